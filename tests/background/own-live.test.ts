import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Corpus } from '../../entrypoints/background/corpus.ts';
import { findInBlocks } from '../../entrypoints/background/find.ts';
import { makeSearch } from '../../entrypoints/background/search.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import { ownEntity, ownFact, ZENDA } from '../packs/own-samples.ts';
import { RASSENDYLL, RURITANIA, samplePack } from '../packs/sample.ts';
import { clear, good, wake } from './own-worker.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);
vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(clear);

async function namesIn(corpus: Corpus, text: string): Promise<string[]> {
  const { blocks } = await good(findInBlocks(corpus, [{ block: 0, text }]));
  return blocks.flatMap(({ finds }) => finds.map(({ entity }) => entity));
}

describe('the reader’s names among all others', () => {
  it('are found at once, and no more once they are removed', async () => {
    const { answers, corpus, told } = wake(samplePack());
    await corpus.open();
    told.length = 0;
    const { entities } = await good(answers['own/add'](ZENDA));
    expect(await namesIn(corpus, 'À Zenda, en Ruritanie.')).toEqual(['place/zenda', RURITANIA.id]);
    expect(told).toHaveLength(1);
    await good(answers['own/remove']({ entities: entities.map(({ id }) => id), facts: [] }));
    expect(await namesIn(corpus, 'À Zenda, en Ruritanie.')).toEqual([RURITANIA.id]);
  });

  it('show their facts with the page as the source', async () => {
    const { answers } = wake(samplePack());
    const { documents, facts } = await good(answers['own/add'](ZENDA));
    const page = await good(answers['corpus/document']({ id: documents[0]?.id ?? '' }));
    expect(page).toMatchObject({ document: { title: 'Zenda rouvre' }, hasText: false, facts });
    expect(page.entities.map(({ name }) => name)).toEqual(['Zenda']);
  });

  it('may complete those of other packs, by other forms and by facts', async () => {
    const { answers, corpus } = wake(samplePack());
    const search = makeSearch(corpus);
    expect(await good(search('cavalerie', 'fr'))).toEqual([]);
    const more = ownEntity(RASSENDYLL.id, { aliases: [{ text: 'le roi de Zenda', kind: 'variant' }] });
    const fact = ownFact('essai/1/own', [RASSENDYLL.id], 'essai', {
      text: { fr: 'Il passe la cavalerie en revue.', en: 'He reviews the cavalry.', vi: 'Ông duyệt kỵ binh.' },
    });
    expect(await good(answers['own/put']({ ...EMPTY_OWN_PACK, entities: [more] }))).toEqual([]);
    expect(await namesIn(corpus, 'Puis le roi de Zenda parut.')).toEqual([RASSENDYLL.id]);
    // The names are the same, but what is searched is not.
    expect(await good(answers['own/put']({ ...EMPTY_OWN_PACK, facts: [fact] }))).toEqual([]);
    expect((await good(search('cavalerie', 'fr'))).map(({ id }) => id)).toEqual([fact.id]);
  });

  it('put out no name of another pack, which keeps it', async () => {
    const { answers, corpus } = wake(samplePack());
    await good(answers['own/add']({ ...ZENDA, name: 'Ruritanie', aliases: [{ text: 'Strelsau', kind: 'variant' }] }));
    expect(await namesIn(corpus, 'En Ruritanie, à Strelsau.')).toEqual([RURITANIA.id, 'place/ruritanie']);
  });

  it('have ids that no pack has', async () => {
    const { answers } = wake(samplePack());
    const { entities } = await good(answers['own/add']({ ...ZENDA, name: 'Ruritanie', category: 'country' }));
    expect(entities[0]?.id).toBe('country/ruritanie-2');
  });
});

it('names that the corpus could not take are kept, and found by the next worker', async () => {
  const broken = wake(samplePack(), { isCorpusBroken: true });
  await good(broken.answers['own/add'](ZENDA));
  expect(await namesIn(broken.corpus, 'À Zenda.')).toEqual([]);
  expect(broken.told.at(-1)).toBe('ours/corpus');
  const { corpus } = wake(samplePack());
  await vi.waitFor(async () => expect(await namesIn(corpus, 'À Zenda.')).toEqual(['place/zenda']));
});
