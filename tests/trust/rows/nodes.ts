import { PAINTERS, type PainterName } from '../../../lib/model/settings.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';
import { generatedPage } from '../whole/generated-page.ts';
import { namesGone, settledNames } from '../whole/lit-names.ts';
import { differences, growAndWatch, otherTexts, recordsSeen } from '../whole/node-witness.ts';
import { BROWSERS, openReader, type Reader, whyNot } from '../whole/reader.ts';

/** So many DOMs stand in one page, small enough that all of it is near the viewport, where the second painter writes. */
const AT_ONCE = 80;
const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mille pages</title><link rel="icon" href="data:,">
<style>body{font:5px/1 serif;columns:8}section *{font-size:5px;margin:0;padding:0;max-height:200px}</style><body></body></html>`;
const TARGET = 'the same node objects, 0 differences';

async function tryPainter(reader: Reader, painter: PainterName, { rounds, seed }: Wish) {
  const faults: string[] = [];
  let lit = 0;
  let known = 0;
  await reader.set({ on: false, painter });
  const page = await reader.open(`${reader.served.origin}/`);
  for (let first = 0; first < rounds; first += AT_ONCE) {
    const seeds = Array.from({ length: Math.min(AT_ONCE, rounds - first) }, (_, at) => seed + first + at);
    known += await growAndWatch(page, seeds.map(generatedPage));
    await reader.set({ on: true, painter });
    lit += await settledNames(page, seeds.length);
    for (const number of await otherTexts(page))
      faults.push(`DOM ${first + number}: its text reads otherwise while on`);
    if (painter === 'highlight') {
      faults.push(...(await differences(page)).map((line) => `while on, DOM ${first}+${line}`));
      faults.push(...(await recordsSeen(page)).map((line) => `DOMs from ${first}: ${line} while on`));
    }
    await reader.set({ on: false, painter });
    await namesGone(page);
    faults.push(...(await differences(page)).map((line) => `off again, DOM ${first}+${line}`));
  }
  await page.close();
  return { faults, lit, known };
}

/** Generated DOMs read and left again: each node of them, shadow trees and fields too, is the object that it was. */
export const nodes: Trust = {
  rounds: 1000,
  // tests/page/painters-leave-no-trace tries 100 generated DOMs with each painter every day, without a browser to start.
  everyday: 0,
  async run(wish) {
    const rows: TrustRow[] = [];
    for (const { kind, name } of BROWSERS) {
      const skipped = whyNot(kind);
      const reader = skipped === undefined ? await openReader(kind, () => ({ type: 'text/html', body: PAGE })) : null;
      try {
        for (const painter of PAINTERS) {
          const row = { what: `nodes, ${painter} painter, ${name}`, rounds: wish.rounds, target: TARGET };
          if (reader === null) rows.push({ ...row, figure: '', faults: [], skipped: skipped ?? '' });
          else {
            const { faults, lit, known } = await tryPainter(reader, painter, wish);
            const figure = `${faults.length} differences in ${known} nodes, ${lit} names lit and put out`;
            rows.push({ ...row, figure, faults });
          }
        }
      } finally {
        await reader?.close();
      }
    }
    return rows;
  },
};
