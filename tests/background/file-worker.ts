import { findInBlocks } from '../../entrypoints/background/find.ts';
import { makeFileImport } from '../../entrypoints/background/import-file.ts';
import { entityPage } from '../../entrypoints/background/library.ts';
import type { Direction } from '../../lib/bridge/handed-files.ts';
import { answered } from '../../lib/model/answer.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { linesOf } from '../packs/ndjson-sample.ts';
import { FIGURE, samplePack } from '../packs/sample.ts';
import { ADDED, good, WORK, wake, ZENDA } from './packs-worker.ts';

/** Files as pages and the background hand them to one another. */
export const handed = new Map<string, string>();
export const files = {
  read: async (direction: Direction, name: string): Promise<File | null> => {
    const text = handed.get(`${direction} ${name}`);
    return text === undefined ? null : new File([text], name);
  },
  write: async (direction: Direction, name: string, pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<void> => {
    let text = '';
    for await (const piece of pieces) text += new TextDecoder().decode(piece);
    handed.set(`${direction} ${name}`, text);
  },
};

export const TOWNS = 900;
export const townOf = (i: number): Entity => {
  const name = `Hofbau-${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}${'uvwxyzabc'[Math.floor(i / 100)]}`;
  return {
    ...ZENDA,
    id: `place/t${i}`,
    names: { fr: name, en: name, vi: name },
    aliases: [{ text: name, kind: 'full' }],
  };
};
/** Large where ten records are many. */
export const LARGE: Pack = {
  ...ADDED,
  documents: samplePack().documents.map((document) => ({ ...document, id: 'atlas', paragraphs: 5 })),
  entities: [...ADDED.entities, ...Array.from({ length: TOWNS }, (_, i) => townOf(i))],
  facts: Array.from({ length: 50 }, (_, i) => ({
    ...FIGURE,
    id: `ajout/${i}`,
    about: [townOf(i).id, ZENDA.id],
    source: { ...FIGURE.source, document: 'atlas', paragraph: (i % 5) + 1 },
  })),
};
export const textOf = (pack: Pack): string => `${linesOf(pack).join('\n')}\n`;

/** A worker that takes files; more than `mostOfSmall` records are large. */
export function start(mostOfSmall = 10) {
  const worker = wake();
  const bring = makeFileImport({ corpus: worker.corpus, works: worker.works, bundled: 'essai', files, mostOfSmall });
  const bringText = (text: string, dry = false) => {
    handed.set(`incoming ${WORK}`, text);
    return bring({ work: WORK, dry });
  };
  const store = async () => (await good(worker.corpus.open())).store;
  const left = async () => {
    await worker.corpus.large(async () => answered(null));
    const { database } = await store();
    const keys = await database.blocks.toCollection().primaryKeys();
    const lexicons = (await database.lexicon.toCollection().primaryKeys()).filter((id) => id !== 'live');
    return { generations: [...new Set(keys.map(([generation]) => generation))], lexicons };
  };
  const ids = async () => (await good(worker.packs.list('fr'))).map(({ id }) => id);
  const finds = async (text: string) => {
    const found = await good(findInBlocks(worker.corpus, [{ block: 0, text }]));
    return found.blocks[0]?.finds.map(({ entity }) => entity) ?? [];
  };
  const page = (id: string) => good(entityPage(worker.corpus, id, 'fr'));
  return { ...worker, bring, bringText, store, left, ids, finds, page };
}
