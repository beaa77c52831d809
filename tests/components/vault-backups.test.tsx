import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { BackupsHere } from '../../entrypoints/library/vault/BackupsDoor.tsx';
import { makeBackupsState } from '../../entrypoints/library/vault/backups-state.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { Backup } from '../../lib/model/backup.ts';
import type { FileToSave } from '../../lib/model/file-to-save.ts';
import type { Language } from '../../lib/model/language.ts';
import { EMPTY_LEDGER, NO_ROWS } from '../../lib/model/ledger.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import type { VaultState } from '../../lib/model/vault.ts';
import { readBackup } from '../../lib/vault/read-backup.ts';
import { makeBackground } from './background.ts';
import type { Scheme } from './drawn-card.tsx';
import { drawLive } from './drawn-live.tsx';
import { drawn, one, textOf, worded } from './drawn-page.tsx';
import { facetsOf, noteOf } from './library-notes-store.ts';
import { expectReadable, expectToFit } from './live-looks.ts';
import { BROKEN, DAMAGED, GEO, LAST, SOUND } from './vault-of-ours.ts';

type Answers = Parameters<typeof makeBackground>[0];

const NOTES = [noteOf(1), noteOf(2)];
const MADE = { ...LAST, id: 'made.json.gz', at: '2026-11-22T10:00:00.000Z' };
const BEFORE = 'before.json.gz';

const FILE: Backup = {
  format: 'reperes-backup',
  version: 1,
  at: '2026-11-18T09:30:00.000Z',
  ledger: EMPTY_LEDGER,
  library: {
    notes: [{ note: noteOf(1), found: null }],
    drafts: [],
    bin: [],
    own: { documents: [], entities: [], facts: [] },
    texts: [],
  },
  settings: FIRST_SETTINGS,
  packs: [GEO, { id: 'here', name: 'Là', version: 1 }],
};

interface Host {
  readonly answers?: Answers;
  readonly vault?: VaultState;
  readonly write?: () => Promise<number>;
}

async function openBackups({ answers = {}, vault = SOUND, write = async () => 1 }: Host = {}) {
  const background = makeBackground({
    'vault/backups': () => answered([LAST, BROKEN]),
    'vault/backup': () => answered(MADE),
    'vault/return': () => answered({ counts: NO_ROWS, missing: NO_ROWS, packs: FILE.packs, before: BEFORE }),
    'notes/query': () => answered({ ids: [], notes: [], names: [], facets: facetsOf(NOTES) }),
    'notes/bin': () => answered([]),
    'own/get': () => answered({ documents: [], entities: [], facts: [] }),
    'texts/list': () => answered(['900']),
    'packs/list': () =>
      answered([
        {
          id: 'here',
          kind: 'added',
          name: 'Là',
          version: 1,
          licence: 'CC0',
          on: true,
          entities: 1,
          facts: 1,
          documents: 1,
          isLarge: false,
        },
      ]),
    ...answers,
  });
  const saved: FileToSave[] = [];
  const written: string[] = [];
  const state = makeBackupsState({
    ask: (type, data) => askBackground(type, data, background.carry),
    saveFile: (file) => saved.push(file),
    newId: () => '00000000-0000-4000-8000-000000000001',
    vault: signal<VaultState | null>(vault),
    openFiles: async () => ({
      read: async (id) => (id === BROKEN.id ? refused('invalid') : answered(`text of ${id}`)),
      write: async (id, pieces) => {
        written.push(id, ...pieces);
        return write();
      },
    }),
    readBackup: (text) => readBackup(text, async () => undefined),
    most: 10_000,
  });
  await state.refresh();
  const draw = (language: Language = 'fr', scheme: Scheme = 'light') =>
    drawLive('backups', <BackupsHere state={state} language={language} />, { language, scheme });
  return { state, background, saved, written, draw };
}

const toast = (app: HTMLElement): string => textOf(one(app, '.toast'));
const cells = (root: ParentNode): string[] =>
  [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf).join(' | '));
const fileOf = (text: string): File => new File([text], 'b.reperes-backup.json');

