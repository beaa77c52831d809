import { signal } from '@preact/signals';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { afterAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Library } from '../../components/library/Library.tsx';
import { BinPage } from '../../components/library/notes/BinPage.tsx';
import { NotePage } from '../../components/library/notes/NotePage.tsx';
import { NotesOnName } from '../../components/library/notes/NotesOnName.tsx';
import { sayDone } from '../../components/library/notes/say-done.ts';
import { UndoLine } from '../../components/library/UndoLine.tsx';
import type { LibraryView } from '../../components/library/view.ts';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import type { Note } from '../../lib/model/note.ts';
import type { ReadAs } from '../../lib/model/read-as.ts';
import { contrast } from './contrast.ts';
import { ENTITY, NAMES } from './corpus-of-ours.ts';
import type { Scheme } from './drawn-card.tsx';
import { beingOf, listOf, notesPage, rowActions, styleNotes } from './drawn-notes.tsx';
import { drawn, drawPage } from './drawn-page.tsx';
import { groundOf } from './ground.ts';
import { kept, noteOf } from './library-notes-store.ts';

const no = (): void => undefined;
const PAGE = {
  address: 'https://a-rather-long-name.of-a-journal.invalid/p',
  opened: 'https://a-rather-long-name.of-a-journal.invalid/p',
  title: 'Un titre assez long pour prendre deux lignes sur un téléphone, écrit de notre main',
};
const LONG = 'Le gouverneur a inauguré le pont, puis il a reçu les pêcheurs du lac, qui demandaient un phare. '.repeat(
  6,
);
const passage = (exact: string): Note['target'] => ({
  kind: 'passage',
  page: PAGE,
  anchor: { quote: { exact, prefix: '', suffix: '' } },
});

const NOTES: readonly Note[] = [
  noteOf(1, {
    target: passage('Le gouverneur a inauguré le pont.'),
    text: 'À vérifier : **deux** ponts portent ce nom.\n\n- celui du lac\n- celui de la gare',
    tags: ['ponts', 'à vérifier'],
    entities: ['leader/tran-an', 'country/vietnam'],
  }),
  noteOf(2, { target: { kind: 'entity', entity: 'agreement/pacte' }, text: 'Relire le Pacte.', colour: 'pink' }),
  noteOf(3, { target: passage(LONG), text: '', colour: 'green' }),
  noteOf(4, { target: { kind: 'page', page: PAGE }, text: 'Dossier du mois.', colour: 'blue', tags: ['dossier'] }),
  noteOf(5, { target: passage('un phare'), text: 'Disparu de la page.', colour: 'grey' }),
];
const LIST = {
  ...listOf(NOTES),
  notes: NOTES.map((note, at) => (at === 4 ? { note, found: 'orphan' as const } : kept(note))),
};
const NARROWED = {
  ...LIST,
  asked: { ...LIST.asked, words: 'pont', tag: 'ponts', colour: 'yellow' as const, from: '2026-01-01' },
};
const SELECTED = new Set(NOTES.slice(0, 2).map(({ id }) => id));
const DRAFTS = [{ note: noteOf(9, { target: passage('les pêcheurs') }), at: '2026-11-22T08:00:00.000Z' }];
const BINNED = NOTES.map((note) => ({ note, deleted: '2026-11-20T08:00:00.000Z' }));
const NOW = Date.parse('2026-11-22T08:30:00.000Z');
const REFUSAL = { ok: false, path: 'first.items[3].target', why: { kind: 'no target' } } as const;
const READ_AS: ReadAs = { format: 'w3c', annotations: 16, joined: 0, loose: 0, unquoted: 0, cut: 0, leftOut: 0 };
const PREVIEW = { fresh: 12, same: 2, newer: 1, older: 1, first: NOTES.slice(0, 3), readAs: READ_AS };

