import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findInBlocks } from '../../entrypoints/background/find.ts';
import { inSlices, makeWorks } from '../../entrypoints/background/work.ts';
import { answered } from '../../lib/model/answer.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { asPack } from '../../lib/packs/as-pack.ts';
import { pausing } from '../../lib/steps/pausing.ts';
import { FIGURE, RURITANIA, samplePack } from '../packs/sample.ts';
import { ADDED, clear, good, WORK, wake, ZENDA } from './packs-worker.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(clear);

const ids = async ({ packs }: ReturnType<typeof wake>): Promise<readonly string[]> =>
  (await good(packs.list('fr'))).map(({ id }) => id);
const OURS = ['essai', 'own'];
const LARGE: Pack = {
  ...ADDED,
  facts: Array.from({ length: 1500 }, (_, i) => ({ ...FIGURE, id: `ajout/${i}` })),
};

describe('a file', () => {
  it('that is only looked at says what it would bring, and changes nothing', async () => {
    const worker = wake();
    expect(await worker.importText(JSON.stringify(ADDED), true)).toEqual(
      answered({
        kind: 'read',
        preview: {
          pack: {
            id: 'ajout',
            name: 'Châteaux',
            version: 1,
            licence: 'MIT',
            documents: 0,
            entities: 2,
            facts: 1,
            isLarge: false,
          },
          installed: null,
          shared: 1,
        },
      }),
    );
    expect(await ids(worker)).toEqual(OURS);
    expect(worker.changes).toHaveLength(1);
  });

  it('is live at once, and is replaced by its next version', async () => {
    const worker = wake();
    expect(await worker.add(ADDED)).toEqual(
      answered({
        kind: 'installed',
        pack: {
          id: 'ajout',
          name: 'Châteaux',
          version: 1,
          licence: 'MIT',
          kind: 'added',
          on: true,
          documents: 0,
          entities: 2,
          facts: 1,
          isLarge: false,
        },
      }),
    );
    expect(await ids(worker)).toEqual([...OURS, 'ajout']);
    const second = JSON.stringify({ ...ADDED, version: 2, entities: [ZENDA] });
    expect(await worker.importText(second, true)).toMatchObject({
      value: { preview: { installed: { version: 1, isLarge: false }, shared: 0 } },
    });
    expect(await worker.importText(second)).toMatchObject({
      value: { kind: 'installed', pack: { version: 2, entities: 1 } },
    });
    const found = await good(findInBlocks(worker.corpus, [{ block: 0, text: 'Pays de Zenda, Zenda' }]));
    expect(found.blocks[0]?.finds.map(({ entity }) => entity)).toEqual([ZENDA.id, ZENDA.id]);
  });

  it('puts out no name of ours by giving it to others', async () => {
    const worker = wake();
    const [name] = RURITANIA.aliases;
    const entities = [
      { ...ZENDA, aliases: [...RURITANIA.aliases, ...ZENDA.aliases] },
      { ...RURITANIA, aliases: [] },
    ];
    await good(worker.add({ ...ADDED, entities }));
    const found = await good(findInBlocks(worker.corpus, [{ block: 0, text: `${name?.text}, Zenda` }]));
    expect(found.blocks[0]?.finds.map(({ entity }) => entity)).toEqual([RURITANIA.id, ZENDA.id]);
  });

  it.each<[string, unknown, string, string]>([
    ['no JSON', '{', '', 'not JSON'],
    ['something else', JSON.stringify({ type: 'Feature' }), '', 'not a pack'],
    ['an id of ours', JSON.stringify(samplePack()), 'id', 'id is ours'],
    ['the reader’s own pack', JSON.stringify(asPack(EMPTY_OWN_PACK)), 'id', 'id is ours'],
    [
      'a name that nobody has',
      JSON.stringify({ ...ADDED, entities: [RURITANIA] }),
      'facts[0].about[0]',
      'leads nowhere',
    ],
    [
      'another document under an id that is taken',
      JSON.stringify({
        ...samplePack(),
        id: 'ajout',
        documents: samplePack().documents.map((d) => ({ ...d, sha256: 'a'.repeat(64) })),
      }),
      'documents[0].id',
      'given twice',
    ],
  ])('is refused with what is wrong: %s', async (_, text, path, kind) => {
    const worker = wake();
    expect(await worker.importText(String(text))).toMatchObject({
      ok: true,
      value: { kind: 'refused', problems: [{ path, why: { kind } }] },
    });
    expect(await ids(worker)).toEqual(OURS);
  });

  it('may change its own document’s text from version to version', async () => {
    const worker = wake();
    const document = { ...samplePack().documents[0], id: 'chateau' };
    const own = { ...ADDED, documents: [document] };
    await worker.importText(JSON.stringify(own));
    const next = { ...own, version: 2, documents: [{ ...document, sha256: 'b'.repeat(64) }] };
    expect(await worker.importText(JSON.stringify(next))).toMatchObject({ value: { kind: 'installed' } });
  });
});

