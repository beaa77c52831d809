import type { AskedData, AskedType } from '../../../lib/bridge/envelope.ts';
import { EVERY_NOTE } from '../../../lib/model/note-query.ts';
import { EMPTY_OWN_PACK } from '../../../lib/model/own-pack.ts';
import { FIRST_SETTINGS } from '../../../lib/model/settings.ts';
import { newNote } from '../../../lib/notes/new-note.ts';
import type { Random } from '../../drill/random.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const ADDRESS = 'http://localhost/intruder';
const AT = '2025-05-04T00:00:00.000Z';
const page = { address: ADDRESS, opened: ADDRESS, title: 'Intruder' };
const seen = { address: ADDRESS, canonical: null, title: 'Intruder' };
const note = {
  ...newNote({ id: ID, target: { kind: 'page', page }, entities: [], colour: 'pink', at: AT }),
  text: 'Written by an intruder.',
};
const off = { ...FIRST_SETTINGS, on: false, sitesOff: ['https://intruder.invalid'] };

/** One of each message as its own sender sends it; those that change something would be seen to have done so. */
export const EXAMPLES: { readonly [T in AskedType]: AskedData<T> } = {
  'page/start': null,
  'page/part': { part: 'drawing' },
  'page/find': { blocks: [{ block: 0, text: 'La Russie' }] },
  'page/card': { entity: 'country/russie', pageDate: '2018-11', entitiesHere: ['country/vietnam'], alias: 'Russie' },
  'page/report': {
    found: { leader: 0, country: 1, agreement: 0, organisation: 0, event: 0, place: 0 },
    shown: 1,
    date: { iso: '2018-11-20', origin: 'json-ld' },
  },
  'page/open': { place: '/entity/country/russie' },
  'page/notes': { page: seen },
  'page/noted-entities': { entities: ['country/russie'] },
  'page/found': { page: seen, notes: [{ id: ID, found: 'exact' }] },
  'page/note': { page: seen, about: { kind: 'page' } },
  'page/note-elsewhere': { token: ID },
  'settings/get': null,
  'settings/set': off,
  'tab/report': { tab: 1 },
  'tab/read': { tab: 1 },
  'tab/date': { tab: 1, iso: '2018-11-20' },
  'access/get': { origin: 'http://localhost' },
  'access/reconcile': null,
  'corpus/state': null,
  'corpus/entities': null,
  'corpus/documents': null,
  'corpus/entity': { id: 'country/russie' },
  'corpus/document': { id: '002', paragraph: 1 },
  'corpus/search': { query: 'Russie' },
  'corpus/rebuild': null,
  'corpus/agreements': null,
  'corpus/leaders': null,
  'corpus/ties': { id: 'country/russie' },
  'corpus/relations': { ids: ['country/russie'] },
  'corpus/refs': { ids: ['country/russie'] },
  'own/get': null,
  'own/add': { name: 'Intruder', category: 'leader', aliases: [], fact: null },
  'own/put': EMPTY_OWN_PACK,
  'own/remove': { entities: ['country/intruder'], facts: ['intruder-1'] },
  'packs/list': null,
  'packs/switch': { id: 'seed', on: false },
  'packs/import': { work: ID, text: '{}', dry: false },
  'packs/import-file': { work: ID, dry: false },
  'work/stop': { work: ID },
  'packs/remove': { id: 'seed' },
  'packs/export': { id: 'seed' },
  'packs/export-file': { id: 'seed', work: ID },
  'texts/put': { document: '002', text: 'Intruder' },
  'texts/get': { document: '002' },
  'texts/remove': { document: '002' },
  'texts/list': null,
  'history/list': { offset: 0, limit: 10 },
  'history/forget': { addresses: null },
  'vault/state': null,
  'vault/backups': null,
  'vault/backup': null,
  'vault/mend': null,
  'vault/return': { backup: 'backup-1.json' },
  'vault/accept': null,
  'note/open': { token: ID },
  'note/size': { token: ID, height: 100 },
  'note/leave': { token: ID },
  'note/elsewhere': { token: ID, id: ID },
  'note/draft': { note },
  'note/drop-draft': { id: ID },
  'note/save': { note },
  'notes/query': { query: EVERY_NOTE, offset: 0, limit: 10 },
  'notes/get': { ids: [ID] },
  'notes/tags': null,
  'notes/drafts': null,
  'notes/delete': { ids: [ID] },
  'notes/restore': { ids: [ID] },
  'notes/bin': null,
  'notes/destroy': { ids: null },
  'notes/tag': { ids: [ID], tag: 'intruder', on: true },
  'notes/import': { notes: [note] },
  'notes/show': { id: ID },
  'tab/outline': { tab: 1 },
  'tab/brief': { tab: 1, language: 'fr' },
  'tab/mentions': { tab: 1 },
  'tab/unknown': { tab: 1 },
  'tabs/read': null,
  'tab/walk': { tab: 1, entity: 'country/russie', step: 1 },
  'tab/show-note': { tab: 1, id: ID },
  'tab/command': { tab: 1, command: 'next' },
  'tab/unlit': { tab: 1 },
  'tab/relight': { tab: 1, entity: 'country/russie', alias: 'Russie' },
  'tab/passage': { tab: 1, of: 'selection' },
};

/** The note that is there to be harmed: the one that the examples speak of. */
export const VICTIM = note;

const JUNK: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  '',
  '../../library.html',
  'javascript:alert(1)',
  'x'.repeat(30_000),
  [],
  [[[[[[]]]]]],
  {},
  { length: 1e9 },
  { toString: 'no', valueOf: null, toJSON: 'no' },
  '\u0000\ud800',
];
/** JSON writes it as a key of its own, which an object literal would not. */
const PROTO: unknown = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same with one thing in it gone wrong, somewhere. */
export function spoilt(random: Random, value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0 && random.below(4) > 0) {
    const at = random.below(value.length);
    return value.map((each, index) => (index === at ? spoilt(random, each) : each));
  }
  if (!isRecord(value) || random.below(6) === 0) return random.below(10) === 0 ? PROTO : random.pick(JUNK);
  const key = random.pick(Object.keys(value));
  switch (random.below(4)) {
    case 0:
      return { ...value, [random.pick(['sender', 'url', 'isTrusted', 'x'])]: random.pick(JUNK) };
    case 1:
      return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    default:
      return { ...value, [key]: spoilt(random, value[key]) };
  }
}
