import type { Page } from 'puppeteer-core';
import { ask, openOurPage } from '../../lib/command/our-page.ts';
import type { BinnedNote, Draft, SaveOutcome } from '../../lib/model/kept-note.ts';
import { isSameJson } from '../../lib/model/same-json.ts';
import { copyOfBuild, openDrilling } from './extension.ts';
import { everyKept } from './kept.ts';
import { randomFrom } from './random.ts';
import { type DrillRow, rowOf } from './row.ts';
import { stopWorker } from './stop-worker.ts';
import { type Desk, makeTab } from './tab.ts';
import { ofKind } from './tab-log.ts';
import { judgeTabs, type Left } from './tab-verdict.ts';

const TABS = 8;

/**
 * Eight pages of the library work on the same notes at once; every answer is replayed against what is left.
 * The seed settles what each tab does; how they meet is the machine's doing.
 * @param rounds operations of each tab
 */
export async function drillTabs(rounds: number, seed: number): Promise<DrillRow> {
  const build = await copyOfBuild('chrome');
  const drilling = await openDrilling('chrome', build.path);
  try {
    let moment = 0;
    const desk: Desk = {
      ids: [],
      log: [],
      times: [],
      tick: () => {
        moment += 1;
        return moment;
      },
    };
    const pages = [drilling.ours];
    while (pages.length < TABS) pages.push(await openOurPage(drilling, 'library.html'));
    const tabs = pages.map((page, number) => makeTab(number, page, randomFrom(seed + number), desk));
    await Promise.all(
      tabs.map(async (tab) => {
        for (let operation = 0; operation < rounds; operation += 1) await tab.operate();
      }),
    );
    const listed = await left(drilling.ours);
    // What the worker had in mind while all this went on must be what it finds when it reads the store anew.
    await stopWorker(drilling);
    const stored = await left(drilling.ours);
    const verdict = judgeTabs(desk.log, stored);
    const came = Map.groupBy(ofKind(desk.log, 'save'), ({ outcome }) => outcome.kind);
    const count = (kind: SaveOutcome['kind']): number => came.get(kind)?.length ?? 0;
    const isAsListed = isSameJson(inOrder(listed), inOrder(stored));
    return rowOf({
      drill: `${TABS} tabs at once, operations of each`,
      rounds,
      seed,
      acknowledged: count('saved'),
      cut: 0,
      times: desk.times,
      verdict: isAsListed ? verdict : { ...verdict, wrong: [...verdict.wrong, 'the list is not what is stored'] },
      remark: `${count('conflict')} saves met a conflict, ${count('deleted')} a deleted note; ${stored.notes.length} notes are left, ${stored.bin.length} in the bin.`,
      target: `0 lost updates in ${TABS} × 200`,
    });
  } finally {
    await drilling.browser.close();
    await build.remove();
  }
}

async function left(page: Page): Promise<Left> {
  return {
    notes: await everyKept(page),
    bin: (await ask(page, 'notes/bin', null)) as readonly BinnedNote[],
    drafts: (await ask(page, 'notes/drafts', null)) as readonly Draft[],
  };
}

/** What changed in the same millisecond is listed in either order. */
const inOrder = ({ notes, bin, drafts }: Left): Left => ({
  notes: notes.toSorted(byId),
  bin: bin.toSorted(byId),
  drafts: drafts.toSorted(byId),
});

const byId = (a: { readonly note: { readonly id: string } }, b: { readonly note: { readonly id: string } }): number =>
  a.note.id < b.note.id ? -1 : 1;
