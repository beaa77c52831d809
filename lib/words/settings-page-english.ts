import { sayCount, sayPlural } from './count.ts';
import type { SettingsPageWords } from './settings-page-words.ts';

const counted = (count: number, one: string, many: string): string =>
  `${sayCount(count, 'en')} ${sayPlural(count, 'en', one, many)}`;

export const SETTINGS_ENGLISH: SettingsPageWords = {
  loading: 'The settings are coming…',
  marking: 'What is underlined',
  look: 'Language and marks',
  painterMeaning:
    'Lines write nothing into the page, but a screen reader does not announce them. Marks are announced; for that, Repères wraps each name in a <mark> tag.',
  ticks: 'Show at the edge of the page where the names are',

  namesOff: 'Names switched off',
  noNamesOff: 'No name is switched off. You switch a name off in the panel, in the list of names on the page.',
  namesOffMeaning: 'These names are underlined nowhere. They stay in the corpus and in your notes.',
  unknownName: 'is no longer in any dictionary that is on',
  light: 'Switch on again',
  sitesOff: 'Sites switched off',
  noSitesOff: 'No site is switched off. You switch a site off with Repères in the toolbar.',
  allow: 'Switch on again',
  more: (left) => `Show more (${sayCount(left, 'en')})`,

  access: 'Sites to read',
  changeAccess: 'Change the sites to read',

  keyboard: 'Keyboard',
  commands: {
    'next-mention': 'Go to the next name',
    'previous-mention': 'Go to the previous name',
    'open-card': 'Open the card of the chosen name',
    'write-note': 'Write a note on the selected passage',
    highlight: 'Highlight the selected passage',
    'next-note': 'Go to the next note',
    'previous-note': 'Go to the previous note',
    _execute_action: 'Open Repères',
  },
  noKeys: 'no key',
  noCommands: 'This browser gives extensions no shortcuts.',
  changeKeys: {
    chromium: 'To change these keys, copy this address into the browser’s address bar: chrome://extensions/shortcuts',
    firefox: 'To change these keys, open about:addons, then, under the gear, “Manage Extension Shortcuts”.',
  },

  kept: 'What is kept',
  keptHow:
    'Everything is kept in this browser profile, on this machine. Removing Repères deletes it all: export your notes and your dictionary first.',
  silent: 'does not answer',
  notes: 'Notes',
  notesKept: (notes, drafts, binned) =>
    `${counted(notes, 'note', 'notes')}, ${counted(drafts, 'draft', 'drafts')}, ${sayCount(binned, 'en')} in the bin`,
  notesWhere: 'in the database of notes',
  ownKept: (names, facts) => `${counted(names, 'name', 'names')}, ${counted(facts, 'fact', 'facts')}`,
  ownWhere: 'in the database of notes, and copied into that of the corpus',
  texts: 'Texts attached to documents',
  textsKept: (texts) => counted(texts, 'text', 'texts'),
  textsWhere: 'in the database of notes',
  corpus: 'Corpus',
  corpusKept: (names, facts, documents) =>
    `${counted(names, 'name', 'names')}, ${counted(facts, 'fact', 'facts')}, ${counted(documents, 'document', 'documents')}`,
  corpusWhere: 'in a database of its own, made from the dictionaries',
  settings: 'Settings',
  settingsKept: 'those of this page',
  settingsWhere: 'in the extension’s storage',
  room: 'Room taken',
  roomUsed: (used, allowed) =>
    allowed === null ? `about ${used}` : `about ${used} of the ${allowed} that the browser allows`,
  roomWhere: 'all together',
  lasting: 'Storage is lasting: the browser will not clear anything by itself.',
  notLasting: 'Storage is not lasting: when the disk is full, the browser may clear everything.',
  askLasting: 'Ask for lasting storage',
  granted: 'The browser agreed.',
  refused: 'The browser refused, without saying why. Export your notes from time to time; you can ask again later.',

  rebuilding: 'Rebuild the corpus',
  rebuildHow:
    'Do this when cards are missing or Repères no longer answers. The database of the corpus is thrown away and made again from the dictionary that comes with Repères, from yours, and from those that you added, if they can still be read. Notes, settings and attached texts are not touched.',
  rebuild: 'Rebuild',
  rebuildSure: 'Rebuild now?',
  rebuildWorking: 'Rebuilding the corpus…',
  rebuilt: (names) =>
    names === null ? 'The corpus is rebuilt.' : `The corpus is rebuilt: ${counted(names, 'name', 'names')}.`,
  notRebuilt: 'The corpus could not be rebuilt. Restart the browser and try again.',

  privacy: 'Privacy',
  promises: [
    'Everything stays on this machine: Repères sends nothing and downloads nothing.',
    'Of a page that you note or quote in your dictionary, only the address, the title, the passage and a few words around it remain.',
    'No site can read your notes, your dictionary or these settings.',
  ],
  history: 'Remember the pages read',
  historyOff: 'Of other pages that you read, nothing is remembered.',
  historyOn:
    'The address and the title of the pages that Repères reads are remembered, with the date and the number of names, on this machine.',
  openHistory: 'Open the reading history',
  version: (version) => `Repères, version ${version}`,

  done: {
    nameLit: (name) => `“${name}” is on again.`,
    siteOn: (site) => `Repères reads ${site} again.`,
    undone: 'It is undone.',
    notSaved: 'This choice could not be saved. Try again.',
  },
};
