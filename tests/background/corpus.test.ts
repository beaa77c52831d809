import 'fake-indexeddb/auto';
import { Dexie, type Table } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardFor } from '../../entrypoints/background/card.ts';
import { type Corpus, makeCorpus } from '../../entrypoints/background/corpus.ts';
import { findInBlocks } from '../../entrypoints/background/find.ts';
import { documentPage, entityPage, listDocuments, listEntities } from '../../entrypoints/background/library.ts';
import { makeSearch } from '../../entrypoints/background/search.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { EMPTY_OWN_PACK, type OwnPack } from '../../lib/model/own-pack.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { DATABASE_NAME, DATABASE_VERSION } from '../../lib/store/database.ts';
import { closeStore } from '../../lib/store/open.ts';
import { FIGURE, RASSENDYLL, ROLE, RURITANIA, samplePack } from '../packs/sample.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);
vi.spyOn(console, 'warn').mockImplementation(() => undefined);

const ASKED = { pageDate: null, entitiesHere: [], language: 'fr', alias: null } as const;
const opened: Corpus[] = [];

/** A worker's corpus, over the database that earlier ones left. */
function wake(pack: Pack = samplePack(), readOwn = async (): Promise<Answer<OwnPack>> => answered(EMPTY_OWN_PACK)) {
  const bundled = vi.fn(async () => pack);
  const onChange = vi.fn();
  const corpus = makeCorpus({ bundled, id: pack.id, version: pack.version, readOwn, onChange });
  opened.push(corpus);
  return { corpus, bundled, onChange };
}

const STATE = { pack: { id: 'essai', name: 'Essai', version: 1 }, entities: 2, facts: 2, documents: 1 };
const WHOLE = { ok: true, value: STATE };

async function good<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(got.reason);
  return got.value;
}

/** Does something to the database behind the corpus's back. */
async function tamper(change: (database: Dexie) => Promise<unknown>): Promise<void> {
  const database = await new Dexie(DATABASE_NAME).open();
  await change(database);
  database.close();
}

afterEach(async () => {
  for (const corpus of opened.splice(0)) {
    const open = await corpus.open();
    if (open.ok) open.value.store.database.close();
  }
  await Dexie.delete(DATABASE_NAME);
});

