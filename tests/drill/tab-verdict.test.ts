import { describe, expect, it } from 'vitest';
import type { SaveOutcome } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';
import { madeNote } from './made-note.ts';
import { randomFrom } from './random.ts';
import type { Verdict } from './row.ts';
import type { Done } from './tab-log.ts';
import { judgeTabs, type Left } from './tab-verdict.ts';

const AT = '2026-11-22T07:00:00.000Z';
const begun = madeNote(randomFrom(1), '');
const { id } = begun;

/** A state of the note: the tokens of the saves that made it. */
const state = (revision: number, ...tokens: readonly string[]): Note => ({
  ...begun,
  revision,
  text: tokens.map((token) => `[${token}]`).join(' '),
});
const one = state(1, '0.0');
const two = state(2, '0.0', '1.0');
const rival = state(2, '0.0', '2.0');

let clock = 0;
/** Asked after everything before was answered. */
const span = (): { began: number; ended: number } => {
  clock += 2;
  return { began: clock, ended: clock + 1 };
};
const save = (note: Note, token: string, outcome: SaveOutcome = { kind: 'saved', note }): Done => ({
  ...span(),
  kind: 'save',
  note,
  token,
  outcome,
});
const deletion = (): Done => ({ ...span(), kind: 'delete', id });
const restoring = (): Done => ({ ...span(), kind: 'restore', id });
const tagging = (on: boolean): Done => ({ ...span(), kind: 'tag', id, tag: 'rare', on, changed: true });
const drafting = (note: Note): Done => ({ ...span(), kind: 'draft', note });

const library = (...notes: readonly Note[]): Left => ({
  notes: notes.map((note) => ({ note, found: null })),
  bin: [],
  drafts: [],
});
const bin = (note: Note): Left => ({ notes: [], bin: [{ note, deleted: AT }], drafts: [] });

/** Which kinds of fault are found. */
const faults = (log: readonly Done[], left: Left): readonly string[] => {
  const verdict: Verdict = judgeTabs(log, left);
  return (['lost', 'duplicated', 'wrong'] as const).filter((kind) => verdict[kind].length > 0);
};

const DELETED: SaveOutcome = { kind: 'deleted' };

const cases: readonly (readonly [string, () => readonly Done[], Left, readonly string[]])[] = [
  ['two saves in a row', () => [save(one, '0.0'), save(two, '1.0')], library(two), []],
  [
    'a conflict with what another saved',
    () => [save(one, '0.0'), save(two, '1.0'), save(rival, '2.0', { kind: 'conflict', theirs: two })],
    library(two),
    [],
  ],
  ['a note deleted and left', () => [save(one, '0.0'), deletion()], bin(one), []],
  ['a note deleted and restored', () => [save(one, '0.0'), deletion(), restoring()], library(one), []],
  ['a save of a deleted note', () => [save(one, '0.0'), deletion(), save(two, '1.0', DELETED)], bin(one), []],
  ['a tag', () => [save(one, '0.0'), tagging(true)], library({ ...one, revision: 2, tags: ['rare'] }), []],
  ['a draft', () => [save(one, '0.0'), drafting(two)], { ...library(one), drafts: [{ note: two, at: AT }] }, []],
  [
    'an update lost to another',
    () => [save(one, '0.0'), save(two, '1.0'), save(rival, '2.0')],
    library(rival),
    ['lost', 'wrong'],
  ],
  ['a save that is not there', () => [save(one, '0.0'), save(two, '1.0')], library(one), ['lost', 'wrong']],
  ['a note that is nowhere', () => [save(one, '0.0')], library(), ['lost']],
  [
    'a note in the library and in the bin',
    () => [save(one, '0.0'), deletion(), restoring()],
    { ...bin(one), notes: [{ note: one, found: null }] },
    ['duplicated'],
  ],
  ['a note that is listed twice', () => [save(one, '0.0')], library(one, one), ['duplicated']],
  ['a save that stands there twice', () => [save(one, '0.0')], library(state(1, '0.0', '0.0')), ['duplicated']],
  [
    'a conflict that wrote',
    () => [save(one, '0.0'), save(two, '1.0', { kind: 'conflict', theirs: state(3, '0.0') })],
    library(two),
    ['wrong'],
  ],
  [
    'a conflict with what was known',
    () => [save(one, '0.0'), save(two, '1.0', { kind: 'conflict', theirs: one })],
    library(one),
    ['wrong'],
  ],
  [
    'a conflict with what never was',
    () => [save(one, '0.0'), save(two, '1.0', { kind: 'conflict', theirs: state(2, '9.9') })],
    library(one),
    ['wrong'],
  ],
  [
    'a save answered with deleted, and nobody did',
    () => [save(one, '0.0'), save(two, '1.0', DELETED)],
    library(one),
    ['wrong'],
  ],
  [
    'a save of a deleted note that was taken',
    () => [save(one, '0.0'), deletion(), save(two, '1.0')],
    library(two),
    ['wrong'],
  ],
  ['a deleted note that is there', () => [save(one, '0.0'), deletion()], library(one), ['wrong']],
  ['a restored note that is not', () => [save(one, '0.0'), deletion(), restoring()], bin(one), ['wrong']],
  ['a tag that is not there', () => [save(one, '0.0'), tagging(true)], library({ ...one, revision: 2 }), ['lost']],
  [
    'a tag that was taken off',
    () => [save(one, '0.0'), tagging(true), tagging(false)],
    library({ ...one, revision: 3, tags: ['rare'] }),
    ['wrong'],
  ],
  ['a draft that is not there', () => [save(one, '0.0'), drafting(two)], library(one), ['lost']],
  [
    'a draft that nobody sent',
    () => [save(one, '0.0')],
    { ...library(one), drafts: [{ note: two, at: AT }] },
    ['wrong'],
  ],
];

describe('what is left of eight tabs, held against their answers', () => {
  it.each(cases)('%s', (_name, log, left, kinds) => {
    expect(faults(log(), left)).toEqual(kinds);
  });
});
