import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Corpus } from '../../entrypoints/background/corpus.ts';
import { findInBlocks } from '../../entrypoints/background/find.ts';
import { documentPage, entityPage } from '../../entrypoints/background/library.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { EMPTY_OWN_PACK, type OwnPack } from '../../lib/model/own-pack.ts';
import { DATABASE_NAME } from '../../lib/store/database.ts';
import { FIGURE, RURITANIA, samplePack } from '../packs/sample.ts';
import { ADDED, clear, good, kept, wake, ZENDA } from './packs-worker.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(clear);

const OWN: OwnPack = {
  ...EMPTY_OWN_PACK,
  entities: [{ ...ZENDA, id: 'place/tarlenheim', aliases: [{ text: 'Tarlenheim', kind: 'full' }] }],
};

/** Entities that are found in a sentence with all their names. */
async function found(corpus: Corpus): Promise<readonly string[]> {
  const { blocks } = await good(findInBlocks(corpus, [{ block: 0, text: 'Rodolphe Rassendyll, Zenda et Tarlenheim' }]));
  return [...new Set(blocks.flatMap(({ finds }) => finds.map(({ entity }) => entity)))].toSorted();
}
const RASSENDYLL_ONLY = ['leader/rodolphe-rassendyll'];
const WITH_ZENDA = [...RASSENDYLL_ONLY, 'place/zenda'];

describe('packs', () => {
  it('are listed: ours, the reader’s own, then by name', async () => {
    const { packs, add } = wake();
    await add({ ...ADDED, id: 'a-la-fin', name: 'Éperons' });
    await add({ ...ADDED, id: 'z', name: 'Bourgs', facts: [] });
    expect((await good(packs.list('fr'))).map(({ id, kind, on, facts }) => [id, kind, on, facts])).toEqual([
      ['essai', 'bundled', true, 2],
      ['own', 'own', true, 0],
      ['z', 'added', true, 0],
      ['a-la-fin', 'added', true, 1],
    ]);
  });

  it('are switched off and on, and pages are told each time that something changes', async () => {
    const { corpus, packs, add, changes } = wake();
    await add(ADDED);
    expect(await found(corpus)).toEqual(WITH_ZENDA);
    const before = changes.length;
    expect(await packs.turn('ajout', false)).toEqual(answered(null));
    expect(await packs.turn('ajout', false)).toEqual(answered(null));
    expect(await found(corpus)).toEqual(RASSENDYLL_ONLY);
    expect(changes.length).toBe(before + 1);
    expect(await entityPage(corpus, ZENDA.id, 'fr')).toEqual(refused('missing'));
    expect(await good(corpus.check())).toMatchObject({ pack: { id: 'essai' }, entities: 2, facts: 2 });
    // Another worker, the same choice.
    const next = wake();
    expect(await found(next.corpus)).toEqual(RASSENDYLL_ONLY);
    expect(await next.packs.turn('ajout', true)).toEqual(answered(null));
    expect(await found(next.corpus)).toEqual(WITH_ZENDA);
    expect(await good(next.corpus.check())).toMatchObject({ entities: 3, facts: 3, documents: 1 });
  });

  it('ours too can be off, and stays so over an update', async () => {
    const { packs } = wake();
    await good(packs.turn('essai', false));
    const next = wake(samplePack({ version: 2, facts: [FIGURE] }));
    expect(await found(next.corpus)).toEqual([]);
    expect(await good(next.corpus.check())).toEqual({
      pack: { id: 'essai', name: 'Essai', version: 2 },
      entities: 0,
      facts: 0,
      documents: 0,
    });
  });

  it('of a file only are removed', async () => {
    const { corpus, packs, add } = wake();
    await add(ADDED);
    expect(await packs.remove('essai')).toEqual(refused('forbidden'));
    expect(await packs.remove('own')).toEqual(refused('forbidden'));
    expect(await packs.remove('autre')).toEqual(refused('missing'));
    expect(await packs.turn('autre', true)).toEqual(refused('missing'));
    expect(await packs.remove('ajout')).toEqual(answered(null));
    expect(await found(corpus)).toEqual(RASSENDYLL_ONLY);
    expect((await good(packs.list('fr'))).map(({ id }) => id)).toEqual(['essai', 'own']);
  });

  it('leave the names of others alone that spoke of them: what is gone is not shown', async () => {
    const { corpus, packs, add } = wake();
    await add(ADDED);
    const other = {
      ...ADDED,
      id: 'autre',
      entities: [],
      facts: [{ ...FIGURE, id: 'autre/1', about: [ZENDA.id, RURITANIA.id] }],
    };
    await add(other);
    await good(packs.remove('ajout'));
    const page = await good(documentPage(corpus, { id: 'essai' }, 'fr'));
    expect(page.facts.map(({ id }) => id)).toContain('autre/1');
    expect(page.entities.map(({ id }) => id)).not.toContain(ZENDA.id);
  });

  it('come out as files that can be read in again', async () => {
    const { corpus, packs, add, importText } = wake();
    await add(ADDED);
    const file = await good(packs.toFile('ajout'));
    expect(file.name).toBe('ajout.reperes.json');
    await good(packs.remove('ajout'));
    expect(await importText(file.text)).toMatchObject({ value: { kind: 'installed' } });
    expect(await found(corpus)).toEqual(WITH_ZENDA);
    expect(await packs.toFile('autre')).toEqual(refused('missing'));
  });

  it('the reader’s own comes out as it is kept, or says that it cannot', async () => {
    const { packs } = wake();
    kept.own = answered(OWN);
    expect(JSON.parse((await good(packs.toFile('own'))).text)).toMatchObject({
      format: 'reperes-pack',
      id: 'own',
      ...OWN,
    });
    kept.own = refused('database');
    expect(await packs.toFile('own')).toEqual(refused('database'));
  });
});