describe('the page of backups', () => {
  it('can be read, also where it asks', async () => {
    const { state, draw } = await openBackups();
    state.actions.ask(LAST.id);
    state.actions.read([fileOf(JSON.stringify(FILE))]);
    await expect.poll(() => state.view.value.file.kind).toBe('preview');
    await expectReadable(draw);
  });

  it('fits, also where it asks', async () => {
    const { state, draw } = await openBackups();
    state.actions.ask(LAST.id);
    state.actions.read([fileOf(JSON.stringify(FILE))]);
    await expect.poll(() => state.view.value.file.kind).toBe('preview');
    await expectToFit(draw);
  });

  it('lists them with what they hold, and says which cannot be read', async () => {
    const { draw } = await openBackups();
    const items = [...draw().querySelectorAll('.backups > li')].map(textOf);
    expect(items[0]).toContain('1 998 notes, 2 dans la corbeille, 12 noms et faits à vous ; 3,2 Mo');
    expect(items[1]).toContain('Illisible : le fichier est abîmé (0,9 ko).');
    expect(items[1]).not.toContain('Revenir');
  });

  it('makes one now', async () => {
    const { draw, background } = await openBackups();
    const app = draw();
    worded(app, 'Sauvegarder maintenant').click();
    await expect.poll(() => toast(app)).toContain('C’est sauvegardé.');
    expect(background.dataOf('vault/backups')).toHaveLength(2);
  });

  it('hands the library of now, or a backup, to the reader as a file named by its day', async () => {
    const { draw, saved } = await openBackups();
    const app = draw();
    worded(app, 'Enregistrer dans un fichier').click();
    await expect.poll(() => saved.length).toBe(1);
    expect(toast(app)).toContain('parmi vos téléchargements');
    await drawn();
    worded(one(app, '.backups'), 'Enregistrer dans un fichier').click();
    await expect.poll(() => saved.length).toBe(2);
    expect(saved).toEqual([
      { name: 'reperes-2026-11-22.reperes-backup.json', type: 'application/json', text: `text of ${MADE.id}` },
      { name: 'reperes-2026-11-20.reperes-backup.json', type: 'application/json', text: `text of ${LAST.id}` },
    ]);
  });

  it('goes back to one after it told the difference, and takes that back', async () => {
    const { draw, background } = await openBackups();
    const app = draw();
    worded(app, 'Revenir à cette sauvegarde').click();
    await drawn();
    const question = one(app, '.question');
    expect(document.activeElement).toBe(question);
    expect(cells(question)).toEqual([
      'Notes | 2 | 1 998 | +1 996',
      'Corbeille | 0 | 2 | +2',
      'Mon lexique | 0 | 12 | +12',
      'Textes joints | 1 | 0 | −1',
    ]);
    expect(background.dataOf('vault/return')).toEqual([]);
    const goBack = worded(question, 'Revenir maintenant');
    goBack.focus();
    goBack.click();
    await expect.poll(() => toast(app)).toContain('Tout est comme le 20 nov. 2026');
    await drawn();
    expect(document.activeElement).toBe(one(app, '[data-undo]'));
    expect(toast(app)).toContain('Lexiques à ajouter de nouveau depuis leurs fichiers : Géographie.');
    expect(app.querySelector('.question')).toBeNull();
    one(app, '[data-undo]').click();
    await expect.poll(() => toast(app)).toContain('tout est comme avant');
    expect(background.dataOf('vault/return')).toEqual([{ backup: LAST.id }, { backup: BEFORE }]);
  });

  it('leaves the focus to what opened the question when the reader thinks better of it', async () => {
    const { draw, background } = await openBackups();
    const app = draw();
    const opener = worded(app, 'Revenir à cette sauvegarde');
    opener.click();
    await drawn();
    worded(one(app, '.question'), 'Annuler').click();
    await drawn();
    expect(app.querySelector('.question')).toBeNull();
    expect(document.activeElement).toBe(opener);
    expect(background.dataOf('vault/return')).toEqual([]);
  });

  it('says why going back failed', async () => {
    const { draw } = await openBackups({ answers: { 'vault/return': () => refused('invalid') } });
    const app = draw();
    worded(app, 'Revenir à cette sauvegarde').click();
    await drawn();
    worded(app, 'Revenir maintenant').click();
    await expect.poll(() => toast(app)).toContain('Cette sauvegarde est abîmée');
    expect(app.querySelector('.question')).not.toBeNull();
  });

  it('makes none while the library is damaged, and compares with what can be read', async () => {
    const { draw, state } = await openBackups({ vault: DAMAGED });
    expect(state.view.value.now).toEqual(DAMAGED.here);
    const app = draw();
    expect(textOf(app)).toContain('Tant que la base est abîmée, aucune sauvegarde ne se fait');
    expect(textOf(app)).not.toContain('Sauvegarder maintenant');
  });

  it('offers nothing that would write over what a later version wrote', async () => {
    const { draw } = await openBackups({ vault: { kind: 'newer' } });
    const buttons = [...one(draw(), '.backups-page').querySelectorAll('button')].map(textOf);
    expect(buttons).toEqual([expect.stringContaining('Enregistrer dans un fichier')]);
  });

  it('says what troubles it', async () => {
    const { draw } = await openBackups({ vault: { kind: 'sound', last: null, trouble: 'full', packs: [] } });
    expect(textOf(one(draw(), '.notice'))).toContain('Le disque est presque plein');
  });
});