describe('long work', () => {
  it('tells how far it is, up to the end and not after it', async () => {
    const worker = wake();
    await worker.corpus.open();
    await worker.add(LARGE);
    const told = [...worker.progress];
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(told.filter(({ of }) => of !== 0 && of !== 3 * 1502)).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(worker.progress).toEqual(told);
  });

  it.each(['while it reads', 'while it writes'])('is stopped %s, and leaves nothing', async (when) => {
    const worker = wake();
    await worker.corpus.open();
    const { change } = worker.corpus;
    const changing = vi.spyOn(worker.corpus, 'change').mockImplementation((plan, beat) =>
      change(plan, (written) => {
        if (when === 'while it writes' && written > 0) worker.works.stop(WORK);
        return beat?.(written) ?? true;
      }),
    );
    const importing = worker.add(LARGE);
    if (when === 'while it reads') worker.works.stop(WORK);
    expect(await importing).toEqual(answered({ kind: 'stopped' }));
    expect(changing.mock.calls.length).toBe(when === 'while it reads' ? 0 : 1);
    expect(await ids(worker)).toEqual(OURS);
    expect(await good(worker.corpus.check())).toMatchObject({ entities: 2, facts: 2 });
    changing.mockRestore();
    // It was this work that was stopped, not the next.
    expect(await worker.add(LARGE)).toMatchObject({ value: { kind: 'installed' } });
  });

  it('that is done, or was never begun, is not stopped', async () => {
    const worker = wake();
    await worker.add(ADDED);
    worker.works.stop(WORK);
    expect(await worker.add(ADDED)).toMatchObject({ value: { kind: 'installed' } });
  });

  it('lets pages have their names meanwhile', async () => {
    const worker = wake();
    await worker.corpus.open();
    let isDone = false;
    const importing = worker.add(LARGE).then(() => {
      isDone = true;
    });
    let asked = 0;
    for (; !isDone; asked += 1) {
      await good(findInBlocks(worker.corpus, [{ block: 0, text: 'Ruritanie' }]));
      await new Promise((resolve) => setTimeout(resolve));
    }
    await importing;
    expect(asked).toBeGreaterThan(5);
  });

  it('is cut into slices by the clock: whoever waits has a turn between two of them', async () => {
    let ms = 0;
    let isStopped = false;
    function* steps(): Generator<{ done: number; of: number }, string> {
      for (let done = 1; done <= 100; done += 1) {
        ms += 10;
        yield { done, of: 100 };
      }
      return 'all';
    }
    setTimeout(() => {
      isStopped = true;
    });
    const job = { isStopped: () => isStopped, tell: () => undefined };
    expect(
      await inSlices(
        steps(),
        job,
        pausing(() => ms),
      ),
    ).toEqual({ kind: 'stopped' });
    // Three steps are a slice; the reader's stop is noticed after the next one.
    expect(ms).toBe(40);
    const works = makeWorks(() => undefined);
    expect(await works.run(WORK, (one) => inSlices(steps(), one))).toEqual({ kind: 'done', value: 'all' });
  });
});
