import * as v from 'valibot';
import { type CorpusDocument, DocumentSchema } from '../model/document.ts';
import { type Entity, EntitySchema } from '../model/entity.ts';
import { type Fact, FactSchema } from '../model/fact.ts';
import { PackSchema } from '../model/pack.ts';
import type { PackProblem, PackProblemReason } from '../model/pack-problem.ts';
import { IdTable } from './id-table.ts';
import { type Around, problemsOf } from './read-pack.ts';
import { checkDocument, checkEntity, checkFact, type Known, NO_OTHERS, type Others } from './references.ts';

/** Bytes of a line: a hundred times a long record. */
export const MAX_LINE_BYTES = 1024 * 1024;

/** A reader mends a file from the first few complaints. */
const MAX_PROBLEMS = 100;

const HeadSchema = v.omit(PackSchema, ['documents', 'entities', 'facts']);
export type PackHead = v.InferOutput<typeof HeadSchema>;

const RecordSchemas = {
  document: v.strictObject({ document: DocumentSchema }),
  entity: v.strictObject({ entity: EntitySchema }),
  fact: v.strictObject({ fact: FactSchema }),
} as const;
type Noun = keyof typeof RecordSchemas;

/** One record of a pack, with the list in which it stands in a pack that is one object. */
export type PackRecord =
  | { readonly kind: 'documents'; readonly record: CorpusDocument }
  | { readonly kind: 'entities'; readonly record: Entity }
  | { readonly kind: 'facts'; readonly record: Fact };

type Counts = Record<PackRecord['kind'], number>;

/**
 * Reads a pack line by line (`*.reperes.ndjson`), or tells what is wrong with it, each with its line (from 1) and path:
 * `12: entity.aliases[0].text`; at most 100. Of what was read only hashes of ids are kept: in memory that is 24 bytes a record.
 *
 * Records may lead to later ones, and hashes may deceive: after the last line those of `lookAgain` must be read again.
 */
export class NdjsonReading {
  readonly problems: PackProblem[] = [];
  readonly counts: Counts = { documents: 0, entities: 0, facts: 0 };
  /** Entities that other packs have too. */
  shared = 0;
  head: PackHead | undefined;
  private readonly around: Around;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly ids = { documents: new IdTable(), entities: new IdTable(), facts: new IdTable() };
  private others: Others = NO_OTHERS;
  private offices: ReadonlySet<string> = new Set();
  private line = 0;
  private headLine = 0;
  /** Lines whose ids led nowhere when they were read. */
  private readonly unsure = new Set<number>();
  /** What seems to be given twice: the lines, by what it is. */
  private readonly doubles = new Map<string, number>();
  /** So much seems to be wrong that the rest was not read. */
  private isCut = false;
  private readonly known: Known = {
    has: (noun, id) =>
      noun === 'entity'
        ? this.ids.entities.has(id) || this.others.entities.has(id)
        : this.offices.has(id) || this.others.offices.has(id),
    paragraphs: (document) => this.ids.documents.numberOf(document) ?? this.others.documents.get(document)?.paragraphs,
  };

  constructor(around: Around) {
    this.around = around;
  }

  /** Nothing more needs to be read. */
  get isDecided(): boolean {
    return this.isCut || this.problems.length >= MAX_PROBLEMS || (this.problems.length > 0 && this.head === undefined);
  }

  /** Reads the next line; `undefined` for the head, a blank line, and what is wrong. */
  read(bytes: Uint8Array): PackRecord | undefined {
    this.line += 1;
    const value = this.parse(bytes);
    if (value === undefined) return undefined;
    if (this.head === undefined) {
      this.readHead(value);
      return undefined;
    }
    const record = this.recordOf(value);
    if (record === undefined) return undefined;
    this.note(record);
    return record;
  }

  /** To be called after the last line: a file without any is no pack. */
  end(): void {
    if (this.head === undefined && this.problems.length === 0)
      this.problems.push({ path: '', why: { kind: 'not a pack' } });
  }

  /** Whether the lines must be gone through again, each with `lookAgain`, before it can be said that nothing is wrong. */
  get needsLookAgain(): boolean {
    const needs = this.problems.length === 0 && (this.unsure.size > 0 || this.doubles.size > 0);
    if (needs) this.line = 0;
    return needs;
  }

