import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FLOORS, type Floors } from '../../../lib/anchor/accept.ts';
import { type Article, isHeldOut, savedArticles, writtenArticles } from './articles.ts';
import { measureLongTasks } from './browser.ts';
import { casesOf, tryCase } from './cases.ts';
import { isSwept, SWEEP_HEAD, sweepLine, tableOf } from './table.ts';
import { makeTallies } from './tally.ts';
import { textOf } from './tree.ts';

const HOUSE = fileURLToPath(new URL('../../..', import.meta.url));

/** lib/anchor was tuned with the seed `tune` on the makers that are not held out; what is reported comes from another. */
const SEED = process.env.REPERES_SEED ?? 'report';
/** `tuning` or `held-out`: only the pages of these makers. */
const MAKERS = process.env.REPERES_MAKERS ?? 'all';

/** Quotes of each length and edit in an article … */
const ROUNDS = 4;
/** … and in one whose text, scripts included, is longer than this, in UTF-16 units: a version of it takes long to make. */
const LARGE = 30_000;
const ROUNDS_OF_LARGE = 1;

const FLOORS_TRIED = [0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
/** The one floor that is tried for both, and at last the two of ours. */
const SWEEP: readonly (readonly [name: string, floors: Floors])[] = [
  ...FLOORS_TRIED.map((floor) => [floor.toFixed(2), { free: floor, framed: floor }] as const),
  [`**${FLOORS.free}, in its own sentence ${FLOORS.framed}**`, FLOORS],
];

function articles(): Article[] {
  const { articles: saved, missing } = savedArticles();
  for (const folder of missing) console.log(`Without ${folder}: it is not there.`);
  return [...writtenArticles(SEED), ...saved].filter(
    ({ maker }) => MAKERS === 'all' || isHeldOut(maker) === (MAKERS === 'held-out'),
  );
}

function run(): void {
  const begun = performance.now();
  const pages = articles();
  const makers = new Set(pages.map(({ maker }) => maker));
  const tallies = makeTallies();
  const swept = SWEEP.map(() => makeTallies());
  for (const article of pages) {
    const isLarge = textOf(article.body).length > LARGE;
    let first = true;
    for (let round = 0; round < (isLarge ? ROUNDS_OF_LARGE : ROUNDS); round += 1) {
      for (const one of casesOf(article, SEED, round)) {
        tallies.add(one, tryCase(one).verdict);
        // The floor is chosen by a quarter of the cases, on pages that are quickly searched.
        if (!isLarge && first && isSwept(one.edit.name))
          for (const [index, [, floors]] of SWEEP.entries()) swept[index]?.add(one, tryCase(one, floors).verdict);
      }
      first = false;
    }
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`Seed “${SEED}”, ${pages.length} articles of ${makers.size} makers (${MAKERS}), ${seconds} s.`);
  console.log('In percent: right / wrong / orphan (cases); where the passage is gone, right is an orphan.\n');
  console.log(tableOf(tallies.all()));
  console.log(`\n${SWEEP_HEAD}`);
  for (const [index, [name]] of SWEEP.entries()) console.log(sweepLine(name, swept[index]?.all() ?? []));
  mkdirSync(join(HOUSE, '.cache'), { recursive: true });
  const report = { seed: SEED, makers: MAKERS, articles: pages.length, cells: tallies.all() };
  writeFileSync(join(HOUSE, '.cache', 'bench-anchor.json'), `${JSON.stringify(report, null, 2)}\n`);
}

run();
console.log(`\n${await measureLongTasks()}`);
