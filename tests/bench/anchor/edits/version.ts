import type { Page, Piece } from '../page.ts';
import type { Random } from '../random.ts';
import { type Sentence, sentencesIn } from '../sentences.ts';
import { append, type Branch, behind, makeBranch, putAfter, type Text, type Tree, takeOut, textOf } from '../tree.ts';

/** A page on its way from one version to the next, with one quote that is followed. */
export interface Version {
  readonly page: Page;
  readonly language: string;
  readonly random: Random;
  /** UTF-16 offsets of the quote in the text that it was noted in. */
  readonly quote: { readonly start: number; readonly end: number };
  /** A sentence that the page does not have. */
  stranger(): string;
  /** Another word of the page's own. */
  word(): string;
}

/** The sentences as they are now, those that the quote touches marked by their places in the list: [first, last]. */
export function sentencesNow({ page, language, quote }: Version): { all: Sentence[]; first: number; last: number } {
  const all = sentencesIn(page, language);
  const truth = page.truthOf(quote.start, quote.end);
  const touched = all.flatMap((sentence, index) =>
    truth !== null && sentence.start < truth.end && sentence.end > truth.start ? [index] : [],
  );
  return { all, first: touched[0] ?? -1, last: touched.at(-1) ?? -1 };
}

const SEEN = new Set(['img', 'video', 'iframe', 'input', 'button']);
const isSeen = (node: Tree): boolean =>
  node.kind === 'element' && (SEEN.has(node.name) || node.children.some((child) => isSeen(child)));
const isBare = (element: Branch): boolean => textOf(element).trim() === '' && !isSeen(element);

/** Takes a sentence away, and the elements that it leaves empty. Sentences behind it in the same list must be done first. */
export function remove(page: Page, { pieces, block }: Sentence): void {
  for (const piece of [...pieces].reverse()) {
    page.write(piece, '', false);
    let element = piece.node.parent;
    while (element !== null && element !== block && isBare(element)) {
      const { parent }: Branch = element;
      takeOut(element);
      element = parent;
    }
  }
  if (block !== page.body && isBare(block)) takeOut(block);
}

const OWN_BLOCK = new Set(['p', 'li']);
const AS_BLOCK = 0.4;

/** Whether nothing but white space stands behind a place in its block. */
function isLastOf(block: Branch, node: Text, at: number): boolean {
  if (node.data.slice(at).trim() !== '') return false;
  for (let from: Tree = node; from !== block && from.parent !== null; from = from.parent)
    if (behind(from).some((next) => next.kind !== 'comment' && !isEmpty(next))) return false;
  return true;
}

const isEmpty = (node: Tree): boolean => (node.kind === 'element' ? isBare(node) : node.data.trim() === '');

/** Puts texts behind a sentence, in its block or, if they are a paragraph of their own, in one like it. */
export function putBehind(page: Page, sentence: Sentence, texts: readonly Text[], random: Random): void {
  const end = sentence.pieces.at(-1);
  if (end === undefined) return;
  const { block } = sentence;
  if (OWN_BLOCK.has(block.name) && random.chance(AS_BLOCK) && isLastOf(block, end.node, end.to)) {
    const own = makeBranch(block.name);
    append(own, texts);
    putAfter(block, [own]);
    return;
  }
  if (end.to < end.node.data.length) page.split(end.node, end.to);
  putAfter(end.node, [page.fresh(' '), ...texts]);
}

/** Writes one text where several pieces stood: the first takes it, as an editor's cursor would. */
export function writeOver(page: Page, pieces: readonly Piece[], text: string, isSame: boolean): void {
  const [first, ...others] = pieces;
  for (const piece of others.reverse()) page.write(piece, '', isSame);
  if (first !== undefined) page.write(first, text, isSame);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a text, with their UTF-16 offsets in it. */
export function wordsOf(text: string, language: string): { from: number; to: number; text: string }[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ from: index, to: index + segment.length, text: segment }));
}
