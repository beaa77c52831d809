import { beforeAll, describe, expect, it } from 'vitest';
import type { FileOutcome } from '../../components/library/documents/texts-view.ts';
import { makeAttaching } from '../../entrypoints/library/documents/attaching.ts';
import { makeDocumentText } from '../../entrypoints/library/documents/document-text.ts';
import type { askBackground } from '../../lib/bridge/ask.ts';
import { askBackground as askThrough } from '../../lib/bridge/ask.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { type AttachedText, MAX_TEXT_BYTES } from '../../lib/model/attached-text.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import { sha256Of } from '../../lib/packs/sha256.ts';
import { makeBackground } from './background.ts';
import { DOCUMENT } from './corpus-of-ours.ts';
import { FILE_TEXT, TEXT } from './text-of-ours.ts';

const OTHER_TEXT = '\ufeffUn autre papier.\n';
let documents: readonly CorpusDocument[] = [];

beforeAll(async () => {
  const known = async (id: string, text: string): Promise<CorpusDocument> => ({
    ...DOCUMENT,
    id,
    title: `Papier ${id}`,
    sha256: await sha256Of(new TextEncoder().encode(text)),
  });
  documents = [await known('899', FILE_TEXT), await known('900', FILE_TEXT), await known('901', OTHER_TEXT)];
});

/** A background that keeps texts in memory. */
function open(answers: Parameters<typeof makeBackground>[0] = {}) {
  const kept = new Map<string, string>();
  const background = makeBackground({
    'corpus/documents': () => answered(documents),
    'texts/put': ({ document, text }) => {
      kept.set(document, text);
      return answered(null);
    },
    'texts/get': ({ document }) => (kept.has(document) ? answered(TEXT) : refused('missing')),
    'texts/remove': ({ document }) => {
      const text = kept.get(document);
      kept.delete(document);
      return text === undefined ? refused('missing') : answered({ text });
    },
    ...answers,
  });
  const ask: typeof askBackground = (type, data) => askThrough(type, data, background.carry);
  return { background, ask, kept };
}

const fileOf = (content: BlobPart, name = 'a.txt'): File => new File([content], name);
const short = (outcomes: readonly FileOutcome[]): string[] =>
  outcomes.map((one) => [one.file, one.kind, ...('document' in one ? [one.document.id] : [])].join(' '));

describe('files dropped on the list of documents', () => {
  it('are each attached to the document whose text they are, byte for byte', async () => {
    const { ask, kept } = open();
    const attached: string[] = [];
    const { attaching, actions } = makeAttaching({ ask, wanted: null, attached: (id) => void attached.push(id) });
    await actions.attach([fileOf(OTHER_TEXT, 'b.txt'), fileOf('Rien.', 'c.txt'), fileOf(FILE_TEXT)]);
    expect(short(attaching.value.outcomes)).toEqual(['b.txt attached 901', 'c.txt unknown', 'a.txt attached 899']);
    expect([...kept]).toEqual([
      ['901', OTHER_TEXT],
      ['899', FILE_TEXT],
    ]);
    expect([attached, attaching.value.busy]).toEqual([['901', '899'], false]);
  });

  it('are refused with the reason, and nothing is kept', async () => {
    const { ask, background } = open();
    const { attaching, actions } = makeAttaching({ ask, wanted: null, attached: () => undefined });
    const gone = fileOf('x', 'gone.txt');
    Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new DOMException('', 'NotFoundError')) });
    await actions.attach([
      fileOf(new Uint8Array([0x43, 0xe9]), 'latin.txt'),
      fileOf(new Uint8Array(MAX_TEXT_BYTES + 1), 'huge.txt'),
      gone,
    ]);
    expect(short(attaching.value.outcomes)).toEqual([
      'latin.txt not utf-8',
      'huge.txt too large',
      'gone.txt unreadable',
    ]);
    expect(background.dataOf('texts/put')).toEqual([]);
  });

  it.each(['corpus/documents', 'texts/put'] as const)('say when %s fails', async (type) => {
    const { ask } = open({ [type]: () => refused('database') });
    const { attaching, actions } = makeAttaching({ ask, wanted: null, attached: () => undefined });
    await actions.attach([fileOf(FILE_TEXT)]);
    expect(attaching.value).toEqual({ busy: false, outcomes: [{ file: 'a.txt', kind: 'failed', reason: 'database' }] });
  });

  it('of two drops are told apart', async () => {
    const { ask } = open();
    const { attaching, actions } = makeAttaching({ ask, wanted: null, attached: () => undefined });
    await Promise.all([actions.attach([fileOf(OTHER_TEXT, 'b.txt')]), actions.attach([fileOf(FILE_TEXT)])]);
    expect(short(attaching.value.outcomes)).toEqual(['a.txt attached 899']);
  });
});

