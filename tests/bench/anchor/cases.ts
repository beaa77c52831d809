import { FLOORS, type Floors } from '../../../lib/anchor/accept.ts';
import { makeFinder } from '../../../lib/anchor/find.ts';
import type { Anchor, Anchored } from '../../../lib/model/anchor.ts';
import { type Article, LANGUAGES } from './articles.ts';
import { EDITS, type Edit } from './edits/edits.ts';
import { wordsOf } from './edits/version.ts';
import { judge, type Verdict } from './judge.ts';
import { makePage, type Page } from './page.ts';
import { sentenceOf } from './prose.ts';
import { LENGTHS, type Length, pickQuote, type Quote } from './quotes.ts';
import { makeRandom, type Random } from './random.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import { copyOf, textsOf } from './tree.ts';

/** One quote in one article that one edit was done to. */
export interface Case {
  readonly article: Article;
  readonly edit: Edit;
  readonly length: Length;
  readonly anchor: Anchor;
  /** `document.body.textContent` of the version that is searched. */
  readonly text: string;
  /** UTF-16 offsets in `text`; null if the passage is gone. */
  readonly truth: { readonly start: number; readonly end: number } | null;
}

/** UTF-16 units on either side that must be the same for two passages to be twins. */
const BESIDE = 20;

const UNREAD = new Set(['script', 'noscript', 'template', 'textarea']);

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '');

interface Reading {
  readonly article: Article;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The text without white space and signs, as twins are compared. */
  readonly letters: string;
  /** The scripts' part of that. */
  readonly data: string;
  readonly words: readonly string[];
}

function read(article: Article): Reading {
  const page = makePage(article.body);
  const sentences = sentencesIn(page, article.language);
  const words = sentences.flatMap(({ text }) => wordsOf(text, article.language).map((word) => word.text));
  const text = page.text();
  const scripts = textsOf(article.body).filter(({ parent }) => UNREAD.has(parent?.name ?? ''));
  const data = lettersOf(scripts.map((script) => script.data).join('\n'));
  return { article, text, letters: lettersOf(text), data, sentences, words: [...new Set(words)] };
}

/**
 * Left out is what the page has twice, with the words around it or as a whole sentence: in two menus, two lists of
 * headlines, in a script's data, which a page that changes its text changes too. Which of the twins was noted nobody can
 * tell; what is repeated has rows of its own. Turns of phrase within other sentences are kept.
 */
function isLeftOut({ text, letters, data, sentences }: Reading, start: number, end: number): boolean {
  const isTwice = (part: string): boolean => letters.indexOf(part, letters.indexOf(part) + 1) >= 0;
  if (data.includes(lettersOf(text.slice(start, end)))) return true;
  if (isTwice(lettersOf(text.slice(Math.max(0, start - BESIDE), end + BESIDE)))) return true;
  return sentences.some((one) => one.start < end && one.end > start && isTwice(lettersOf(one.text)));
}

/** An article is read once for all its rounds. */
const readings = new WeakMap<Article, Reading>();

/** In a language that no generator of ours writes: half of one sentence of the page and half of another. */
function halves(sentences: readonly Sentence[], random: Random): string {
  const [one, other] = [random.pick(sentences).text, random.pick(sentences).text];
  return one.slice(0, one.length / 2) + other.slice(other.length / 2);
}

function change(reading: Reading, edit: Edit, quote: Quote, random: Random): Page | undefined {
  const { article, sentences, words } = reading;
  const language = LANGUAGES.find((known) => known.language === article.language);
  const page = makePage(copyOf(article.body));
  const isDone = edit.apply({
    page,
    language: article.language,
    random,
    quote,
    stranger: () => (language ? sentenceOf(language, random) : halves(sentences, random)),
    word: () => random.pick(words),
  });
  return isDone ? page : undefined;
}

/** A quote of every length and every edit in an article, each in a version of its own. */
export function* casesOf(article: Article, seed: string, round: number): Generator<Case> {
  const reading = readings.get(article) ?? read(article);
  readings.set(article, reading);
  for (const edit of EDITS)
    for (const length of LENGTHS.filter((units) => units >= edit.shortest)) {
      const random = makeRandom(`${seed}/${article.name}/${edit.name}/${length}/${round}`);
      const quote = pickQuote(reading.text, reading.sentences, length, random, (start, end) =>
        isLeftOut(reading, start, end),
      );
      if (quote === undefined) continue;
      const page = change(reading, edit, quote, random);
      if (page === undefined) continue;
      const truth = page.truthOf(quote.start, quote.end);
      // Of a quote that ran on into a button or a name something may be left: neither gone nor there.
      if ((truth === null) !== edit.isGone) continue;
      yield { article, edit, length, anchor: quote.anchor, text: page.text(), truth };
    }
}

/** Looks for the passage of a case. */
export function tryCase(
  { anchor, text, truth }: Case,
  floors: Floors = FLOORS,
): { readonly verdict: Verdict; readonly anchored: Anchored } {
  const anchored = makeFinder(text, floors)(anchor);
  return { verdict: judge(text, truth, anchored), anchored };
}
