import type { Random } from '../random.ts';
import { piecesWithin, type Sentence } from '../sentences.ts';
import { putBehind, remove, sentencesNow, type Version, wordsOf, writeOver } from './version.ts';

/** Sentences a version of a news article gains, has changed and loses, on average. */
const ADDED = 3.3;
const CHANGED = 2.7;
const REMOVED = 2.0;

/** The quote's neighbours are what tells its place: half of the edits meet one of these. */
const NEAR_SHARE = 0.5;
const NEAR = 4;
/** A change is of some words, or of all. */
const REWORDED = 0.3;
const REWRITTEN_SHARE = 0.2;

type Deed = 'add' | 'change' | 'remove';

function change({ page, language, random, stranger, word }: Version, sentence: Sentence): void {
  if (random.chance(REWRITTEN_SHARE)) {
    writeOver(page, sentence.pieces, stranger(), false);
    return;
  }
  for (const { from, to, text } of wordsOf(sentence.text, language).reverse()) {
    if (!random.chance(REWORDED)) continue;
    const other = /^\d+$/.test(text) ? String(random.int(10 ** text.length)) : word();
    writeOver(page, piecesWithin(sentence.pieces, from, to), other, false);
  }
}

function pickIndex(random: Random, count: number, first: number, last: number): number {
  if (first < 0 || !random.chance(NEAR_SHARE)) return random.int(count);
  const away = random.int(NEAR) + 1;
  return random.chance(0.5) ? first - away : last + away;
}

/** One more version of the article: sentences added, changed and removed; those that the quote touches are left alone. */
export function editAround(version: Version): void {
  const { page, random, stranger } = version;
  const { all, first, last } = sentencesNow(version);
  const deeds = new Map<number, Deed>();
  const plan = (deed: Deed, mean: number): void => {
    for (let left = random.poisson(mean); left > 0; left -= 1) {
      const index = pickIndex(random, all.length, first, last);
      const isTouched = index >= first && index <= last;
      if (deed === 'add' ? index !== last && isTouched : isTouched) continue;
      if (all[index] !== undefined && !deeds.has(index)) deeds.set(index, deed);
    }
  };
  plan('add', ADDED);
  plan('change', CHANGED);
  plan('remove', REMOVED);
  for (const [index, deed] of [...deeds].sort((a, b) => b[0] - a[0])) {
    const sentence = all[index];
    if (sentence === undefined) continue;
    if (deed === 'add') putBehind(page, sentence, [page.fresh(stranger())], random);
    else if (deed === 'remove') remove(page, sentence);
    else change(version, sentence);
  }
}
