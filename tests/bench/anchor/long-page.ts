import { describePassage } from '../../../lib/anchor/describe.ts';
import type { Anchor } from '../../../lib/model/anchor.ts';
import { writtenArticles } from './articles.ts';
import { makeRandom, type Random } from './random.ts';
import { type Branch, textOf } from './tree.ts';

const BYTES = 1_600_000;
const NOTES = 1000;
const LENGTHS = [25, 50, 100, 300];

/** A long page, and the anchors of notes on it. */
export interface LongPage {
  readonly html: string;
  /** As the page stands: all are found where they stood. */
  readonly unchanged: readonly Anchor[];
  /** Of a page in which every passage, and a word on each side, was written otherwise: all must be searched by likeness. */
  readonly changed: readonly Anchor[];
}

const VOID = new Set(['br', 'img', 'hr', 'input']);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function htmlOf({ name, children }: Branch): string {
  if (name === 'script' || name === 'style') return '';
  const inner = children.map((child) => (child.kind === 'element' ? htmlOf(child) : escaped(child.data))).join('');
  if (name === 'body') return inner;
  return VOID.has(name) ? `<${name}>` : `<${name}>${inner}</${name}>`;
}

const textOfRead = (branch: Branch): string =>
  branch.name === 'script' || branch.name === 'style'
    ? ''
    : branch.children.map((child) => (child.kind === 'element' ? textOfRead(child) : child.data)).join('');

/** One letter in eight another: likeness stays above the floor, and no eight units in a row are sure to be the same. */
function misspelt(text: string, random: Random): string {
  return [...text].map((letter) => (/\p{L}/u.test(letter) && random.chance(0.12) ? 'x' : letter)).join('');
}

/** Articles of ours, none like another, until the page has 1.6 MB; notes strewn evenly over it. */
export function longPage(seed: string): LongPage {
  const random = makeRandom(seed);
  const parts: string[] = [];
  const texts: string[] = [];
  for (let batch = 0, bytes = 0; bytes < BYTES; batch += 1)
    for (const { body } of writtenArticles(`${seed}/${batch}`, 1)) {
      if (bytes >= BYTES || textOf(body).length === 0) break;
      const html = htmlOf(body);
      parts.push(html);
      texts.push(textOfRead(body));
      bytes += Buffer.byteLength(html);
    }
  const text = texts.join('');
  const notes = Array.from({ length: NOTES }, (_, index) => {
    const place = Math.floor((index * (text.length - 1000)) / NOTES) + random.int(300);
    const start = place + text.slice(place).search(/\S/);
    return describePassage(text, start, start + random.pick(LENGTHS));
  });
  const changed = notes.map(({ quote: { exact, prefix, suffix }, position }) => ({
    quote: { exact: misspelt(exact, random), prefix: misspelt(prefix, random), suffix: misspelt(suffix, random) },
    ...(position && { position: { start: position.start + 5000, end: position.end + 5000 } }),
  }));
  return { html: parts.join(''), unchanged: notes, changed };
}
