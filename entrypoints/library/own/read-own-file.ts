import * as v from 'valibot';
import type { OwnPreview } from '../../../components/library/own/own-view.ts';
import { type OwnPack, OwnPackSchema } from '../../../lib/model/own-pack.ts';
import { PackSchema } from '../../../lib/model/pack.ts';
import type { PackProblem } from '../../../lib/model/pack-problem.ts';
import { isSameJson } from '../../../lib/model/same-json.ts';
import { writePath } from '../../../lib/packs/problem.ts';

/** What a file holds that can become the reader's own, and how many of its facts cannot. */
export interface OwnReading {
  readonly own: OwnPack;
  readonly leftOut: number;
}

export type OwnFile =
  | ({ readonly ok: true } & OwnReading)
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** A reader mends a file from the first few complaints; a thousand tell no more. */
const MAX_PROBLEMS = 100;

/**
 * Reads any pack as one to make the reader's own. Offices cannot be: facts that need one of the file's own are left out.
 * Never throws; whether its ids lead anywhere is seen when it is put.
 * @param text of a `*.reperes.json` file
 */
export function readOwnFile(text: string): OwnFile {
  let value: unknown;
  try {
    // Some editors begin a file with a byte order mark.
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refusal([{ path: '', why: { kind: 'not JSON', detail: (error as Error).message } }]);
  }
  if (!v.is(v.looseObject({ format: v.literal('reperes-pack') }), value)) {
    return refusal([{ path: '', why: { kind: 'not a pack' } }]);
  }
  const pack = v.safeParse(PackSchema, value);
  if (!pack.success) return refusal(problemsOf(pack.issues));
  const { documents, entities, facts: all, offices } = pack.output;
  const theirs = new Set(offices.map(({ id }) => id));
  const facts = all.filter(({ role }) => role === undefined || !theirs.has(role.office));
  const own = v.safeParse(OwnPackSchema, { documents, entities, facts });
  if (!own.success) return refusal(problemsOf(own.issues));
  return { ok: true, own: own.output, leftOut: all.length - facts.length };
}

const refusal = (problems: readonly PackProblem[]): OwnFile => ({
  ok: false,
  problems: problems.slice(0, MAX_PROBLEMS),
});

const problemsOf = (issues: readonly v.BaseIssue<unknown>[]): readonly PackProblem[] =>
  issues.slice(0, MAX_PROBLEMS).map(({ path = [], message }) => ({
    path: writePath(path.map(({ key }) => key)),
    why: { kind: 'does not fit', detail: message },
  }));

/** What a file changes in the reader's pack, and what of it that was before. */
export interface OwnChange {
  /** To be put. */
  readonly coming: OwnPack;
  /** Records that come instead of others, as those are now. */
  readonly replaced: OwnPack;
  readonly preview: OwnPreview;
}

/** Tells what is new in a file; what is there already, and alike, is no change. */
export function changeOf(own: OwnPack, file: OwnPack, leftOut: number): OwnChange {
  const entities = compare(own.entities, file.entities);
  const facts = compare(own.facts, file.facts);
  const cited = new Set(facts.coming.map(({ source }) => source.document));
  const lengths = new Map(own.documents.map(({ id, paragraphs }) => [id, paragraphs]));
  const documents = compare(
    own.documents,
    file.documents
      .filter(({ id }) => cited.has(id))
      // Both may have gone on citing a page since they parted: no fact may come to stand beyond its end.
      .map((document) => ({ ...document, paragraphs: Math.max(document.paragraphs, lengths.get(document.id) ?? 0) })),
  );
  return {
    coming: { documents: documents.coming, entities: entities.coming, facts: facts.coming },
    replaced: { documents: documents.replaced, entities: entities.replaced, facts: facts.replaced },
    preview: {
      freshNames: entities.coming.length - entities.replaced.length,
      replacedNames: entities.replaced.length,
      freshFacts: facts.coming.length - facts.replaced.length,
      replacedFacts: facts.replaced.length,
      leftOut,
    },
  };
}

function compare<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): { readonly coming: T[]; readonly replaced: T[] } {
  const known = new Map(before.map((record) => [record.id, record]));
  const coming = after.filter((record) => !isSameJson(record, known.get(record.id)));
  return { coming, replaced: coming.flatMap(({ id }) => known.get(id) ?? []) };
}
