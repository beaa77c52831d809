import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answered, refused } from '../../lib/model/answer.ts';
import { MAX_TEXT_BYTES } from '../../lib/model/attached-text.ts';
import { sha256Of } from '../../lib/packs/sha256.ts';
import { NOTES_DATABASE } from '../../lib/store/notes-database.ts';
import { RASSENDYLL, RURITANIA, samplePack, TEXT } from '../packs/sample.ts';
import { clear, good, wake } from './own-worker.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);
vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(clear);

/** The sample's text. */
const ESSAI = { document: 'essai', text: TEXT };
const [SAMPLE] = samplePack().documents;

/** A worker whose corpus has a document with this text. */
async function withDocument(text: string) {
  const sha256 = await sha256Of(new TextEncoder().encode(text));
  const documents = SAMPLE === undefined ? [] : [{ ...SAMPLE, sha256 }];
  return wake(samplePack({ documents })).answers;
}

describe('attaching a text', () => {
  it('keeps the very text of the document', async () => {
    const { answers } = wake(samplePack());
    expect(await good(answers['texts/list'](null))).toEqual([]);
    expect(await good(answers['corpus/document']({ id: 'essai' }))).toMatchObject({ hasText: false });
    expect(await answers['texts/put'](ESSAI)).toEqual(answered(null));

    const { answers: next } = wake(samplePack());
    expect(await good(next['texts/list'](null))).toEqual(['essai']);
    expect(await good(next['corpus/document']({ id: 'essai' }))).toMatchObject({ hasText: true });
    expect(await good(next['texts/get']({ document: 'essai' }))).toMatchObject({
      paragraphs: [{ number: 1 }, { number: 2, text: 'Le pays a 12\u00a0500 chevaux.' }],
    });
  });

  it.each([
    ['another text', `${TEXT} `],
    ['other ends of lines', TEXT.replaceAll('\n', '\r\n')],
    ['half a character', `${TEXT}\ud800`],
  ])('refuses %s, and keeps nothing of it', async (_, text) => {
    const { answers } = wake(samplePack());
    expect(await answers['texts/put']({ document: 'essai', text })).toEqual(refused('invalid'));
    expect(await good(answers['texts/list'](null))).toEqual([]);
  });

  it('refuses what is too large in bytes, even the right one', async () => {
    const text = 'é'.repeat(MAX_TEXT_BYTES / 2);
    expect(await (await withDocument(text))['texts/put']({ document: 'essai', text })).toEqual(answered(null));
    await clear();
    const larger = `${text}.`;
    expect(await (await withDocument(larger))['texts/put']({ document: 'essai', text: larger })).toEqual(
      refused('invalid'),
    );
  });

  it('is for documents that there are', async () => {
    const { answers } = wake(samplePack());
    expect(await answers['texts/put']({ document: 'none', text: TEXT })).toEqual(refused('missing'));
  });
});

describe('an attached text', () => {
  it('is read by paragraphs, with every name that the text as a whole gives away', async () => {
    const text = '\ufeffRassendyll parle.\r\n\u00a0\u00a0\r\n\r\n  Rodolphe Rassendyll, en Ruritanie.\n';
    const answers = await withDocument(text);
    await good(answers['texts/put']({ document: 'essai', text }));
    expect(await good(answers['texts/get']({ document: 'essai' }))).toEqual({
      paragraphs: [
        {
          number: 1,
          text: '\ufeffRassendyll parle.',
          mentions: [{ start: 1, end: 11, entity: RASSENDYLL.id, category: 'leader' }],
        },
        {
          number: 2,
          text: '  Rodolphe Rassendyll, en Ruritanie.',
          mentions: [
            { start: 2, end: 21, entity: RASSENDYLL.id, category: 'leader' },
            { start: 26, end: 35, entity: RURITANIA.id, category: 'country' },
          ],
        },
      ],
      names: expect.arrayContaining([
        { id: RASSENDYLL.id, name: 'Rodolphe Rassendyll', category: 'leader' },
        { id: RURITANIA.id, name: 'Ruritanie', category: 'country' },
      ]),
    });
  });

  it('is read with the names that the reader has added since', async () => {
    const { answers } = wake(samplePack());
    await good(answers['texts/put'](ESSAI));
    await good(answers['own/add']({ name: 'roi Rassendyll', category: 'leader', aliases: [], fact: null }));
    const { paragraphs, names } = await good(answers['texts/get']({ document: 'essai' }));
    expect(paragraphs[0]?.mentions).toEqual([
      { start: 13, end: 27, entity: 'leader/roi-rassendyll', category: 'leader' },
    ]);
    expect(names).toEqual([{ id: 'leader/roi-rassendyll', name: 'roi Rassendyll', category: 'leader' }]);
  });

  it('is given back when it is removed, and is gone', async () => {
    const { answers } = wake(samplePack());
    await good(answers['texts/put'](ESSAI));
    expect(await good(answers['texts/remove']({ document: 'essai' }))).toEqual({ text: TEXT });
    for (const type of ['texts/get', 'texts/remove'] as const)
      expect(await answers[type]({ document: 'essai' })).toEqual(refused('missing'));
    expect(await good(answers['texts/list'](null))).toEqual([]);
  });

  it('that cannot be read does not keep its document from being shown', async () => {
    const { answers } = wake(samplePack());
    await good(answers['texts/put'](ESSAI));
    await Dexie.delete(NOTES_DATABASE);
    expect(await answers['texts/get']({ document: 'essai' })).toEqual(refused('database'));
    await Dexie.delete(NOTES_DATABASE);
    expect(await good(answers['corpus/document']({ id: 'essai' }))).toMatchObject({ hasText: false });
  });
});
