import type { Length } from '../quotes.ts';
import { editAround } from './around.ts';
import { deleteSentences, moveSentences, repeatQuote, replaceSentences } from './gone.ts';
import { changeWords, makeTypos } from './inside.ts';
import { changeMarkup } from './markup.ts';
import type { Version } from './version.ts';

/** What a row of the table must reach, in percent; of what is not said, nothing is asked. */
export interface Target {
  readonly right?: number;
  readonly wrong?: number;
}

/** One way in which a page changes after it was noted. */
export interface Edit {
  readonly name: string;
  /** The passage is no longer there: only an orphan is right. */
  readonly isGone: boolean;
  readonly shortest: Length;
  target(length: Length): Target;
  /** False if the page cannot be changed so. */
  apply(version: Version): boolean;
}

const done =
  (...steps: ((version: Version) => void)[]) =>
  (version: Version): boolean => {
    for (const step of steps) step(version);
    return true;
  };
const always = (target: Target) => (): Target => target;
const orphaned = (length: Length): Target => ({ wrong: length < 25 ? 3 : 1 });

/** The edits of the table, in its order. */
export const EDITS: readonly Edit[] = [
  { name: 'unchanged', isGone: false, shortest: 12, target: always({ right: 100 }), apply: done() },
  { name: 'markup only', isGone: false, shortest: 12, target: always({ right: 99.5 }), apply: done(changeMarkup) },
  {
    name: 'around, 1 version',
    isGone: false,
    shortest: 12,
    target: always({ right: 99, wrong: 0.2 }),
    apply: done(editAround),
  },
  {
    name: 'around, 3 versions',
    isGone: false,
    shortest: 12,
    target: always({ right: 99, wrong: 0.2 }),
    apply: done(editAround, editAround, editAround),
  },
  { name: 'typos inside', isGone: false, shortest: 25, target: always({ right: 97 }), apply: done(makeTypos) },
  {
    name: '15 % of words',
    isGone: false,
    shortest: 25,
    target: always({ right: 80, wrong: 1 }),
    apply: done(changeWords),
  },
  {
    name: '15 % of words, 1 version around',
    isGone: false,
    shortest: 25,
    target: always({}),
    apply: done(changeWords, editAround),
  },
  { name: 'deleted', isGone: true, shortest: 12, target: orphaned, apply: done(deleteSentences) },
  {
    name: 'deleted, 1 version around',
    isGone: true,
    shortest: 12,
    target: orphaned,
    apply: done(editAround, deleteSentences),
  },
  { name: 'replaced by another', isGone: true, shortest: 12, target: orphaned, apply: done(replaceSentences) },
  { name: 'moved', isGone: false, shortest: 12, target: always({}), apply: moveSentences },
  {
    name: 'repeated, kept',
    isGone: false,
    shortest: 12,
    target: always({ right: 99, wrong: 0.2 }),
    apply: repeatQuote,
  },
  {
    name: 'repeated, then deleted',
    isGone: true,
    shortest: 12,
    target: always({}),
    apply: (version) => {
      if (!repeatQuote(version)) return false;
      deleteSentences(version);
      return true;
    },
  },
];
