import { askPage, type CarryToFrame } from '../../lib/bridge/ask-page.ts';
import type { FromOurPages } from '../../lib/bridge/from-our-pages.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { UNKNOWN_KINDS, type UnknownName } from '../../lib/model/unknown.ts';
import type { TabReports } from './tab-reports.ts';

/** Names that the dictionary lacks in all frames of a tab; `missing` when no session runs there. */
export async function unknownOfTab(
  tab: number,
  reports: Pick<TabReports, 'frames'>,
  carry?: CarryToFrame,
): Promise<ReturnType<FromOurPages['tab/unknown']>> {
  const asked = (await reports.frames(tab)).map((frame) => askPage(tab, frame, 'session/unknown', null, carry));
  const frames = (await Promise.all(asked)).filter((names) => names !== undefined);
  return frames.length === 0 ? refused('missing') : answered(mergeNames(frames));
}

/** The same name in several frames is one: counted together, with the most telling kind. The order stays that of telling. */
export function mergeNames(frames: readonly (readonly UnknownName[])[]): readonly UnknownName[] {
  if (frames.length === 1) return frames[0] ?? [];
  const byText = new Map<string, UnknownName>();
  for (const name of frames.flat()) {
    const before = byText.get(name.text);
    if (before === undefined) byText.set(name.text, name);
    else {
      const [better, other] = rankOf(name) < rankOf(before) ? [name, before] : [before, name];
      byText.set(name.text, { ...other, ...better, count: before.count + name.count });
    }
  }
  return [...byText.values()].toSorted((a, b) => rankOf(a) - rankOf(b) || b.count - a.count);
}

/** As `rankUnknown` orders them: titled, acronyms that are explained, the rest. */
function rankOf({ kind, expansion }: UnknownName): number {
  if (kind === UNKNOWN_KINDS[0]) return 0;
  return expansion === undefined ? 2 : 1;
}
