import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { makeLastFacts } from '../../entrypoints/background/notes/last-facts.ts';
import { readSeedFiles } from '../../lib/command/seed-files.ts';
import { refused } from '../../lib/model/answer.ts';
import { intervalOf } from '../../lib/model/date.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import { buildPack } from '../../lib/packs/build.ts';
import { ownFact } from '../packs/own-samples.ts';
import { clear, good, wake } from './own-worker.ts';

const pack = buildPack(await readSeedFiles());
const ALL = pack.entities.map(({ id }) => id);

afterEach(clear);

it('of every entity is the latest date of the facts about it', async () => {
  const dates = await makeLastFacts(wake(pack).corpus)(ALL);
  expect(dates.size).toBeGreaterThan(100);
  for (const id of ALL) {
    const about = pack.facts.filter((fact) => fact.about.includes(id)).map(({ asOf }) => asOf.date);
    const told = dates.get(id);
    expect(told === undefined).toBe(about.length === 0);
    if (told !== undefined) expect(about).toContain(told);
    expect(about.filter((date) => intervalOf(date).from > intervalOf(told ?? date).from)).toEqual([]);
  }
});

it('asked piece by piece is what it is asked at once, and of what is unknown nothing', async () => {
  const lastFacts = makeLastFacts(wake(pack).corpus);
  const pieces = await Promise.all(['leader/nobody', ...ALL].map((id) => lastFacts([id])));
  expect(new Map(pieces.flatMap((piece) => [...piece]))).toEqual(await lastFacts(ALL));
});

it('is read once for one state of the corpus, and anew when the reader adds a fact about a name', async () => {
  const { corpus, answers } = wake(pack);
  const [country = ''] = ALL.filter((id) => id.startsWith('country/'));
  const lastFacts = makeLastFacts(corpus);
  const before = await lastFacts([country]);
  expect(before.get(country)).toMatch(/^20[12]/);
  const { store } = await good(corpus.open());
  const reads: string[] = [];
  store.database.facts.hook('reading', (row) => {
    reads.push(row.id);
    return row;
  });
  expect(await lastFacts([country])).toEqual(before);
  expect(reads).toEqual([]);
  await makeLastFacts(corpus)([country]);
  expect(reads).not.toEqual([]);
  const fact = ownFact('own/1', [country], '000', { asOf: { date: '2031-05', precision: 'month', basis: 'stated' } });
  expect(await good(answers['own/put']({ ...EMPTY_OWN_PACK, facts: [fact] }))).toEqual([]);
  expect(await lastFacts([country])).toEqual(new Map([[country, '2031-05']]));
});

it('is of nothing while the corpus does not open', async () => {
  expect(await makeLastFacts({ open: async () => refused('database') })(ALL)).toEqual(new Map());
});
