import type { HypothesisAnnotation } from './hypothesis.ts';

/** An annotation, or a reply that has none here to stand under, with the replies to it in order of time. */
export interface Thread {
  readonly first: HypothesisAnnotation;
  readonly replies: readonly HypothesisAnnotation[];
}

/** Each annotation in exactly one thread, once an id; of two with one id the later counts. */
export function threadsOf(annotations: readonly HypothesisAnnotation[]): Thread[] {
  const each = onceAnId(annotations);
  const firsts = new Map<string, HypothesisAnnotation[]>();
  for (const { id, isReply } of each) if (!isReply && id !== '') firsts.set(id, []);
  const loose = new Set<HypothesisAnnotation>();
  for (const reply of each.filter(({ isReply }) => isReply)) {
    // The one it answers may be missing where the one that began it all is not.
    const under = reply.references.map((id) => firsts.get(id)).find((replies) => replies !== undefined);
    if (under === undefined) loose.add(reply);
    else under.push(reply);
  }
  return each
    .filter((annotation) => !annotation.isReply || loose.has(annotation))
    .map((first) => {
      const replies = first.isReply ? [] : (firsts.get(first.id) ?? []);
      return { first, replies: replies.toSorted((a, b) => compare(a.created, b.created)) };
    });
}

function onceAnId(annotations: readonly HypothesisAnnotation[]): HypothesisAnnotation[] {
  const byId = new Map<string, HypothesisAnnotation>();
  for (const annotation of annotations) {
    const before = byId.get(annotation.id);
    if (before === undefined || before.modified < annotation.modified) byId.set(annotation.id, annotation);
  }
  return annotations.filter((annotation) => annotation.id === '' || byId.get(annotation.id) === annotation);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
