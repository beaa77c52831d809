import type { CorpusDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Pack } from '../model/pack.ts';
import type { PackProblem, PackProblemReason } from '../model/pack-problem.ts';

/** What other packs hold: a pack's ids may lead there too. */
export interface Others {
  readonly entities: Pick<ReadonlySet<string>, 'has'>;
  readonly offices: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, Pick<CorpusDocument, 'sha256' | 'paragraphs'>>;
}

export const NO_OTHERS: Others = { entities: new Set(), offices: new Set(), documents: new Map() };

export type Records = Pick<Pack, 'offices' | 'documents' | 'entities' | 'facts'>;

/** Where ids lead. */
export interface Known {
  has(noun: 'entity' | 'office', id: string): boolean;
  /** How many paragraphs a document has. */
  paragraphs(document: string): number | undefined;
}

/** Records that are looked at without a pause. */
const RECORDS_AT_ONCE = 100;

/**
 * Every id that leads nowhere, every id given twice, every document whose id another pack has given to another text,
 * every paragraph beyond its document's end.
 */
export function checkReferences(records: Records, others: Others = NO_OTHERS): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  for (const some of findReferenceProblems(records, others)) problems.push(...some.problems);
  return problems;
}

/** What is wrong with some records. */
interface Checked {
  readonly records: number;
  readonly problems: readonly PackProblem[];
}

/** As `checkReferences`, some records at a time. */
export function* findReferenceProblems(records: Records, others: Others): Generator<Checked> {
  const known = knownIn(records, others);
  const repeated = [
    ...checkUnique('documents', records.documents),
    ...checkUnique('offices', records.offices),
    ...checkUnique('entities', records.entities),
    ...checkUnique('facts', records.facts),
  ];
  yield { records: records.offices.length, problems: repeated };
  yield* inSome(records.documents, (document, i) => checkDocument(document, `documents[${i}]`, others));
  yield* inSome(records.entities, (entity, i) => checkEntity(entity, `entities[${i}]`, known));
  yield* inSome(records.facts, (fact, i) => checkFact(fact, `facts[${i}]`, known));
}

function* inSome<T>(
  records: readonly T[],
  check: (record: T, i: number) => readonly PackProblem[],
): Generator<Checked> {
  for (let from = 0; from < records.length; from += RECORDS_AT_ONCE) {
    const some = records.slice(from, from + RECORDS_AT_ONCE);
    yield { records: some.length, problems: some.flatMap((record, i) => check(record, from + i)) };
  }
}

function knownIn(records: Records, others: Others): Known {
  const ids = { entity: idsOf(records.entities), office: idsOf(records.offices) };
  const elsewhere = { entity: others.entities, office: others.offices };
  const paragraphs = new Map(records.documents.map(({ id, paragraphs: count }) => [id, count]));
  return {
    has: (noun, id) => ids[noun].has(id) || elsewhere[noun].has(id),
    paragraphs: (document) => paragraphs.get(document) ?? others.documents.get(document)?.paragraphs,
  };
}

const idsOf = (records: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(records.map(({ id }) => id));

function checkUnique(list: string, records: readonly { readonly id: string }[]): PackProblem[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }, i): PackProblem[] => {
    if (seen.has(id)) return [{ path: `${list}[${i}].id`, why: { kind: 'given twice', id } }];
    seen.add(id);
    return [];
  });
}

export function checkDocument(
  { id, sha256, paragraphs, parts }: CorpusDocument,
  path: string,
  others: Others,
): PackProblem[] {
  const other = others.documents.get(id);
  // Facts cite documents by their id alone.
  const taken: PackProblem[] =
    other === undefined || other.sha256 === sha256 ? [] : [{ path: `${path}.id`, why: { kind: 'given twice', id } }];
  const outside = parts.flatMap(({ paragraphs: [first, last] }, i): PackProblem[] =>
    first <= last && last <= paragraphs
      ? []
      : [{ path: `${path}.parts[${i}].paragraphs`, why: { kind: 'beyond the end', paragraphs } }],
  );
  return [...taken, ...outside];
}

export function checkEntity(entity: Entity, path: string, known: Known): PackProblem[] {
  return [
    ...missing(known, 'entity', `${path}.country`, entity.country),
    ...missing(known, 'entity', `${path}.where`, entity.where),
    ...missingInList(known, `${path}.links`, entity.links),
    ...missingInList(known, `${path}.parties`, entity.parties),
    ...entity.aliases.flatMap((alias, i) => missingInList(known, `${path}.aliases[${i}].needs`, alias.needs)),
  ];
}

export function checkFact({ about, role, source }: Fact, path: string, known: Known): PackProblem[] {
  const paragraphs = known.paragraphs(source.document);
  return [
    ...missingInList(known, `${path}.about`, about),
    ...missing(known, 'entity', `${path}.role.holder`, role?.holder),
    ...missing(known, 'entity', `${path}.role.of`, role?.of),
    ...missing(known, 'office', `${path}.role.office`, role?.office),
    ...(paragraphs === undefined ? [nowhere('document', `${path}.source.document`, source.document)] : []),
    ...(paragraphs !== undefined && source.paragraph > paragraphs
      ? [{ path: `${path}.source.paragraph`, why: { kind: 'beyond the end', paragraphs } } as const]
      : []),
  ];
}

type Noun = Extract<PackProblemReason, { readonly kind: 'leads nowhere' }>['noun'];

const nowhere = (noun: Noun, path: string, id: string): PackProblem => ({
  path,
  why: { kind: 'leads nowhere', noun, id },
});

const missing = (known: Known, noun: 'entity' | 'office', path: string, id: string | undefined): PackProblem[] =>
  id === undefined || known.has(noun, id) ? [] : [nowhere(noun, path, id)];

const missingInList = (known: Known, path: string, wanted: readonly string[] = []): PackProblem[] =>
  wanted.flatMap((id, i) => missing(known, 'entity', `${path}[${i}]`, id));
