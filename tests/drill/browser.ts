import { isSameJson } from '../../lib/model/same-json.ts';
import { type Account, makeAccount } from './account.ts';
import { copyOfBuild, type Drilling, emptyFolder, openDrilling } from './extension.ts';
import { everyKept } from './kept.ts';
import { killTree } from './kill-tree.ts';
import { midSave } from './mid-save.ts';
import { randomFrom } from './random.ts';
import { type DrillRow, rowOf, type Verdict } from './row.ts';
import { save } from './save.ts';

/**
 * The whole browser is killed while notes are saved and opened again with the same profile, again and again. What it
 * had not answered is sent again then, as a reader does whose draft is offered.
 */
export async function drillBrowser(rounds: number, seed: number): Promise<DrillRow> {
  const random = randomFrom(seed);
  const account = makeAccount();
  const build = await copyOfBuild('chrome');
  const profile = await emptyFolder();
  const open = (): Promise<Drilling> => openDrilling('chrome', build.path, profile.path);
  let drilling = await open();
  try {
    const verdicts: Verdict[] = [];
    let stored = 0;
    for (let round = 0; round < rounds; round += 1) {
      const { browser, ours: page } = drilling;
      await midSave({ page, account, random, round, end: () => killTree(browser) });
      drilling = await open();
      // Before anything is sent again: a fault must not be mended by that.
      const kept = await everyKept(drilling.ours);
      verdicts.push(account.verdict(kept));
      stored += account.unknown().filter((note) => kept.some((each) => isSameJson(each.note, note))).length;
      await sendAgain(drilling, account);
    }
    verdicts.push(account.verdict(await everyKept(drilling.ours)));
    return rowOf({
      drill: 'browser killed in mid-save',
      rounds,
      seed,
      ...account.figures,
      verdict: allOf(verdicts),
      target: '0 lost, 0 duplicated in 20',
      remark: `of the saves cut off ${stored} were stored.`,
    });
  } finally {
    await drilling.browser.close();
    await Promise.all([profile.remove(), build.remove()]);
  }
}

async function sendAgain({ ours }: Drilling, account: Account): Promise<void> {
  for (const note of account.unknown()) account.enter(await save(ours, note));
}

/** A fault that stays is one fault. */
function allOf(verdicts: readonly Verdict[]): Verdict {
  const each = (kind: keyof Verdict): string[] => [...new Set(verdicts.flatMap((verdict) => verdict[kind]))];
  return { lost: each('lost'), duplicated: each('duplicated'), wrong: each('wrong') };
}
