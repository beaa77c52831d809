import type { PageDrawing } from '../../components/page-drawing.tsx';
import { askBackground } from '../../lib/bridge/ask.ts';
import { offeredPart, type PagePart, type PageParts } from '../../lib/page/parts.ts';

/** Everything that the page script can be brought. */
export type Parts = PageParts<PageDrawing>;

/** A part of ours that is not in this script; `undefined` when the background cannot bring it. Never throws. */
export async function bringPart<Part extends PagePart>(part: Part): Promise<Parts[Part] | undefined> {
  const answer = await askBackground('page/part', { part });
  return answer.ok ? offeredPart<Part, PageDrawing>(part) : undefined;
}

/** A part that is brought once, when it is first wanted. */
export interface Wanted<T> {
  /** The part, if it is here. */
  now(): T | undefined;
  /** Brings it; `undefined` when that fails, and the next one who asks tries again. Never rejects. */
  bring(): Promise<T | undefined>;
}

export function wanted<T>(ask: () => Promise<T | undefined>): Wanted<T> {
  let here: T | undefined;
  let coming: Promise<T | undefined> | undefined;
  const bring = async (): Promise<T | undefined> => {
    coming ??= ask();
    here = await coming;
    coming = undefined;
    return here;
  };
  return { now: () => here, bring: async () => here ?? bring() };
}
