import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { drive } from '../../../lib/command/drive.ts';
import { type Shelf, serve } from '../../../lib/command/serve.ts';
import { randomFrom } from '../../drill/random.ts';
import { settledIn } from '../../e2e/marks.ts';
import { E2E_BUILD } from '../../e2e/stage.ts';
import { makeNeighbour } from '../intruder/neighbour.ts';
import { PROBE, WATCH } from '../intruder/probes.ts';
import { openSealed } from '../intruder/sealed.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';

const PATH = '/empreinte.html';
const page = (says: string): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Empreinte</title><link rel="icon" href="data:,"><body><article>${`<p>${says}</p>`.repeat(20)}</article></body></html>`;
const NAMES = page('La Russie importe du café ; le Vietnam importe des machines.');
const NONE = page('Rien n’est dit ici d’aucun pays : une page a aussi des lignes vides de noms.');
const shelf: Shelf = (path) =>
  path === PATH
    ? { type: 'text/html', body: NAMES }
    : path === '/vide.html'
      ? { type: 'text/html', body: NONE }
      : undefined;

/** Longer than a session takes to ask, read and report. */
const SETTLED_MS = 1500;
type Probed = Readonly<Record<string, unknown>>;

async function probe(browser: Browser, address: string, id: string, guesses: readonly string[]): Promise<Probed> {
  const tab: Page = await browser.newPage();
  await tab.evaluateOnNewDocument(WATCH(id));
  await tab.goto(address, { waitUntil: 'load' });
  await tab.bringToFront();
  await tab.mouse.move(200, 100);
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  const files = readdirSync(E2E_BUILD, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(E2E_BUILD.length + 1));
  const few = files.filter((file) => /html$|manifest|icon\/16|page.*js$|note.*css$/.test(file));
  const got = (await tab.evaluate(`(${PROBE})(${JSON.stringify(guesses)}, ${JSON.stringify(few)})`)) as Probed;
  await tab.close();
  return got;
}

/** What a page is told that it would not be told without us, one line each. */
function signals(mine: Probed, plain: Probed): string[] {
  return Object.keys(plain).flatMap((what) => {
    const [with_, without] = [mine[what], plain[what]].map((each) => JSON.stringify(each));
    if (with_ === without) return [];
    const before = new Set(Array.isArray(plain[what]) ? plain[what].map(String) : []);
    const more = Array.isArray(mine[what]) ? mine[what].map(String).filter((each) => !before.has(each)) : [];
    return [`${what}: ${more.join('; ') || `${with_} instead of ${without}`}`.slice(0, 300)];
  });
}

async function run({ rounds, seed }: Wish): Promise<readonly TrustRow[]> {
  const random = randomFrom(seed);
  const inert = await makeNeighbour();
  const stage = await openSealed(shelf);
  const served = await serve(shelf);
  const bare = await drive({
    kind: 'chrome',
    path: process.env.REPERES_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    extension: inert.path,
    viewport: { width: 1200, height: 860 },
  });
  try {
    const letters = 'abcdefghijklmnop';
    const guess = (): string => Array.from({ length: 32 }, () => letters[random.below(16)]).join('');
    const guesses = [stage.id, ...Array.from({ length: 3 }, guess), random.uuid()];
    const scenes = [
      { name: 'where the site is switched off', path: PATH, set: () => stage.set({ sitesOff: [stage.served.origin] }) },
      { name: 'where all is switched off', path: PATH, set: () => stage.set({ on: false }) },
      { name: 'where nothing is lit', path: '/vide.html', set: () => stage.set() },
    ];
    const rows: TrustRow[] = [];
    for (const { name, path, set } of scenes) {
      await set();
      const found = new Set<string>();
      for (let round = 0; round < rounds; round += 1) {
        const plain = await probe(bare.browser, served.origin + path, stage.id, guesses);
        for (const each of signals(await probe(stage.browser, stage.served.origin + path, stage.id, guesses), plain))
          found.add(each);
      }
      rows.push({
        what: `finger-printing, ${name}, against a browser without us`,
        rounds,
        figure: `${found.size} signals`,
        target: '0',
        faults: [...found],
      });
    }
    // A look that finds nothing where names are lit would find nothing anywhere.
    await stage.set();
    const lit = await stage.open(PATH);
    await settledIn(lit);
    const seen = await probe(stage.browser, stage.served.origin + PATH, stage.id, []);
    if (!JSON.stringify(seen.lit).includes('reperes-')) throw new Error('The probe does not see names that are lit.');
    return rows;
  } finally {
    await bare.browser.close();
    await served.close();
    await stage.close();
    await inert.remove();
  }
}

/** What a page learns of us while it shows nothing of ours. */
export const fingerprint: Trust = {
  rounds: 5,
  // Two browsers side by side, twenty seconds a round; `permissions` holds what of it stands in the manifests every day.
  everyday: 0,
  run,
};