  lookAgain(bytes: Uint8Array): void {
    this.line += 1;
    // Where the rest was not read, what seems to lead nowhere may lead there.
    const isUnsure = !this.isCut && this.unsure.has(this.line);
    if (this.line === this.headLine || (!isUnsure && this.doubles.size === 0)) return;
    const value = this.parse(bytes);
    const record = value === undefined ? undefined : this.recordOf(value);
    if (record === undefined) return;
    if (isUnsure) for (const { path, why } of this.lost(record)) this.complain(path, why);
    const name = nameOf(record);
    const again = this.doubles.get(name);
    if (again === undefined || again <= this.line) return;
    this.doubles.delete(name);
    this.complain(`${NOUNS[record.kind]}.id`, { kind: 'given twice', id: record.record.id }, again);
  }

  private parse(bytes: Uint8Array): unknown {
    if (bytes.length > MAX_LINE_BYTES) {
      return this.complain('', { kind: 'too large', megabytes: MAX_LINE_BYTES / 1024 / 1024 });
    }
    let text: string;
    try {
      // The decoder takes the byte order mark off, with which some editors begin a file.
      text = this.decoder.decode(bytes).trim();
      return text === '' ? undefined : JSON.parse(text);
    } catch (error) {
      return this.complain('', { kind: 'not JSON', detail: (error as Error).message });
    }
  }

  private readHead(value: unknown): void {
    const isPack = typeof value === 'object' && value !== null && 'format' in value;
    if (!isPack || value.format !== PackSchema.entries.format.literal) {
      this.complain(isPack ? 'format' : '', { kind: 'not a pack' });
      return;
    }
    const read = v.safeParse(HeadSchema, value);
    if (!read.success) {
      this.complainOf(read.issues);
      return;
    }
    if (this.around.reserved.includes(read.output.id)) {
      this.complain('id', { kind: 'id is ours', id: read.output.id });
      return;
    }
    this.head = read.output;
    this.headLine = this.line;
    this.others = this.around.others(read.output.id);
    this.offices = new Set(read.output.offices.map(({ id }) => id));
  }

  private recordOf(value: unknown): PackRecord | undefined {
    const noun = nounOf(value);
    if (noun === undefined) return this.complain('', { kind: 'does not fit', detail: 'No document, entity or fact.' });
    const read = v.safeParse(RecordSchemas[noun], value, { abortEarly: true });
    if (!read.success) return this.complainOf(read.issues);
    const { output } = read;
    if ('document' in output) return { kind: 'documents', record: output.document };
    return 'entity' in output ? { kind: 'entities', record: output.entity } : { kind: 'facts', record: output.fact };
  }

  /** Keeps of a record what others are compared with. */
  private note(record: PackRecord): void {
    const { kind } = record;
    const { id } = record.record;
    this.counts[kind] += 1;
    if (!this.ids[kind].add(id, kind === 'documents' ? record.record.paragraphs : 0)) {
      this.doubles.set(nameOf(record), this.line);
      this.isCut = this.doubles.size >= MAX_PROBLEMS;
    }
    if (kind === 'entities' && this.others.entities.has(id)) this.shared += 1;
    if (this.lost(record).length > 0) this.unsure.add(this.line);
  }

  /** What leads nowhere as far as ids are known by now. */
  private lost({ kind, record }: PackRecord): readonly PackProblem[] {
    if (kind === 'documents') return checkDocument(record, 'document', this.others);
    return kind === 'entities' ? checkEntity(record, 'entity', this.known) : checkFact(record, 'fact', this.known);
  }

  private complainOf(issues: readonly v.BaseIssue<unknown>[]): undefined {
    for (const { path, why } of problemsOf(issues)) this.complain(path, why);
  }

  private complain(path: string, why: PackProblemReason, line = this.line): undefined {
    if (this.problems.length >= MAX_PROBLEMS) return;
    this.problems.push({ path: path === '' ? String(line) : `${line}: ${path}`, why });
  }
}

const NOUNS: Readonly<Record<PackRecord['kind'], Noun>> = { documents: 'document', entities: 'entity', facts: 'fact' };

const nameOf = ({ kind, record }: PackRecord): string => `${kind} ${record.id}`;

function nounOf(value: unknown): Noun | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return (['entity', 'fact', 'document'] as const).find((noun) => noun in value);
}
