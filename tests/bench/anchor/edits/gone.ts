import type { Sentence } from '../sentences.ts';
import { putBehind, remove, sentencesNow, type Version, writeOver } from './version.ts';

/** Sentences that lie between a place and what is put far from it. */
const AWAY = 4;
/** UTF-16 units from which a quote is repeated with its sentence, as summaries and pull quotes do. */
const WHOLE_SENTENCE = 100;

/** The sentences that the quote touches are taken away. */
export function deleteSentences(version: Version): void {
  const { all, first, last } = sentencesNow(version);
  if (first < 0) return;
  for (const sentence of all.slice(first, last + 1).reverse()) remove(version.page, sentence);
}

/** The sentences that the quote touches are taken away, and another says something else in their place. */
export function replaceSentences(version: Version): void {
  const { all, first, last } = sentencesNow(version);
  const [kept, ...others] = first < 0 ? [] : all.slice(first, last + 1);
  for (const sentence of others.reverse()) remove(version.page, sentence);
  if (kept !== undefined) writeOver(version.page, kept.pieces, version.stranger(), false);
}

function placeAway({ random }: Version, all: readonly Sentence[], first: number, last: number): Sentence | undefined {
  const far = all.filter((_, index) => index < first - AWAY || index > last + AWAY);
  return far.length === 0 ? undefined : random.pick(far);
}

/** The sentences that the quote touches stand elsewhere now, on end; false if they are of several blocks or the page has no elsewhere. */
export function moveSentences(version: Version): boolean {
  const { page, random } = version;
  const { all, first, last } = sentencesNow(version);
  const place = first < 0 ? undefined : placeAway(version, all, first, last);
  if (place === undefined) return false;
  const touched = all.slice(first, last + 1);
  // Paragraphs move with what stands between them: that would be another edit.
  if (touched.some(({ block }) => block !== touched[0]?.block)) return false;
  const texts = touched.flatMap(({ pieces }) => [page.gather(pieces, true), page.fresh(' ')]);
  const takeAway = (): void => {
    for (const sentence of [...touched].reverse()) remove(page, sentence);
  };
  const isBefore = place.start < (touched[0]?.start ?? 0);
  if (isBefore) takeAway();
  putBehind(page, place, texts, random);
  if (!isBefore) takeAway();
  return true;
}

/** The quote is written elsewhere too: a long one with its sentences, a short one in another; false if the page has no elsewhere. */
export function repeatQuote(version: Version): boolean {
  const { page, random, quote, stranger } = version;
  const { all, first, last } = sentencesNow(version);
  const place = first < 0 ? undefined : placeAway(version, all, first, last);
  if (place === undefined) return false;
  const exact = page.text().slice(quote.start, quote.end).replaceAll(/\s+/g, ' ');
  const frame = stranger();
  const middle = frame.indexOf(' ', frame.length / 2);
  const text =
    quote.end - quote.start >= WHOLE_SENTENCE
      ? all
          .slice(first, last + 1)
          .map((sentence) => sentence.text)
          .join(' ')
      : `${frame.slice(0, middle)} ${exact} ${frame.slice(middle + 1)}`;
  putBehind(page, place, [page.fresh(text)], random);
  return true;
}
