import { signal } from '@preact/signals';
import { makeSettingsState, type SettingsHost } from '../../entrypoints/library/settings/settings-state.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import { answered } from '../../lib/model/answer.ts';
import { FIRST_SETTINGS, type Settings } from '../../lib/model/settings.ts';
import type { VaultState } from '../../lib/model/vault.ts';
import { makeBackground } from './background.ts';
import { REFS } from './corpus-of-ours.ts';
import { facetsOf, noteOf } from './library-notes-store.ts';

const NOTES = [noteOf(1), noteOf(2)];
const CORPUS = { pack: { id: 'p', name: 'P', version: 1 }, entities: 1234, facts: 5000, documents: 5 };

/** Two names, one of which no pack has, a form of the first on each of two sites, and those sites. */
export const SETTINGS: Settings = {
  ...FIRST_SETTINGS,
  entitiesOff: ['leader/tran-an', 'leader/nobody-knows'],
  unlit: [
    { entity: 'leader/tran-an', alias: 'An', site: null },
    { entity: 'leader/tran-an', alias: 'Mme An', site: 'https://journal.invalid' },
  ],
  sitesOff: ['https://journal.invalid', 'http://journal.invalid'],
};

type Answers = Parameters<typeof makeBackground>[0];

/** The page of settings over a background that keeps them in memory. */
export async function openSettings(answers: Answers = {}, host: Partial<SettingsHost> = {}) {
  let stored = SETTINGS;
  const background = makeBackground({
    'settings/get': () => answered(stored),
    'settings/set': (next) => {
      stored = next;
      return answered(null);
    },
    'corpus/refs': ({ ids }) => answered(REFS.filter(({ id }) => ids.includes(id))),
    'corpus/state': () => answered(CORPUS),
    'corpus/rebuild': () => answered(CORPUS),
    'access/get': () => answered({ choice: 'news', granted: false }),
    'notes/query': () => answered({ ids: [], notes: [], names: [], facets: facetsOf(NOTES) }),
    'notes/drafts': () => answered([]),
    'notes/bin': () => answered(NOTES.map((note) => ({ note, deleted: '2026-11-20T00:00:00.000Z' }))),
    'own/get': () => answered({ documents: [], entities: [], facts: [] }),
    'texts/list': () => answered(['900']),
    ...answers,
  });
  const state = makeSettingsState({
    ask: (type, data) => askBackground(type, data, background.carry),
    room: {
      estimate: async () => ({ usage: 3_240_000, quota: 60_000_000_000 }),
      persisted: async () => false,
      persist: async () => false,
    },
    vault: signal<VaultState | null>({ kind: 'sound', last: null, trouble: null, packs: [] }),
    browser: 'chromium',
    version: '0.4.0',
    commands: async () => [
      { id: 'unheard-of', description: 'Something new', keys: 'F7' },
      { id: 'highlight', description: 'Surligner', keys: '' },
      { id: 'next-mention', description: 'Nom suivant', keys: 'Alt+Shift+N' },
    ],
    ...host,
  });
  await state.look();
  return { state, background, stored: () => stored, said: () => state.undoing.done.value };
}