describe('the reader’s own pack', () => {
  it('is live once it was written and that was said', async () => {
    const { corpus } = wake();
    await corpus.open();
    kept.own = answered(OWN);
    expect(await found(corpus)).toEqual(RASSENDYLL_ONLY);
    expect(await corpus.refreshOwn()).toEqual(answered(null));
    expect(await found(corpus)).toEqual([...RASSENDYLL_ONLY, 'place/tarlenheim']);
  });

  it('comes into a corpus that had missed it when that is next opened, and is never written twice', async () => {
    await wake().corpus.open();
    kept.own = answered(OWN);
    const late = wake();
    await vi.waitFor(async () => expect(await found(late.corpus)).toContain('place/tarlenheim'));
    expect(late.changes).toHaveLength(1);
    const next = wake();
    expect(await next.corpus.refreshOwn()).toEqual(answered(null));
    expect(next.changes).toEqual([]);
  });

  it('that cannot be read stays as it was installed, and hinders nothing else', async () => {
    kept.own = answered(OWN);
    await wake().corpus.open();
    kept.own = refused('database');
    const { corpus } = wake(samplePack({ version: 2 }));
    expect(await found(corpus)).toEqual([...RASSENDYLL_ONLY, 'place/tarlenheim']);
    expect(await corpus.refreshOwn()).toEqual(refused('database'));
    expect(await found(corpus)).toEqual([...RASSENDYLL_ONLY, 'place/tarlenheim']);
  });
});

describe('a rebuild', () => {
  const spoil = async (change: (database: Dexie) => PromiseLike<unknown>): Promise<void> => {
    const database = await new Dexie(DATABASE_NAME).open();
    await change(database);
    database.close();
  };

  it('keeps packs that can be read whole, and whether they are on', async () => {
    kept.own = answered(OWN);
    const { packs, add } = wake();
    await add(ADDED);
    await add({ ...ADDED, id: 'autre' });
    await good(packs.turn('ajout', false));
    await spoil((database) => database.table('facts').where('pack').equals('essai').delete());
    await spoil((database) => database.table('facts').where('pack').equals('autre').delete());
    const next = wake();
    expect(await next.corpus.open()).toEqual(refused('database'));
    expect(await next.corpus.rebuild()).toMatchObject({ ok: true });
    expect((await good(next.packs.list('fr'))).map(({ id, on }) => [id, on])).toEqual([
      ['essai', true],
      ['own', true],
      ['ajout', false],
    ]);
    expect(await found(next.corpus)).toEqual([...RASSENDYLL_ONLY, 'place/tarlenheim']);
    expect(next.changes).toHaveLength(1);
  });

  it('takes no record that is not valid any more', async () => {
    const { add } = wake();
    await add(ADDED);
    await spoil((database) => database.table('entities').update(['ajout', ZENDA.id], { 'record.category': 7 }));
    const next = wake();
    await good(next.corpus.rebuild());
    expect((await good(next.packs.list('fr'))).map(({ id }) => id)).toEqual(['essai', 'own']);
  });

  it('brings the own pack back from where it is kept, or else as it was installed', async () => {
    kept.own = answered(OWN);
    await wake().corpus.open();
    kept.own = refused('database');
    const { corpus } = wake();
    await good(corpus.rebuild());
    expect(await found(corpus)).toEqual([...RASSENDYLL_ONLY, 'place/tarlenheim']);
  });

  async function makeOther(version: number): Promise<void> {
    const other = new Dexie(DATABASE_NAME);
    other.version(version).stores({ other: 'id' });
    await other.open();
    await other.table('other').add({ id: 'a' });
    other.close();
  }

  it('of a database that lacks tables still gives our pack', async () => {
    await makeOther(2);
    const { corpus } = wake();
    await good(corpus.rebuild());
    expect(await found(corpus)).toEqual(RASSENDYLL_ONLY);
  });

  it('leaves a database of a newer version alone, and says so', async () => {
    await makeOther(9);
    expect(await wake().corpus.rebuild()).toEqual(refused('newer'));
    const other = await new Dexie(DATABASE_NAME).open();
    expect(await other.table('other').toArray()).toEqual([{ id: 'a' }]);
    other.close();
  });
});