const inLibrary = (view: LibraryView, language: Language, children: ComponentChildren) => (
  <Library
    view={view}
    language={language}
    rebuilding={false}
    noteCount={1234}
    onSearch={no}
    onChoose={no}
    onType={no}
    onRebuild={no}
  >
    {children}
  </Library>
);
const list = (language: Language, props: Parameters<typeof notesPage>[0]) =>
  inLibrary({ kind: 'notes', page: 'list' }, language, [
    notesPage({ language, list: LIST, ...props }),
    <UndoLine
      key="toast"
      said={sayDone({ kind: 'deleted', count: 12 }, language)}
      failed={false}
      back="open"
      language={language}
      onUndo={no}
      onDismiss={no}
    />,
  ]);

const PAGES: Readonly<Record<string, (language: Language) => ComponentChildren>> = {
  'the list': (language) => list(language, { drafts: DRAFTS }),
  'the list, narrowed and selected': (language) => list(language, { list: NARROWED, selected: SELECTED }),
  'no note': (language) => list(language, { list: listOf([]) }),
  'an editor in the list': (language) => list(language, { being: beingOf(NOTES[0] ?? noteOf(1)) }),
  'an import told': (language) =>
    list(language, { importing: { kind: 'preview', file: 'notes.jsonld', preview: PREVIEW, busy: null } }),
  'an import being compared': (language) =>
    list(language, {
      importing: { kind: 'preview', file: 'notes.jsonld', preview: PREVIEW, busy: 'comparing' },
      importProgress: signal({ done: 1200, of: 5000 }),
      exportProgress: signal({ done: 1200, of: 5000 }),
    }),
  'an import refused': (language) =>
    list(language, { importing: { kind: 'refused', file: 'notes.jsonld', refusal: REFUSAL } }),
  'the bin': (language) =>
    inLibrary(
      { kind: 'notes', page: 'bin' },
      language,
      <BinPage binned={BINNED} names={NAMES} language={language} now={NOW} restore={no} destroy={no} />,
    ),
  'one note': (language) =>
    inLibrary(
      { kind: 'notes', page: 'note' },
      language,
      <NotePage
        kept={LIST.notes[0] ?? null}
        names={NAMES}
        language={language}
        being={null}
        actions={rowActions}
        chooseTag={no}
      />,
    ),
  'the notes on a name': (language) =>
    inLibrary(
      ENTITY,
      language,
      <NotesOnName
        entity={ENTITY.entity.id}
        notes={LIST.notes.slice(0, 3)}
        count={7}
        names={NAMES}
        language={language}
        openEntity={no}
      />,
    ),
};
const NAMES_OF_PAGES = Object.keys(PAGES);
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

async function show(name: string, language: Language, scheme: Scheme): Promise<HTMLElement> {
  const app = drawPage('library', PAGES[name]?.(language), { scheme, language });
  styleNotes();
  await drawn();
  return app;
}

const withText = (app: HTMLElement): Element[] =>
  [...app.querySelectorAll('*')].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
      element.checkVisibility() &&
      !element.closest('[aria-hidden="true"], select, :disabled'),
  );

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  it.each(NAMES_OF_PAGES)('%s: axe sees no fault, and every text stands at 7:1 or more', async (name) => {
    const app = await show(name, scheme === 'light' ? 'fr' : 'vi', scheme);
    const { violations, passes } = await axe.run(document);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    const faint = withText(app).filter((each) => contrast(getComputedStyle(each).color, groundOf(each)) < 7);
    expect(faint.map((element) => element.outerHTML)).toEqual([]);
  });
});

describe('every page fits', () => {
  afterAll(() => page.viewport(1280, 720));

  it.each([320, 1600])('%i px', async (width) => {
    await page.viewport(width, 800);
    for (const name of NAMES_OF_PAGES) {
      for (const language of width === 320 ? LANGUAGES : (['fr'] as const)) {
        await show(name, language, 'light');
        expect([name, document.documentElement.scrollWidth]).toEqual([name, width]);
      }
    }
  });
});
