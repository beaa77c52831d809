import { BackupSchema, StepSchema } from '../../lib/model/backup.ts';
import { LedgerSchema } from '../../lib/model/ledger.ts';
import { NoteSchema } from '../../lib/model/note.ts';
import { SettingsSchema } from '../../lib/model/settings.ts';
import { DATABASE_VERSION } from '../../lib/store/database.ts';
import { NOTES_VERSION } from '../../lib/store/notes-database.ts';
import { WitnessSchema } from '../../lib/vault/witness.ts';

/** Something that outlives the browser's process, or leaves it: a later version of ours will meet it. */
export interface Shape {
  readonly what: string;
  /** Today's version. */
  readonly version: number;
  /** Where the example of each version is kept, from the project's root, without its number and `.json`. */
  readonly examples: string;
  /** What of the code it accounts for, as `storedBy` finds it. */
  readonly found: readonly string[];
  /**
   * Versions of what lies in it, at its own version of today. Where one of them goes up, so does its own, with an upgrade:
   * else whatever was kept before is no longer read, and an earlier build takes a later one for damaged.
   */
  readonly holds?: Readonly<Partial<Record<Part, number>>>;
}

/** What lies in several of them. */
export const PARTS = {
  ledger: LedgerSchema.entries.version.literal,
  note: NoteSchema.entries.version.literal,
  settings: SettingsSchema.entries.version.literal,
} as const;
type Part = keyof typeof PARTS;

export const SHAPES: readonly Shape[] = [
  {
    what: 'the database of the corpus',
    version: DATABASE_VERSION,
    examples: 'tests/store/examples/reperes-',
    found: ['database in lib/store/database.ts'],
  },
  {
    what: 'the database of what the reader wrote, with its ledger',
    version: NOTES_VERSION,
    examples: 'tests/store/examples/reperes-notes-',
    found: [
      'database in lib/store/notes-database.ts',
      'version 1 in lib/model/note.ts',
      'version 1 in lib/model/ledger.ts',
    ],
    holds: { ledger: 1, note: 1 },
  },
  {
    what: 'the settings, and those put aside',
    version: SettingsSchema.entries.version.literal,
    examples: 'tests/settings/examples/',
    found: [
      'version 1 in lib/model/settings.ts',
      'extension storage in lib/settings/settings.ts',
      'key settings in lib/settings/settings.ts',
      'key settings-kept in lib/settings/settings.ts',
      'key settings-kept- in lib/settings/settings.ts',
      'storage.local for loadSettings in entrypoints/background/index.ts',
      'storage.local for saveSettings in entrypoints/background/index.ts',
      'storage.local for watchSettings in entrypoints/background/index.ts',
      'storage.local for watchSettings in entrypoints/library/main.tsx',
      'storage.local for watchSettings in entrypoints/library/settings/SettingsDoor.tsx',
      'storage.local for watchSettings in entrypoints/sidepanel/main.tsx',
    ],
  },
  {
    what: 'the witness of the library',
    version: WitnessSchema.entries.version.literal,
    examples: 'tests/vault/examples/witness-',
    found: [
      'version 1 in lib/vault/witness.ts',
      'key vault-witness in lib/vault/witness.ts',
      'extension storage in lib/vault/record.ts',
      'storage.local for area in entrypoints/background/index.ts',
    ],
    holds: { ledger: 1 },
  },
  {
    what: 'a step since the last backup',
    version: StepSchema.entries.version.literal,
    examples: 'tests/vault/examples/step-',
    found: ['version 2 in lib/model/backup.ts', 'key vault-step- in lib/vault/steps.ts'],
    holds: { ledger: 1, note: 1 },
  },
  {
    what: 'a backup, rolling and as a file',
    version: BackupSchema.entries.version.literal,
    examples: 'tests/vault/examples/backup-',
    found: [
      'format reperes-backup',
      'version 1 in lib/model/backup.ts',
      'files in lib/vault/backup-files.ts',
      'file of application/json in entrypoints/library/vault/backups-state.ts',
    ],
    holds: { ledger: 1, note: 1, settings: 2 },
  },
  {
    what: 'a pack as a file',
    // Its name is its version: `version` inside counts the editions of what it says.
    version: 1,
    examples: 'tests/versions/examples/pack-',
    found: [
      'format reperes-pack',
      'file of application/json in entrypoints/library/own/own-state.ts',
      'file of application/json in entrypoints/library/packs/packs-state.ts',
    ],
  },
  {
    what: 'notes as W3C annotations',
    version: NoteSchema.entries.version.literal,
    examples: 'tests/versions/examples/annotations-',
    found: ['file of application/ld+json in entrypoints/library/notes/exported-files.ts'],
    holds: { note: 1 },
  },
  {
    what: 'mentions as JSON',
    version: 1,
    examples: 'tests/versions/examples/mentions-',
    found: ['format reperes-mentions', 'file of application/json in lib/out/file.ts'],
  },
];

const SESSION = 'dies with the browser; what is of another shape after an update is taken for nothing';
const TAB = 'dies with its tab; what is of another shape after an update is taken for nothing';
const READ_BY_PEOPLE = 'read by people and by sheets, never by us again';

/** What needs no version, and why. */
export const EXEMPT: Readonly<Record<string, string>> = {
  'extension storage in entrypoints/background/clicked.ts': SESSION,
  'key clicked-tabs in entrypoints/background/clicked.ts': SESSION,
  'extension storage in entrypoints/background/notes/frames.ts': SESSION,
  'key note-frames in entrypoints/background/notes/frames.ts': SESSION,
  'extension storage in entrypoints/background/notes/last-colour.ts': SESSION,
  'key note-colour in entrypoints/background/notes/last-colour.ts': SESSION,
  'extension storage in entrypoints/background/notes/seen-pages.ts': SESSION,
  'key seen-pages in entrypoints/background/notes/seen-pages.ts': SESSION,
  'extension storage in entrypoints/background/notes/show.ts': SESSION,
  'key notes-to-show in entrypoints/background/notes/show.ts': SESSION,
  'extension storage in entrypoints/background/tab-reports.ts': SESSION,
  'key tab-reports in entrypoints/background/tab-reports.ts': SESSION,
  'extension storage in entrypoints/background/vault/vault.ts': SESSION,
  'key vault-checked in entrypoints/background/vault/vault.ts': SESSION,
  'web storage in entrypoints/library/own/OwnDoor.tsx': TAB,
  'web storage in entrypoints/library/own/drafts.ts': TAB,
  'key reperes-own in entrypoints/library/own/drafts.ts': TAB,
  'storage.local for setAccessLevel in entrypoints/background/index.ts': 'stores nothing: it keeps others out',
  'key reperes- in lib/page/text/readable.ts': 'stores nothing: what our nodes in a page are called',
  'scripts in entrypoints/background/access.ts': 'registered anew at every start and update',
  'files in lib/bridge/handed-files.ts':
    'a pack on its way, of the kind above; whatever no open page holds is thrown away',
  'file of text/markdown in entrypoints/library/notes/exported-files.ts': READ_BY_PEOPLE,
  'file of text/csv in entrypoints/library/notes/exported-files.ts': READ_BY_PEOPLE,
  'file of text/markdown in lib/out/briefs.ts': READ_BY_PEOPLE,
  'file of text/csv in lib/out/file.ts': READ_BY_PEOPLE,
};
