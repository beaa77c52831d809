import { sayCount, sayPlural } from './count.ts';
import type { VaultWords } from './vault-words.ts';

const counted = (count: number, one: string, many: string): string =>
  `${sayCount(count, 'en')} ${sayPlural(count, 'en', one, many)}`;

export const VAULT_ENGLISH: VaultWords = {
  notice: 'State of your notes',
  damages: {
    unreadable: 'The database of your notes can no longer be read.',
    behind: 'Notes have gone from their database.',
    incomplete: 'The database of your notes is damaged.',
  },
  notesHere(expected, here) {
    if (expected === null) {
      return here === null ? 'Nothing in it can be read.' : `${counted(here, 'note', 'notes')} can be read.`;
    }
    const awaited = `${counted(expected, 'note', 'notes')} expected`;
    return here === null || here === 0
      ? `${awaited}, none can be read.`
      : `${awaited}, ${sayCount(here, 'en')} can be read.`;
  },
  heads: {
    expected: 'Expected',
    here: 'Readable',
    mended: 'Once restored',
    now: 'Now',
    there: 'Backup',
    difference: 'Change',
    back: 'Back',
    missing: 'Missing',
  },
  counted: { notes: 'Notes', bin: 'Bin', own: 'My dictionary', texts: 'Attached texts' },
  table: 'Counts of notes, names and texts',
  counts: {
    notes: (count) => counted(count, 'note', 'notes'),
    bin: (count) => `${sayCount(count, 'en')} in the bin`,
    own: (count) => `${counted(count, 'name or fact', 'names and facts')} of yours`,
    texts: (count) => counted(count, 'attached text', 'attached texts'),
  },
  mends: (last) =>
    last === null
      ? 'Restoring puts together the changes kept apart and all that can still be read.'
      : `Restoring puts together the backup of ${last}, the changes kept since, and all that can still be read.`,
  meanwhile: {
    readable: 'Until then nothing is deleted, and what you write is kept.',
    unreadable: 'Until then nothing is deleted, but nothing new can be saved.',
  },
  packsGone: (names) => `Dictionaries to add again from their files: ${names}.`,
  mend: 'Restore',
  mending: 'Restoring…',
  accept: 'Keep what is there',
  acceptSure: (notes) =>
    notes === 0 ? 'Keep no note at all?' : `Keep ${counted(notes, 'note', 'notes')} and give up the rest?`,
  accepting: 'One moment…',
  mended: 'Your notes are restored.',
  back: (counts) => `What is there: ${counts}.`,
  missing: (counts) => `Not to be found: ${counts}.`,
  nothingMissing: 'Nothing is missing.',
  packs: 'Dictionaries that you added are gone; your notes are whole.',
  accepted: 'Understood: what is there is now all that you have. Earlier backups remain.',
  newer:
    'Your notes were written by a later version of Repères. Update the extension to have them back; until then Repères changes nothing in them.',
  openToMend: 'Open the library to restore them',
  seeBackups: 'See the backups',
  notReadable: 'Nothing can be read here at the moment: what you had written can be restored, at the top of the page.',
  troubles: {
    full: 'The disk is nearly full: your notes are saved, but their backup could not be made. Make room.',
    failed:
      'Your notes are saved, but their backup could not be made. Export them from time to time, from the list of notes.',
  },
  failures: {
    database: 'The disk did not answer: nothing was changed. Restart the browser, then try again.',
    forbidden: 'This page may not ask for that: use the Repères library instead.',
    full: 'The disk has no room left: nothing was changed. Make room, then try again.',
    invalid: 'This backup is damaged: nothing was changed. Choose another one.',
    missing: 'This backup is no longer there: nothing was changed. Choose another one.',
    newer: 'A later version of Repères wrote it: update the extension. Nothing was changed.',
    unreachable: 'Repères was updated or stopped: reload the page and try again.',
  },

  intro:
    'Repères copies all that you write out of its database: notes, bin, dictionary, attached texts, settings. It keeps the last four backups, and one a day for the last seven days that have one. Uninstalling Repères deletes them; a file stays.',
  loading: 'The backups are coming…',
  none: 'No backup yet: the first one is made soon after you write something.',
  last: (at) => `Last backup: ${at}.`,
  backUp: 'Back up now',
  backingUp: 'Backing up…',
  notWhileDamaged: 'No backup is made while the database is damaged: restore it first.',
  list: 'Backups kept',
  about: (counts, size) => `${counts}; ${size}`,
  unreadable: (size) => `Unreadable: the file is damaged (${size}).`,
  save: 'Save to a file',
  saving: 'Preparing the file…',
  returnTo: 'Go back to this backup',
  returnHow:
    'Notes, bin, dictionary, attached texts and settings will be replaced by those of the backup. What is there now is backed up first: you can undo it.',
  returnNow: 'Go back now',
  returning: 'Replacing…',
  cancel: 'Cancel',

  fromFile: 'Restore from a file',
  fromFileHow:
    'Choose a .reperes-backup.json file, or drop it on this page. You will see what it holds before anything changes.',
  chooseFile: 'Choose a file',
  oneFile: 'One file at a time: choose a single one.',
  notUtf8: 'This file is not text in UTF-8: it is no Repères backup.',
  reading: 'Reading the file…',
  refused: (file) => `“${file}” cannot be used.`,
  nothingChanged: 'Nothing was changed.',
  preview: (file, at) => `“${file}”: backup of ${at}.`,
  replace: 'Replace with this file',
  refusals: {
    'too large': 'The file is too large to be a Repères backup.',
    'too deep': 'The file is nested too deep: this is not a backup.',
    'not JSON': 'The file is not JSON, or it is cut off.',
    'not a backup': 'This is not a Repères backup.',
    newer: 'A later version of Repères made this backup: update the extension.',
    'does not fit': 'A value is missing or does not fit.',
    'given twice': 'The same thing is there twice.',
  },
  at: (path) => `At “${path}”.`,

  done: {
    backedUp: 'The backup is made.',
    saved: 'The file is among your downloads.',
    returned: (at) => `All is as it was on ${at}.`,
    undone: 'Undone: all is as before.',
  },
  lowRoom: (left) => `Little room is left (${left}): make some, or the next notes may not be saved.`,
};
