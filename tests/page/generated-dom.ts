import fc from 'fast-check';

/** A generated piece of a page: text, or an element with attributes and children. */
export type Leaf = string;
export interface Twig {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Twig | Leaf)[];
}

const TAGS = [
  'p',
  'div',
  'span',
  'b',
  'a',
  'em',
  'li',
  'ul',
  'br',
  'td',
  'h2',
  'article',
  'section',
  'code',
  'button',
  'x-y',
];
const SKIPPED = ['script', 'style', 'select', 'textarea', 'svg', 'template', 'input', 'details', 'summary', 'slot'];
const WORDS = ['Hanoï', 'accueille', ' ', '\n  ', 'Tô Lâm', '', 'le ', 'prési', 'dent', '\u00a0', '国', '😀'];

const text: fc.Arbitrary<Leaf> = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(''));

const attributes = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Readonly<Record<string, string>>>(
      { hidden: '' },
      { style: 'display:none' },
      { style: 'display:block' },
      { style: 'visibility:hidden' },
      { style: 'visibility:visible' },
      { style: 'float:left' },
      { style: 'display:flex' },
      { style: 'opacity:0' },
      { contenteditable: '' },
      { role: 'textbox' },
      { 'aria-hidden': 'true' },
      { open: '' },
    ),
  },
);

/** Trees of up to about sixty nodes, of everything that a walk treats in its own way. */
export const twigs: fc.Arbitrary<Twig> = fc.letrec<{ twig: Twig; node: Twig | Leaf }>((tie) => ({
  node: fc.oneof({ maxDepth: 5, withCrossShrink: true }, text, tie('twig')),
  twig: fc.record({
    tag: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...TAGS) },
      { weight: 1, arbitrary: fc.constantFrom(...SKIPPED) },
    ),
    attributes,
    children: fc.array(tie('node'), { maxLength: 5 }),
  }),
})).twig;

/** Make the nodes; an `x-y` gets an open shadow tree with a slot between two words. */
export function grow(document: Document, { tag, attributes, children }: Twig): Element {
  const element = document.createElement(tag);
  // A script of generated words would be run.
  if (tag === 'script') element.setAttribute('type', 'text/plain');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) element.append(typeof child === 'string' ? child : grow(document, child));
  if (tag === 'x-y')
    element.attachShadow({ mode: 'open' }).append('ombre ', document.createElement('slot'), ' lumière');
  return element;
}
