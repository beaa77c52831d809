import * as v from 'valibot';
import { type OwnPack, OwnPackSchema } from '../model/own-pack.ts';
import type { PackProblem } from '../model/pack-problem.ts';
import { checkLimits } from './limits.ts';
import { putOwn } from './own-change.ts';
import { writePath } from './problem.ts';
import { checkReferences, type Others } from './references.ts';

/**
 * What keeps records from being put into the reader's pack: ids that lead nowhere or are given twice, a document whose
 * id another pack has given to another text or that ends before what is cited of it, a pack that would grow too large.
 * What was wrong with `before` already is not told again: a pack that it leans on may have gone.
 * @returns paths in `change`; the empty path is the pack that it would make
 */
export function checkOwn(change: OwnPack, before: OwnPack, others: Others): readonly PackProblem[] {
  const replaced = new Set(change.documents.map(({ id }) => id));
  const kept = before.documents.filter(({ id }) => !replaced.has(id));
  const ours = new Set(before.entities.map(({ id }) => id));
  const around: Others = {
    entities: { has: (id) => ours.has(id) || others.entities.has(id) },
    offices: others.offices,
    documents: new Map([...others.documents, ...kept.map((doc) => [doc.id, doc] as const)]),
  };
  const problems = [...checkReferences({ offices: [], ...change }, around), ...checkEnds(change, before)];
  return problems.length > 0 ? problems : checkSize(putOwn(before, change));
}

/** Documents that would be shorter than facts of `before` say. */
function checkEnds(change: OwnPack, before: OwnPack): PackProblem[] {
  const replaced = new Set(change.facts.map(({ id }) => id));
  const ends = new Map<string, number>();
  for (const { id, source } of before.facts) {
    if (!replaced.has(id)) ends.set(source.document, Math.max(ends.get(source.document) ?? 0, source.paragraph));
  }
  return change.documents.flatMap(({ id, paragraphs }, i): PackProblem[] =>
    (ends.get(id) ?? 0) <= paragraphs
      ? []
      : [{ path: `documents[${i}].paragraphs`, why: { kind: 'beyond the end', paragraphs } }],
  );
}

/** Whether a pack can be kept: as many records, and bytes, as can be read again. */
function checkSize(own: OwnPack): PackProblem[] {
  const limits = checkLimits(own);
  let extent = limits.next();
  while (!extent.done) extent = limits.next();
  if (extent.value.beyond !== undefined) return [extent.value.beyond];
  const read = v.safeParse(OwnPackSchema, own, { abortEarly: true });
  return (read.issues ?? []).map(({ path = [], message }) => ({
    path: writePath(path.map(({ key }) => key)),
    why: { kind: 'does not fit', detail: message },
  }));
}
