import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentPage } from '../../entrypoints/background/library.ts';
import { makeSearch } from '../../entrypoints/background/search.ts';
import { listTies } from '../../entrypoints/background/tables.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { FIGURE, RURITANIA } from '../packs/sample.ts';
import { handed, LARGE, start, TOWNS, textOf, townOf } from './file-worker.ts';
import { clear, good, ZENDA } from './packs-worker.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  handed.clear();
});
afterEach(async () => {
  await clear();
  vi.restoreAllMocks();
});

async function installed(pack: Pack = LARGE) {
  const worker = start();
  await good(worker.bringText(textOf(pack)));
  const search = makeSearch(worker.corpus);
  return { ...worker, search, found: async (query: string) => (await good(search(query, 'fr'))).map(({ id }) => id) };
}

describe('a large pack in the library', () => {
  it('is searched by name: whole words or their beginnings, accents and case aside', async () => {
    const { found, search } = await installed();
    const town = townOf(123);
    expect(await good(search(town.names.fr.toUpperCase(), 'fr'))).toEqual([
      { kind: 'entity', id: town.id, title: town.names.fr, place: `/entity/${town.id}`, category: 'place' },
    ]);
    expect(await found('zénd')).toEqual([ZENDA.id, RURITANIA.id]);
    expect(await found('Hofbau')).toHaveLength(20);
    expect(await found('ofbau')).toEqual([]);
  });

  it('is not searched while it is off, nor when it is gone', async () => {
    const { found, packs } = await installed();
    const { fr: name } = townOf(123).names;
    await good(packs.turn('ajout', false));
    expect(await found(name)).toEqual([]);
    await good(packs.turn('ajout', true));
    expect(await found(name)).toHaveLength(1);
    await good(packs.remove('ajout'));
    expect(await found(name)).toEqual([]);
  });

  it('is told from small ones, also when something would take its place', async () => {
    const { packs, bringText, importText } = await installed();
    expect(await good(packs.list('fr'))).toMatchObject([{ isLarge: false }, { isLarge: false }, { isLarge: true }]);
    expect(await bringText(textOf(LARGE), true)).toMatchObject({
      value: { preview: { pack: { isLarge: true }, installed: { version: 1, isLarge: true } } },
    });
    expect(await importText(JSON.stringify({ ...LARGE, facts: [], entities: [townOf(1)] }), true)).toMatchObject({
      value: { preview: { pack: { isLarge: false }, installed: { version: 1, isLarge: true } } },
    });
  });

  it('has pages for its names, with those that they are tied to', async () => {
    const { corpus, page } = await installed();
    const town = townOf(7);
    const { names } = await page(town.id);
    expect(names.map(({ id }) => id)).toEqual([town.id, RURITANIA.id, ZENDA.id]);
    expect(await good(listTies(corpus, town.id, 'fr'))).toMatchObject([
      { to: { id: ZENDA.id, name: 'Zenda' }, facts: 1 },
    ]);
  });

  it('has documents of which a thousand facts are told at once: the first, or those from a paragraph on', async () => {
    const facts = Array.from({ length: 2500 }, (_, i) => ({
      ...FIGURE,
      id: `ajout/${i}`,
      about: [townOf(i % TOWNS).id],
      source: { ...FIGURE.source, document: 'atlas', paragraph: i + 1 },
    }));
    const documents = LARGE.documents.map((document) => ({ ...document, paragraphs: 2500 }));
    const { corpus } = await installed({ ...LARGE, documents, facts });
    const shown = async (paragraph?: number) => {
      const page = await good(documentPage(corpus, { id: 'atlas', paragraph }, 'fr'));
      const paragraphs = page.facts.map(({ source }) => source.paragraph);
      return [paragraphs[0], paragraphs.at(-1), paragraphs.length, page.more];
    };
    expect(await shown()).toEqual([1, 1000, 1000, 1500]);
    expect(await shown(1000)).toEqual([1, 1000, 1000, 1500]);
    expect(await shown(1200)).toEqual([1200, 2199, 1000, 1500]);
    expect(await shown(2400)).toEqual([1501, 2500, 1000, 1500]);
    expect(await shown(9999)).toEqual([1, 1000, 1000, 1500]);
  });
});