describe('a worker that wakes', () => {
  it('seeds the bundled pack where there is nothing', async () => {
    const { corpus, onChange } = wake();
    expect(await corpus.open()).toMatchObject({ ok: true });
    expect(await corpus.check()).toEqual(WHOLE);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('opens what is there without looking at the bundled pack', async () => {
    await wake().corpus.open();
    const { corpus, bundled, onChange } = wake();
    expect(await corpus.check()).toEqual(WHOLE);
    await corpus.refreshOwn();
    expect(bundled).not.toHaveBeenCalled();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('opens once, however many ask at the same time', async () => {
    const { corpus, bundled } = wake();
    const all = await Promise.all([corpus.open(), corpus.open(), corpus.open()]);
    expect(new Set(all.map((answer) => answer.ok && answer.value.store)).size).toBe(1);
    expect(bundled).toHaveBeenCalledTimes(1);
  });

  it('seeds a new version of the pack', async () => {
    await wake().corpus.open();
    const { corpus, onChange } = wake(samplePack({ version: 2, facts: [FIGURE] }));
    expect(await corpus.check()).toMatchObject({ value: { pack: { version: 2 }, facts: 1 } });
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('after an update, seeds other content of the same version, and leaves the same alone', async () => {
    await wake().corpus.open();
    const same = wake();
    expect(await same.corpus.refresh()).toMatchObject({ ok: true });
    expect(same.onChange).not.toHaveBeenCalled();
    const other = wake(samplePack({ facts: [ROLE] }));
    expect(await other.corpus.check()).toMatchObject({ value: { facts: 2 } });
    expect(await other.corpus.refresh()).toMatchObject({ ok: true });
    expect(await other.corpus.check()).toMatchObject({ value: { facts: 1 } });
  });

  it.each([
    ['that it cannot read', (table: Table) => table.update('live', { buffer: new ArrayBuffer(4) })],
    ['that was made from something else', (table: Table) => table.update('live', { key: 'x' })],
  ])('makes a lexicon %s again', async (_, spoil) => {
    await wake().corpus.open();
    await tamper((database) => spoil(database.table('lexicon')));
    const { corpus, onChange } = wake();
    const found = await findInBlocks(corpus, [{ block: 0, text: 'Rodolphe Rassendyll' }]);
    expect(found).toMatchObject({ ok: true, value: { blocks: [{ block: 0, finds: [{ entity: RASSENDYLL.id }] }] } });
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe('a broken database', () => {
  it('is said to be so by everything that needs it, and is whole again after a rebuild', async () => {
    await wake().corpus.open();
    await tamper((database) => database.table('facts').clear());
    const { corpus } = wake();
    expect(await corpus.check()).toEqual(refused('database'));
    expect(await findInBlocks(corpus, [])).toEqual(refused('database'));
    expect(await cardFor(corpus, { ...ASKED, entity: RURITANIA.id })).toEqual(refused('database'));
    expect(await corpus.rebuild()).toMatchObject({ ok: true });
    expect(await corpus.check()).toEqual(WHOLE);
  });

  it('is noticed by a worker that had opened it whole', async () => {
    const { corpus } = wake();
    await corpus.open();
    await tamper((database) => database.table('entities').clear());
    expect(await corpus.check()).toEqual(refused('database'));
  });

  it('with seeds that are no pack either is still an answer', async () => {
    const { corpus, bundled } = wake();
    bundled.mockImplementationOnce(() => {
      throw new Error('The seeds are no pack');
    });
    expect(await corpus.open()).toEqual(refused('database'));
    expect(await corpus.open()).toMatchObject({ ok: true });
  });
});

describe('a database that a later version of the extension made', () => {
  /** All that is in it, and the browser's own number of its version. */
  const everything = async () => {
    const later = await new Dexie(DATABASE_NAME).open();
    const rows = await Promise.all(later.tables.map(async (table) => [table.name, await table.toArray()] as const));
    const read = { version: later.backendDB().version, rows: Object.fromEntries(rows) };
    later.close();
    return read;
  };

  it('is left as it is by opening, reading, changing, refreshing and rebuilding, and each says why', async () => {
    const { corpus: ours } = wake();
    closeStore((await good(ours.open())).store);
    const later = new Dexie(DATABASE_NAME);
    later.version(DATABASE_VERSION + 1).stores({ packs: 'id', atlases: 'id' });
    await later.open();
    await later.table('atlases').add({ id: 'zenda', pages: 12 });
    later.close();
    const before = await everything();
    expect(before.rows).toMatchObject({ packs: [{ id: 'essai' }, { id: 'own' }], atlases: [{ id: 'zenda' }] });

    const { corpus, bundled, onChange } = wake(samplePack({ version: 2 }));
    expect(await corpus.open()).toEqual(refused('newer'));
    expect(await corpus.check()).toEqual(refused('newer'));
    expect(await corpus.refresh()).toEqual(refused('newer'));
    expect(await corpus.refreshOwn()).toEqual(refused('newer'));
    expect(await corpus.change(() => answered({ remove: ['essai'] }))).toEqual(refused('newer'));
    expect(await corpus.rebuild()).toEqual(refused('newer'));
    expect(await findInBlocks(corpus, [])).toEqual(refused('newer'));
    expect(await corpus.rebuild()).toEqual(refused('newer'));
    expect(await everything()).toEqual(before);
    expect(bundled).not.toHaveBeenCalled();
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('the library', () => {
  it('lists entities by category with their facts', async () => {
    expect(await listEntities(wake().corpus, 'en')).toEqual({
      ok: true,
      value: [
        { ref: { id: RASSENDYLL.id, name: 'Rodolphe Rassendyll', category: 'leader' }, facts: 1 },
        { ref: { id: RURITANIA.id, name: 'Ruritania', category: 'country' }, facts: 2 },
      ],
    });
  });

  it('lists documents', async () => {
    expect(await listDocuments(wake().corpus)).toEqual({ ok: true, value: samplePack().documents });
  });

  it('shows an entity with its facts in order of time, each with its source', async () => {
    const page = await entityPage(wake().corpus, RURITANIA.id, 'fr');
    expect(page).toMatchObject({
      ok: true,
      value: {
        entity: RURITANIA,
        facts: [
          { fact: FIGURE, source: { document: 'essai', paragraph: 2, publisher: 'La Gazette' } },
          { fact: ROLE, source: { document: 'essai', paragraph: 1 } },
        ],
        related: [{ id: RASSENDYLL.id }],
      },
    });
  });

  it('shows a document with its facts by paragraph and the names in them', async () => {
    const page = await documentPage(wake().corpus, { id: 'essai' }, 'fr');
    expect(page).toMatchObject({ ok: true, value: { document: { id: 'essai' }, facts: [ROLE, FIGURE] } });
    expect(page.ok && page.value.entities.map(({ id }) => id).toSorted()).toEqual([RURITANIA.id, RASSENDYLL.id]);
  });

  it('says what is not there', async () => {
    const { corpus } = wake();
    expect(await entityPage(corpus, 'country/none', 'fr')).toEqual(refused('missing'));
    expect(await documentPage(corpus, { id: 'none' }, 'fr')).toEqual(refused('missing'));
    expect(await cardFor(corpus, { ...ASKED, entity: 'country/none' })).toEqual(refused('missing'));
  });

  it('says on a card which pack has the form that is lit', async () => {
    const { corpus } = wake();
    const [{ text: alias } = { text: '' }] = RURITANIA.aliases;
    const at = (form: string | null) => cardFor(corpus, { ...ASKED, entity: RURITANIA.id, alias: form });
    expect(await at(alias)).toMatchObject({ ok: true, value: { formOf: samplePack().name } });
    for (const form of [null, 'Nulle part']) {
      const card = await at(form);
      expect(card.ok && card.value).not.toHaveProperty('formOf');
    }
  });

  it('makes a card from what it loaded', async () => {
    const card = await cardFor(wake().corpus, {
      ...ASKED,
      entity: RASSENDYLL.id,
      pageDate: '2021-06-01',
      entitiesHere: [RURITANIA.id],
    });
    expect(card).toMatchObject({
      ok: true,
      value: { country: { id: RURITANIA.id }, roles: { atArticle: [{ asOf: ROLE.asOf }] }, factCount: 1 },
    });
  });
});

describe('search', () => {
  it.each([
    ['RODOLPHE', [RASSENDYLL.id]],
    ['rassen', [RASSENDYLL.id, ROLE.id]],
    ['ruritania', [RURITANIA.id]],
    ['Gazétte', ['essai']],
    ['12 500', [FIGURE.id]],
    ['roi rassendyll', [ROLE.id]],
    ['zenda', []],
    ['', []],
  ])('%s', async (query, ids) => {
    const hits = await makeSearch(wake().corpus)(query, 'fr');
    expect(hits.ok && hits.value.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(hits.ok && hits.value.length > 0).toBe(ids.length > 0);
  });

  it('is ready before it is asked when it was prepared, and made once', async () => {
    const { corpus } = wake();
    const search = makeSearch(corpus);
    await Promise.all([search.prepare(), search.prepare()]);
    await tamper((database) => database.table('facts').clear());
    // The index is the old one; what has gone since is left out.
    const hits = await search('rassen', 'fr');
    expect(hits.ok && hits.value.map(({ kind }) => kind)).toEqual(['entity']);
  });

  it('opens each hit at its place', async () => {
    const hits = await makeSearch(wake().corpus)('chevaux', 'fr');
    expect(hits).toMatchObject({
      value: [{ kind: 'fact', title: FIGURE.text.fr, place: '/document/essai?p=2', date: '2021-05' }],
    });
  });
});
