import { afterEach, describe, expect, it } from 'vitest';
import { EMPTY_OWN_PACK, type OwnPack } from '../../lib/model/own-pack.ts';
import { closeNotes } from '../../lib/store/notes.ts';
import { readOwn, writeOwn } from '../../lib/store/own.ts';
import { attachedTexts, getText, putText, removeText } from '../../lib/store/texts.ts';
import { FIGURE, RASSENDYLL, ROLE, RURITANIA, samplePack, TEXT, TEXT_SHA256 } from '../packs/sample.ts';
import { good, LOST, silence, stage } from './notes-stage.ts';

silence();
const { open, end } = stage('own-test');
afterEach(end);

const { documents } = samplePack();
const OWN: OwnPack = { documents, entities: [RURITANIA, RASSENDYLL], facts: [ROLE, FIGURE] };

describe('the reader’s own pack', () => {
  it('is empty at first, then what was written last', async () => {
    const store = await open();
    expect(await good(readOwn(store))).toEqual(EMPTY_OWN_PACK);
    await good(writeOwn(store, OWN));
    await good(writeOwn(store, { ...OWN, facts: [ROLE] }));
    closeNotes(store);
    expect(await good(readOwn(await open()))).toEqual({ ...OWN, facts: [ROLE] });
  });

  it.each([
    ['another shape', { id: 'own', own: [] }],
    ['a record that is none', { id: 'own', own: { ...OWN, entities: [{ id: 'country/ruritanie' }] } }],
  ])('damaged (%s) is no empty pack', async (_, row) => {
    const store = await open();
    await store.database.table('own').put(row);
    expect(await readOwn(store)).toEqual(LOST);
  });

  it('is not written when the database has gone', async () => {
    const store = await open();
    closeNotes(store);
    expect(await writeOwn(store, OWN)).toEqual(LOST);
    expect(await readOwn(store)).toEqual(LOST);
  });
});

describe('texts of documents', () => {
  const kept = { sha256: TEXT_SHA256, text: TEXT };

  it('come back as they were, and go', async () => {
    const store = await open();
    expect(await good(getText(store, TEXT_SHA256))).toBeNull();
    expect(await good(removeText(store, TEXT_SHA256))).toBeNull();
    await good(putText(store, kept));
    await good(putText(store, kept));
    expect(await good(attachedTexts(store))).toEqual([TEXT_SHA256]);
    expect(await good(getText(store, TEXT_SHA256))).toBe(TEXT);
    expect(await good(removeText(store, TEXT_SHA256))).toBe(TEXT);
    expect(await good(attachedTexts(store))).toEqual([]);
  });

  it('damaged are said to be so, and can be taken away', async () => {
    const store = await open();
    await store.database.table('texts').put({ id: TEXT_SHA256, text: 7 });
    expect(await getText(store, TEXT_SHA256)).toEqual(LOST);
    expect(await good(removeText(store, TEXT_SHA256))).toBeNull();
    expect(await good(getText(store, TEXT_SHA256))).toBeNull();
  });

  it('are not there when the database has gone', async () => {
    const store = await open();
    closeNotes(store);
    const asked = [
      putText(store, kept),
      getText(store, TEXT_SHA256),
      removeText(store, TEXT_SHA256),
      attachedTexts(store),
    ];
    expect(await Promise.all<unknown>(asked)).toEqual([LOST, LOST, LOST, LOST]);
  });
});
