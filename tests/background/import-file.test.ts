import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportFile } from '../../entrypoints/background/export-file.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { FIGURE } from '../packs/sample.ts';
import { files, handed, LARGE, start, TOWNS, textOf, townOf } from './file-worker.ts';
import { ADDED, clear, good, WORK, ZENDA } from './packs-worker.ts';

const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterAll(() => silent.mockRestore());

beforeEach(() => handed.clear());
afterEach(clear);

const OURS = ['essai', 'own'];
const NOTHING_LEFT = { generations: [], lexicons: [] };

describe('a large pack', () => {
  it('that is only looked at says what it would bring, and writes nothing', async () => {
    const worker = start();
    expect(await worker.bringText(textOf(LARGE), true)).toMatchObject({
      ok: true,
      value: {
        kind: 'read',
        preview: { pack: { id: 'ajout', entities: TOWNS + 2, facts: 50, documents: 1 }, installed: null, shared: 1 },
      },
    });
    expect(await worker.ids()).toEqual(OURS);
    expect(await worker.left()).toEqual(NOTHING_LEFT);
  });

  it('is found on pages, looked up, counted, switched off and on, and removed', async () => {
    const worker = start();
    expect(await worker.bringText(textOf(LARGE))).toMatchObject({
      value: { kind: 'installed', pack: { id: 'ajout' } },
    });
    const town = townOf(123);
    expect(await worker.finds(`Ruritanie, ${town.names.fr}`)).toEqual(['country/ruritanie', town.id]);
    const page = await worker.page(townOf(7).id);
    expect(page.entity).toEqual(townOf(7));
    expect(page.facts.map(({ fact, source }) => [fact.id, source.document])).toEqual([['ajout/7', 'atlas']]);
    expect((await worker.page(ZENDA.id)).facts).toHaveLength(50);
    expect(await good(worker.corpus.check())).toMatchObject({ entities: TOWNS + 4, facts: 52, documents: 2 });
    await good(worker.packs.turn('ajout', false));
    expect(await worker.finds(`Ruritanie, ${town.names.fr}`)).toEqual(['country/ruritanie']);
    await good(worker.packs.turn('ajout', true));
    expect(await worker.finds(town.names.fr)).toEqual([town.id]);
    await good(worker.packs.remove('ajout'));
    expect(await worker.finds(town.names.fr)).toEqual([]);
    expect(await worker.left()).toEqual(NOTHING_LEFT);
  });

  it('is there again when the worker wakes', async () => {
    await start().bringText(textOf(LARGE));
    const later = start();
    expect(await later.finds(townOf(5).names.fr)).toEqual([townOf(5).id]);
    expect(later.changes).toEqual([]);
  });

  it('takes the place of a small one and of a large one, and a small one its own', async () => {
    const worker = start();
    await worker.bringText(textOf(ADDED));
    expect(await worker.left()).toEqual(NOTHING_LEFT);
    await worker.bringText(textOf({ ...LARGE, version: 2 }));
    await worker.bringText(textOf({ ...LARGE, version: 3 }));
    expect((await worker.left()).generations).toHaveLength(1);
    expect(await good(worker.packs.list('fr'))).toMatchObject([{}, {}, { version: 3, entities: TOWNS + 2 }]);
    await good(worker.add({ ...ADDED, version: 4 }));
    expect(await worker.left()).toEqual(NOTHING_LEFT);
    expect(await worker.finds('Zenda')).toEqual([ZENDA.id]);
  });

  it.each([
    ['cannot be read', { bytes: new Blob(['cut short']) }],
    ['an earlier version kept', { bytes: undefined, buffer: new ArrayBuffer(8) }],
  ])('gets its lexicon again when that %s', async (_, row) => {
    const first = start();
    await first.bringText(textOf(LARGE));
    const { database } = await first.store();
    await database.lexicon
      .where('id')
      .startsWith('generation')
      .modify((kept) => {
        Object.assign(kept, row);
        if (row.bytes === undefined) Reflect.deleteProperty(kept, 'bytes');
      });
    const later = start();
    expect(await later.finds('Ruritanie')).toEqual(['country/ruritanie']);
    await expect.poll(() => later.finds(townOf(9).names.fr)).toEqual([townOf(9).id]);
  });

  it('that lost a block is noticed', async () => {
    const first = start();
    await first.bringText(textOf(LARGE));
    await (await first.store()).database.blocks.limit(1).delete();
    expect(await start().corpus.check()).toEqual(refused('database'));
  });

  it('stays where it lies when the corpus is made anew', async () => {
    const worker = start();
    await worker.bringText(textOf(LARGE));
    await good(worker.packs.turn('ajout', false));
    await (await worker.store()).database.facts.clear();
    await good(worker.corpus.rebuild());
    expect(await good(worker.packs.list('fr'))).toMatchObject([{}, {}, { id: 'ajout', on: false }]);
    await good(worker.packs.turn('ajout', true));
    expect(await worker.finds(townOf(5).names.fr)).toEqual([townOf(5).id]);
  });

  it('leaves as lines that bring the same pack', async () => {
    const worker = start();
    await worker.bringText(textOf(LARGE));
    expect(await worker.packs.toFile('ajout')).toEqual(refused('invalid'));
    expect(await exportFile(worker.corpus, files, 'ajout', WORK)).toEqual(answered({ name: 'ajout.reperes.ndjson' }));
    const taken = handed.get(`outgoing ${WORK}`) ?? '';
    expect(taken.split('\n').toSorted()).toEqual(textOf(LARGE).split('\n').toSorted());
    expect(await exportFile(worker.corpus, files, 'essai', WORK)).toEqual(refused('missing'));
  });

  it('may be spoken of by the reader’s and by other packs', async () => {
    const worker = start();
    await worker.bringText(textOf(LARGE));
    const other = {
      ...ADDED,
      id: 'autre',
      facts: [
        {
          ...FIGURE,
          id: 'autre/1',
          about: [townOf(3).id],
          source: { ...FIGURE.source, document: 'atlas', paragraph: 5 },
        },
      ],
    };
    expect(await worker.importText(JSON.stringify(other))).toMatchObject({ value: { kind: 'installed' } });
    expect((await worker.page(townOf(3).id)).facts).toHaveLength(2);
  });
});

