import { type Random, randomFrom } from '../../drill/random.ts';

/** A piece of a page that can be sent to a browser: text, a comment, or an element with what hangs on it. */
export type Piece =
  | { readonly text: string }
  | { readonly comment: string }
  | {
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly Piece[];
      /** Of its open shadow tree, which may hold slots. */
      readonly shadow?: readonly Piece[];
    };

/** All of them in the bundled dictionary, in the first four categories. */
const NAMES = ['Xi Jinping', 'Dmitri Medvedev', 'Nguyen Phu Trong', 'Wang Yi', 'Russie', 'Vietnam', 'Chine', 'Laos'];
const BETWEEN = [' et ', ' reçoit ', ', puis ', '\n  ', ' ', '\u00a0', '. La ', ' — 国 😀 ', '', 'l’'];
const INLINE = ['b', 'i', 'a', 'em', 'span', 'code', 'u', 'q', 'mark'];
const BLOCK = ['p', 'div', 'ul', 'li', 'section', 'blockquote', 'h3', 'article', 'details', 'figure', 'pre', 'button'];
const ODD_ATTRIBUTES: readonly Readonly<Record<string, string>>[] = [
  { hidden: '' },
  { style: 'display:none' },
  { style: 'display:inline-flex' },
  { style: 'display:contents' },
  { style: 'visibility:hidden' },
  { style: 'float:left' },
  { style: 'white-space:pre' },
  { contenteditable: '' },
  { role: 'textbox' },
  { 'aria-hidden': 'true' },
  { lang: 'vi' },
  { dir: 'rtl' },
  { translate: 'no' },
  { slot: 'head' },
];
const DEEPEST = 3;

const element = (
  tag: string,
  children: readonly Piece[],
  attributes: Readonly<Record<string, string>> = {},
): Piece => ({
  tag,
  attributes,
  children,
});

/** A name as pages write it: whole, in neighbouring text nodes, or over inline elements with comments between. */
function named(random: Random): Piece[] {
  const name = random.pick(NAMES);
  if (random.below(3) > 0) return [{ text: name }];
  const cut = 1 + random.below(name.length - 1);
  const [head, tail] = [name.slice(0, cut), name.slice(cut)];
  const first: Piece = random.below(2) ? { text: head } : element(random.pick(INLINE), [{ text: head }]);
  const last: Piece = random.below(2)
    ? { text: tail }
    : element(random.pick(INLINE), [element(random.pick(INLINE), [{ text: tail }])]);
  const between: Piece[] = random.below(3) > 0 ? [] : [random.below(2) ? { comment: 'ici' } : { text: '' }];
  return [first, ...between, last];
}

const sentence = (random: Random): Piece[] =>
  Array.from({ length: 1 + random.below(2) }, () => [{ text: random.pick(BETWEEN) }, ...named(random)]).flat();

function table(random: Random): Piece {
  const cell = (): Piece => element(random.pick(['td', 'th']), sentence(random));
  const rows = Array.from({ length: 1 + random.below(2) }, () => element('tr', [cell(), { text: '\n' }, cell()]));
  return element('table', [element('caption', named(random)), element('tbody', rows)]);
}

/** What may be typed into keeps its value; what is chosen keeps its choice. */
function field(random: Random): Piece {
  const name = random.pick(NAMES);
  return random.pick<Piece>([
    element('input', [], { value: name }),
    element('textarea', [{ text: name }]),
    element('select', [element('option', [{ text: name }]), element('option', [{ text: 'Laos' }], { selected: '' })]),
    element('label', [...named(random), element('input', [], { type: 'checkbox', checked: '' })]),
    element('output', named(random)),
  ]);
}

function shadowed(random: Random, depth: number): Piece {
  const shadow: Piece[] = [
    element('slot', [], { name: 'head' }),
    ...sentence(random),
    element('slot', [{ text: 'Repli : ' }, ...named(random)]),
    element('style', [{ text: 'b{color:#300}' }]),
  ];
  return { tag: 'x-box', attributes: {}, children: pieces(random, depth + 1), shadow };
}

function piece(random: Random, depth: number): Piece[] {
  const attributes = random.below(6) === 0 ? random.pick(ODD_ATTRIBUTES) : {};
  switch (random.below(depth >= DEEPEST ? 4 : 14)) {
    case 0:
    case 1:
      return sentence(random);
    case 2:
      return [{ comment: random.pick(NAMES) }, { text: random.pick(['\n', '  ', '', '\t']) }];
    case 3:
      return [element('br', []), ...named(random)];
    case 4:
      return [table(random)];
    case 5:
      return [field(random)];
    case 6:
      return [shadowed(random, depth)];
    case 7:
      return [element(random.pick(['script', 'style', 'template', 'noscript']), named(random), { type: 'text/plain' })];
    case 8:
    case 9:
      return [element(random.pick(INLINE), pieces(random, depth + 1), attributes)];
    default:
      return [element(random.pick(BLOCK), pieces(random, depth + 1), attributes)];
  }
}

function pieces(random: Random, depth: number): Piece[] {
  return Array.from({ length: 1 + random.below(3) }, () => piece(random, depth)).flat();
}

/** One DOM: what a section of a page holds. Its first paragraph names a country, so that it can be told when it was read. */
export const generatedPage = (seed: number): readonly Piece[] => {
  const random = randomFrom(seed);
  return [
    element('p', [{ text: 'Selon le Vietnam, ' }, ...sentence(random)]),
    ...pieces(random, 0),
    ...pieces(random, 0),
  ];
};