describe('the text of one document', () => {
  const openText = (hasText = false, answers: Parameters<typeof makeBackground>[0] = {}) => {
    const opened = open(answers);
    if (hasText) opened.kept.set('900', FILE_TEXT);
    const remembered = new Map<string, AttachedText>();
    return { ...opened, remembered, state: makeDocumentText('900', hasText, { ask: opened.ask, remembered }) };
  };

  it('is not asked for where there is none, and is shown where there is', async () => {
    const without = openText();
    await without.state.load(false);
    expect([without.state.shown.value, without.background.asked]).toEqual([{ kind: 'none' }, []]);
    const { state, remembered } = openText(true);
    expect(state.shown.value).toEqual({ kind: 'loading' });
    await state.load(true);
    expect(state.shown.value).toEqual({ kind: 'there', text: TEXT });
    expect(remembered.get('900')).toEqual(TEXT);
  });

  it('is there at once for a reader who comes back', () => {
    const { ask } = open();
    const state = makeDocumentText('900', true, { ask, remembered: new Map([['900', TEXT]]) });
    expect(state.shown.value).toEqual({ kind: 'there', text: TEXT });
  });

  it('is attached from its file, also when another document has the same', async () => {
    const { state, kept } = openText();
    await state.actions.attach([fileOf(FILE_TEXT)]);
    expect([state.shown.value.kind, [...kept.keys()]]).toEqual(['there', ['900']]);
    expect(state.undoing.done.value).toEqual({ what: { kind: 'attached', paragraphs: 9, names: 3 }, back: 'none' });
  });

  it('of another document is kept only when the reader says so', async () => {
    const { state, kept } = openText();
    await state.actions.attach([fileOf(OTHER_TEXT)]);
    expect([short(state.attaching.value.outcomes), kept.size]).toEqual([['a.txt elsewhere 901'], 0]);
    await Promise.all([state.actions.attachThere('901'), state.actions.attachThere('901')]);
    expect([short(state.attaching.value.outcomes), [...kept]]).toEqual([['a.txt attached 901'], [['901', OTHER_TEXT]]]);
    expect(state.shown.value).toEqual({ kind: 'none' });
  });

  it('is detached, forgotten, and attached again, the same, once', async () => {
    const { state, kept, remembered, background } = openText(true);
    await state.load(true);
    await state.detach();
    expect([state.shown.value, kept.size, remembered.size]).toEqual([{ kind: 'none' }, 0, 0]);
    expect(state.undoing.done.value).toEqual({ what: { kind: 'detached' }, back: 'open' });
    await Promise.all([state.undoing.undo(), state.undoing.undo()]);
    expect([state.shown.value.kind, kept.get('900'), background.dataOf('texts/put').length]).toEqual([
      'there',
      FILE_TEXT,
      1,
    ]);
    expect(state.undoing.done.value).toEqual({ what: { kind: 'undone' }, back: 'none' });
  });

  it('can still be brought back when bringing it back failed', async () => {
    let well = false;
    const { state } = openText(true, { 'texts/put': () => (well ? answered(null) : refused('database')) });
    await state.load(true);
    await state.detach();
    await state.undoing.undo();
    expect(state.undoing.done.value).toEqual({ what: { kind: 'failed', reason: 'database' }, back: 'open' });
    well = true;
    await state.undoing.undo();
    expect(state.undoing.done.value).toEqual({ what: { kind: 'undone' }, back: 'none' });
  });

  it('can be brought back also after a double click', async () => {
    const { state, background } = openText(true);
    await state.load(true);
    await Promise.all([state.detach(), state.detach()]);
    expect(state.undoing.done.value).toEqual({ what: { kind: 'detached' }, back: 'open' });
    expect(background.dataOf('texts/remove')).toHaveLength(1);
  });

  it('stays when it cannot be detached', async () => {
    const { state } = openText(true, { 'texts/remove': () => refused('database') });
    await state.load(true);
    await state.detach();
    expect([state.shown.value.kind, state.undoing.done.value?.what.kind]).toEqual(['there', 'failed']);
  });

  it('survives a page that was asked for before it was attached', async () => {
    const { state } = openText();
    await state.actions.attach([fileOf(FILE_TEXT)]);
    await state.load(false);
    expect(state.shown.value.kind).toBe('there');
  });

  it('is not taken from the reader by a failure, nor shown when it has gone', async () => {
    let answer = refused('database');
    const { state } = openText(true, { 'texts/get': () => answer });
    await state.load(true);
    expect(state.shown.value).toEqual({ kind: 'failed', reason: 'database' });
    answer = refused('missing');
    await state.load(true);
    expect(state.shown.value).toEqual({ kind: 'none' });
  });
});