describe('a file that is not taken', () => {
  it.each<[string, string, string]>([
    [
      'led nowhere',
      textOf({ ...LARGE, facts: [{ ...FIGURE, id: 'ajout/0', about: ['place/nowhere'] }] }),
      `${TOWNS + 5}: fact.about[0]`,
    ],
    ['breaks off', textOf(LARGE).slice(0, -20), `${TOWNS + 54}`],
    ['has an id of ours', textOf({ ...LARGE, id: 'own' }), '1: id'],
  ])('as it %s: the line is told, and nothing is left', async (_, text, path) => {
    const worker = start();
    expect(await worker.bringText(text)).toMatchObject({ value: { kind: 'refused', problems: [{ path }] } });
    expect([await worker.ids(), await worker.left()]).toEqual([OURS, NOTHING_LEFT]);
  });

  it('as it is not there', async () => {
    expect(await start().bring({ work: WORK, dry: false })).toEqual(refused('missing'));
  });

  it('as there is no more room: it says so, and nothing is left', async () => {
    const worker = start();
    const { database } = await worker.store();
    const writing = vi.spyOn(database.blocks, 'bulkAdd').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    expect(await worker.bringText(textOf(LARGE))).toEqual(refused('full'));
    writing.mockRestore();
    expect([await worker.ids(), await worker.left()]).toEqual([OURS, NOTHING_LEFT]);
    expect(await worker.bringText(textOf(LARGE))).toMatchObject({ value: { kind: 'installed' } });
  });

  it('as the reader stops it: nothing is left, and it can be brought again', async () => {
    const worker = start();
    await worker.corpus.open();
    const bringing = worker.bringText(textOf(LARGE));
    worker.works.stop(WORK);
    expect(await bringing).toEqual(answered({ kind: 'stopped' }));
    expect([await worker.ids(), await worker.left()]).toEqual([OURS, NOTHING_LEFT]);
    expect(await worker.bringText(textOf(LARGE))).toMatchObject({ value: { kind: 'installed' } });
  });
});

/** After which write the worker is killed: within the blocks, the lexicon, the step that makes it live. */
it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 20])(
  'a worker killed at its write %i leaves all as before or as after',
  async (at) => {
    const first = start();
    await first.bringText(
      textOf({ ...LARGE, entities: LARGE.entities.slice(0, 100), facts: LARGE.facts.slice(0, 20) }),
    );
    const { database } = await first.store();
    let writes = 0;
    const onWrite = (): void => {
      if (writes === at) database.close();
      writes += 1;
    };
    for (const table of [database.blocks, database.lexicon, database.packs]) {
      table.hook('creating', onWrite);
      table.hook('updating', onWrite);
    }
    await first.bringText(textOf({ ...LARGE, version: 2 }));
    database.close();
    const later = start();
    const list = await good(later.packs.list('fr'));
    const { version, entities } = list.find(({ id }) => id === 'ajout') ?? {};
    expect([1, 2]).toContain(version);
    expect(entities).toBe(version === 1 ? 100 : TOWNS + 2);
    expect(await later.finds(townOf(5).names.fr)).toEqual([townOf(5).id]);
    expect(await later.finds(townOf(500).names.fr)).toEqual(version === 1 ? [] : [townOf(500).id]);
    const { generations, lexicons } = await later.left();
    expect([generations.length, lexicons.length]).toEqual([1, 1]);
  },
);
