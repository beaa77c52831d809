import { makeAccount } from './account.ts';
import { copyOfBuild, openDrilling } from './extension.ts';
import { everyKept } from './kept.ts';
import { midSave } from './mid-save.ts';
import { randomFrom } from './random.ts';
import { type DrillRow, rowOf } from './row.ts';
import { stopWorker } from './stop-worker.ts';

/** Chromium's service worker is killed while notes are saved, again and again. */
export async function drillWorker(rounds: number, seed: number): Promise<DrillRow> {
  const random = randomFrom(seed);
  const account = makeAccount();
  const build = await copyOfBuild('chrome');
  const drilling = await openDrilling('chrome', build.path);
  try {
    const { ours: page } = drilling;
    for (let round = 0; round < rounds; round += 1)
      await midSave({ page, account, random, round, end: () => stopWorker(drilling) });
    // A new worker knows only what was stored.
    await stopWorker(drilling);
    const verdict = account.verdict(await everyKept(page));
    return rowOf({
      drill: 'worker killed in mid-save',
      rounds,
      seed,
      ...account.figures,
      verdict,
      target: '0 lost, 0 duplicated in 300',
      remark: `of the saves cut off ${account.again} came through when asked again.`,
    });
  } finally {
    await drilling.browser.close();
    await build.remove();
  }
}
