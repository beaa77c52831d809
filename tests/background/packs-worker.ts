import { Dexie } from 'dexie';
import { type Corpus, makeCorpus } from '../../entrypoints/background/corpus.ts';
import { makeImport } from '../../entrypoints/background/import-pack.ts';
import { makePacks } from '../../entrypoints/background/packs.ts';
import { makeWorks, type Progress } from '../../entrypoints/background/work.ts';
import { type Answer, answered } from '../../lib/model/answer.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { EMPTY_OWN_PACK, type OwnPack } from '../../lib/model/own-pack.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { DATABASE_NAME } from '../../lib/store/database.ts';
import { FIGURE, RURITANIA, samplePack } from '../packs/sample.ts';

export const WORK = '00000000-0000-4000-8000-000000000001';

export const ZENDA: Entity = {
  id: 'place/zenda',
  category: 'place',
  names: { fr: 'Zenda', en: 'Zenda', vi: 'Zenda' },
  aliases: [{ text: 'Zenda', kind: 'full' }],
  country: RURITANIA.id,
};

/** A pack from a file, which speaks of the bundled pack's country and cites its document. */
export const ADDED: Pack = {
  ...samplePack(),
  id: 'ajout',
  name: 'Châteaux',
  offices: [],
  documents: [],
  entities: [{ ...RURITANIA, aliases: [{ text: 'Pays de Zenda', kind: 'full' }] }, ZENDA],
  facts: [{ ...FIGURE, id: 'ajout/1', about: [ZENDA.id, RURITANIA.id] }],
};

/** The reader's own pack as it is kept; tests change it. */
export const kept: { own: Answer<OwnPack> } = { own: answered(EMPTY_OWN_PACK) };

const alive: Corpus[] = [];

/** A worker with its packs, over the database that earlier ones left. */
export function wake(bundled: Pack = samplePack()) {
  const readOwn = async (): Promise<Answer<OwnPack>> => kept.own;
  const progress: Progress[] = [];
  /** How often the corpus was said to be another. */
  const changes: string[] = [];
  const corpus = makeCorpus({
    bundled: async () => bundled,
    id: bundled.id,
    version: bundled.version,
    readOwn,
    onChange: (lexicon) => changes.push(lexicon),
    soon: (work) => work(),
  });
  alive.push(corpus);
  const works = makeWorks(({ done, of }) => void progress.push({ done, of }));
  const packs = makePacks({ corpus, readOwn });
  const bring = makeImport({ corpus, works, bundled: bundled.id });
  const importText = (text: string, dry = false) => bring({ work: WORK, text, dry });
  return { corpus, packs, works, progress, changes, importText, add: (pack: Pack) => importText(JSON.stringify(pack)) };
}

/** The workers are stopped, and their database thrown away. */
export async function clear(): Promise<void> {
  kept.own = answered(EMPTY_OWN_PACK);
  for (const corpus of alive.splice(0)) {
    const open = await corpus.open();
    if (open.ok) open.value.store.database.close();
  }
  await Dexie.delete(DATABASE_NAME);
}

export async function good<T>(answer: Answer<T> | Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(got.reason);
  return got.value;
}