describe('a file with a whole library', () => {
  it('is told before it is put there', async () => {
    const { draw, state, written, background } = await openBackups();
    const app = draw();
    state.actions.read([fileOf(JSON.stringify(FILE))]);
    await expect
      .poll(() => textOf(one(app, '.import')))
      .toContain('« b.reperes-backup.json » : sauvegarde du 18 nov. 2026');
    expect(cells(one(app, '.import'))).toEqual(['Notes | 2 | 1 | −1', 'Textes joints | 1 | 0 | −1']);
    expect(textOf(one(app, '.import'))).toContain('fichiers : Géographie.');
    expect(written).toEqual([]);
    worded(app, 'Remplacer par ce fichier').click();
    await expect.poll(() => toast(app)).toContain('Tout est comme le 18 nov. 2026');
    const id = 'outside-00000000-0000-4000-8000-000000000001.json.gz';
    expect(written).toEqual([id, JSON.stringify(FILE)]);
    expect(background.dataOf('vault/return')).toEqual([{ backup: id }]);
    expect(state.view.value.file).toEqual({ kind: 'idle', complaint: null });
  });

  it.each([
    ['{"format":', 'Le fichier n’est pas du JSON, ou il est coupé.'],
    ['{"format":"other"}', 'Ce n’est pas une sauvegarde de Repères.'],
    [JSON.stringify({ ...FILE, version: 2 }), 'Une version plus récente de Repères'],
    [
      JSON.stringify({ ...FILE, library: { ...FILE.library, texts: [{ sha256: 'x', text: '' }] } }),
      'À l’endroit « library.texts[0].sha256 ».',
    ],
    ['x'.repeat(40_000), 'Le fichier est trop gros'],
  ])('is refused with place and reason: %.20s', async (text, said) => {
    const { draw, state, written } = await openBackups();
    const app = draw();
    state.actions.read([fileOf(text)]);
    await expect.poll(() => textOf(one(app, '.import'))).toContain(said);
    expect(textOf(one(app, '.import'))).toContain('Rien n’a été changé.');
    expect(written).toEqual([]);
  });

  it('is one', async () => {
    const { draw, state } = await openBackups();
    const app = draw();
    state.actions.read([fileOf('{}'), fileOf('{}')]);
    await expect.poll(() => textOf(one(app, '.import'))).toContain('Un fichier à la fois');
  });

  it('changes nothing when the disk has no room for it', async () => {
    const { draw, state, background } = await openBackups({
      write: () => Promise.reject(new DOMException('No room.', 'QuotaExceededError')),
    });
    const app = draw();
    state.actions.read([fileOf(JSON.stringify(FILE))]);
    await expect.poll(() => state.view.value.file.kind).toBe('preview');
    await drawn();
    worded(app, 'Remplacer par ce fichier').click();
    await expect.poll(() => toast(app)).toContain('Le disque n’a plus de place');
    expect(background.dataOf('vault/return')).toEqual([]);
  });
});
