import type { Page, Piece } from '../page.ts';
import type { Random } from '../random.ts';
import { append, type Branch, behind, makeBranch, makeComment, putAfter, replaceWith, type Text } from '../tree.ts';
import { piecesOfQuote } from './inside.ts';
import type { Version } from './version.ts';

const UNTOUCHED = new Set('script style noscript template textarea select option pre title'.split(' '));
const INLINE = ['span', 'em', 'a', 'strong', 'mark', 'font'];
const BOXES = ['div', 'section', 'article'];
/** Elements changed in a version: some of them at the quote. */
const DEEDS = 14;
const AT_QUOTE = 0.5;

const isRead = (node: Text): boolean => !UNTOUCHED.has(node.parent?.name ?? '');

/** Rewrites what matches in every read text, letters the same. */
function rewrite(page: Page, pattern: RegExp, write: (match: string) => string): void {
  for (const node of page.nodes().filter(isRead))
    for (const match of [...node.data.matchAll(pattern)].reverse()) {
      const other = write(match[0]);
      if (other !== match[0]) page.write({ node, from: match.index, to: match.index + match[0].length }, other, true);
    }
}

const OTHER_SIGNS: Readonly<Record<string, string>> = {
  '’': "'",
  "'": '’',
  '“': '"',
  '”': '"',
  '«': '“',
  '»': '”',
  '–': '—',
};

/** What a new template or a new typesetter does to every text of a page. */
const PASSES: readonly ((page: Page, random: Random) => void)[] = [
  (page) => rewrite(page, /\s+/g, () => ' '),
  (page) => rewrite(page, /[^\S\n]+(?=\S)/g, () => '\n      '),
  (page) => rewrite(page, / (?=[:;!?»%])|(?<=«) /g, () => '\u00a0'),
  (page, random) => rewrite(page, /\p{L}{3}(?=\p{L}{3})/gu, (part) => (random.chance(0.2) ? `${part}\u00ad` : part)),
  (page) => rewrite(page, /[’'“”«»–]/g, (sign) => OTHER_SIGNS[sign] ?? sign),
  (page, random) => rewrite(page, / /g, (space) => (random.chance(0.1) ? ' \u200b' : space)),
];

function rename(element: Branch, name: string): void {
  const other = makeBranch(name);
  append(other, element.children);
  replaceWith(element, [other]);
}

function wrap(element: Branch, name: string): void {
  const box = makeBranch(name);
  replaceWith(element, [box]);
  append(box, [element]);
}

/** Cuts a block in two at a place in one of its own texts. */
function cutBlock(page: Page, node: Text, at: number): void {
  const { parent } = node;
  if (parent === null) return;
  page.split(node, at);
  const other = makeBranch(parent.name);
  append(other, behind(node));
  putAfter(parent, [other]);
}

function joinNext(page: Page, block: Branch): void {
  const next = behind(block).find((node) => node.kind === 'element');
  if (next?.kind !== 'element' || next.name !== block.name) return;
  append(block, [page.fresh(' '), ...next.children]);
  replaceWith(next, []);
}

function changeElement(page: Page, node: Text, at: number, random: Random): void {
  const { parent } = node;
  if (parent === null) return;
  const isBlock = /^(p|div|h\d|section)$/.test(parent.name);
  const isInline = /^(span|em|a|strong|b|i|font)$/.test(parent.name);
  const kind = random.int(8);
  if (kind === 0 && isInline) replaceWith(parent, parent.children);
  else if (kind === 1 && parent.name === 'p') rename(parent, 'div');
  else if (kind === 2 && isBlock) wrap(parent, random.pick(BOXES));
  else if (kind === 3 && parent.name === 'p') joinNext(page, parent);
  else if (kind === 4 && parent.name === 'p' && node.data.charAt(at) === ' ') cutBlock(page, node, at);
  else if (kind === 5) {
    page.split(node, at);
    putAfter(node, [makeComment(' ad ')]);
  } else if (kind === 6) page.split(node, at);
  else {
    const second = page.split(node, at);
    const element = makeBranch(random.pick(INLINE));
    if (random.chance(0.3)) page.split(second, random.int(second.data.length + 1));
    replaceWith(second, [element]);
    append(element, [second]);
  }
}

function spotIn(pieces: readonly Piece[], random: Random): { node: Text; at: number } | undefined {
  const read = pieces.filter(({ node }) => isRead(node) && node.data.trim() !== '');
  if (read.length === 0) return undefined;
  const { node, from, to } = random.pick(read);
  return { node, at: from + random.int(to - from + 1) };
}

/** Another template: elements wrapped, unwrapped, split, joined and nested anew, white space and typography set anew. */
export function changeMarkup({ page, random, quote }: Version): void {
  const truth = (): { start: number; end: number } => page.truthOf(quote.start, quote.end) ?? quote;
  for (let deed = 0; deed < DEEDS; deed += 1) {
    const { start, end } = truth();
    const pieces = random.chance(AT_QUOTE)
      ? piecesOfQuote(page, start, end)
      : page.nodes().map((node) => ({ node, from: 0, to: node.data.length }));
    const spot = spotIn(pieces, random);
    if (spot !== undefined) changeElement(page, spot.node, spot.at, random);
  }
  for (const pass of PASSES) if (random.chance(0.4)) pass(page, random);
}
