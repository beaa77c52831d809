import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { type Block, cutBlocks, isIntact, placeIn, rangeOf } from '../../lib/page/text/blocks.ts';
import { sightOf } from '../../lib/page/text/visibility.ts';
import { runs } from '../runs.ts';
import { grow, twigs } from './generated-dom.ts';

const SEED = 20_181_119;

const cut = (root: Document | ShadowRoot | Element = document.body): Block[] =>
  cutBlocks(root, { firstNumber: 1, ...sightOf(window) });

const textsOf = (html: string): string[] => {
  document.body.innerHTML = html;
  return cut().map((block) => block.text);
};

afterEach(() => {
  document.body.replaceChildren();
  document.designMode = 'off';
});

describe('a block', () => {
  test.each<[string, string, string[]]>([
    ['joins inline elements', '<p>Le <b>Viet</b><i>nam</i> répond</p>', ['Le Vietnam répond']],
    ['ends at <br>', '<p>Tô<br>Lâm</p>', ['Tô', 'Lâm']],
    ['goes on over a <br> that is not shown', '<p>Tô <br style="display:none">Lâm</p>', ['Tô Lâm']],
    ['goes on over <wbr> and comments', '<p>Viet<wbr>nam<!-- x --> répond</p>', ['Vietnam répond']],
    ['ends at a block-level element', '<div>un<p>deux</p>trois</div>', ['un', 'deux', 'trois']],
    ['ends at a block inside an inline element', '<a>un<div>deux</div>trois</a>', ['un', 'deux', 'trois']],
    ['keeps the data of its nodes', '<p>  deux \n mots </p>', ['  deux \n mots ']],
    ['is not made of white space', '<p> \n </p><p>&nbsp;</p>', []],
    ['is one table cell', '<table><tr><td>Laos</td><td>Chine</td></tr></table>', ['Laos', 'Chine']],
    ['is one flex item', '<div style="display:flex"><span>Laos</span><span>Chine</span></div>', ['Laos', 'Chine']],
    ['is one button', '<button>Laos</button><button>Chine</button>', ['Laos', 'Chine']],
    ['keeps a drop cap', '<p><span style="float:left">V</span>ietnam</p>', ['Vietnam']],
    [
      'ends at a float that is no drop cap',
      '<p>un<span style="float:left">Encadré</span>deux</p>',
      ['un', 'Encadré', 'deux'],
    ],
    ['ends at an image', '<p>Tô<img alt="">Lâm</p>', ['Tô', 'Lâm']],
    [
      'joins letters animated one by one',
      '<p><i style="display:inline-block">L</i><i style="display:inline-block">aos</i></p>',
      ['Laos'],
    ],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  test('is read beside elements nested deeper than any prose', () => {
    document.body.innerHTML = '<div style="display:none"><p>un</p><p>deux</p></div>';
    const [root, first] = document.body.querySelectorAll('*') as NodeListOf<Element> & [Element, Element];
    let at = first;
    for (let depth = 0; depth < 6000; depth += 1) at = at.appendChild(document.createElement('span'));
    at.append('au fond');
    const blocks = cutBlocks(root, { firstNumber: 1, isSeen: () => true });
    expect(blocks.map((block) => block.text)).toEqual(['un', 'deux']);
  });
});

describe('never read', () => {
  test.each<[string, string]>([
    ['scripts', '<script type="text/plain">Laos</script>'],
    ['styles', '<style>/* Laos */</style>'],
    ['noscript', '<noscript>Laos</noscript>'],
    ['templates', '<template>Laos</template>'],
    ['text areas', '<textarea>Laos</textarea>'],
    ['choices', '<select><optgroup label="x"><option>Laos</option></optgroup></select>'],
    ['data lists', '<datalist><option>Laos</option></datalist>'],
    ['code', '<code>Laos</code><pre>Laos</pre><kbd>Laos</kbd><samp>Laos</samp>'],
    ['drawings', '<svg><text>Laos</text></svg><math><mi>Laos</mi></math><canvas>Laos</canvas>'],
    ['what stands in for media', '<video>Laos</video><audio>Laos</audio><iframe>Laos</iframe><object>Laos</object>'],
    ['editable regions', '<div contenteditable>Laos<b contenteditable="false">Laos</b></div>'],
    ['editable regions in words', '<div contenteditable="plaintext-only">Laos</div>'],
    ['text boxes of scripts', '<div role="textbox">Laos</div>'],
    ['our own card', '<reperes-card>Laos</reperes-card>'],
    ['hidden', '<p hidden>Laos</p>'],
    ['hidden until found', '<p hidden="until-found">Laos</p>'],
    ['not displayed', '<div style="display:none"><p>Laos</p></div>'],
    ['invisible', '<p style="visibility:hidden">Laos</p>'],
    ['content-visibility', '<div style="content-visibility:hidden"><p>Laos</p></div>'],
    ['zero opacity', '<div style="opacity:0"><p>Laos</p></div>'],
    ['clipped away', '<span style="position:absolute;clip:rect(0,0,0,0)">Laos</span>'],
    ['inset away', '<span style="position:absolute;clip-path:inset(50%)">Laos</span>'],
    ['a closed dialog', '<dialog>Laos</dialog>'],
    ['a closed popover', '<div popover>Laos</div>'],
  ])('%s', (_, html) => {
    expect(textsOf(`<p>avant</p>${html}<p>après</p>`)).toEqual(['avant', 'après']);
  });

  test('anything while the whole document is editable', () => {
    document.body.innerHTML = '<p>Laos</p>';
    document.designMode = 'on';
    expect(cut(document)).toEqual([]);
  });
});

describe('read', () => {
  test.each<[string, string, string[]]>([
    ['what is hidden from screen readers alone', '<p aria-hidden="true">Laos</p>', ['Laos']],
    [
      'the visible child of an invisible parent',
      '<p style="visibility:hidden">x<b style="visibility:visible">Laos</b></p>',
      ['Laos'],
    ],
    ['the summary alone of closed details', '<details>x<summary>Laos</summary><p>y</p></details>', ['Laos']],
    ['open details', '<details open><summary>Laos</summary><p>Chine</p></details>', ['Laos', 'Chine']],
    ['what is no longer editable', '<div contenteditable="false">Laos</div>', ['Laos']],
    ['an open dialog', '<dialog open>Laos</dialog>', ['Laos']],
    ['both sides of hidden text as one', '<p>Viet<script></script><i hidden>x</i>nam</p>', ['Vietnam']],
    ['both sides of code as two', '<p>Tô <code>x</code> Lâm</p>', ['Tô ', ' Lâm']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  test('open shadow trees and their slots where they are painted', () => {
    document.body.innerHTML =
      '<p>avant</p><div id="host"><b slot="fin">fin</b>milieu<i slot="nulle part">x</i></div><p>après</p>';
    const shadow = document.getElementById('host')?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('no host');
    shadow.innerHTML =
      '<p>début <slot></slot></p><p><slot name="fin"></slot></p><p><slot name="vide">à défaut</slot></p>';
    expect(cut().map((block) => block.text)).toEqual(['avant', 'début milieu', 'fin', 'à défaut', 'après']);
    expect(cut(shadow).map((block) => block.text)).toEqual(['début milieu', 'fin', 'à défaut']);
  });
});

describe('a cut', () => {
  test('numbers blocks from the number given', () => {
    document.body.innerHTML = '<p>un</p><p>deux</p>';
    const blocks = cutBlocks(document.body, { firstNumber: 7, isSeen: () => true });
    expect(blocks.map(({ number, element }) => [number, element.localName])).toEqual([
      [7, 'p'],
      [8, 'p'],
    ]);
  });

  test('of generated pages writes nothing, and gives every offset its place', () => {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    fc.assert(
      fc.property(fc.array(twigs, { minLength: 1, maxLength: 4 }), (trees) => {
        const root = document.createElement('div');
        document.body.replaceChildren(root);
        root.append(...trees.map((tree) => grow(document, tree)));
        const before = root.getHTML({ serializableShadowRoots: true });
        observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
        const blocks = cut(root);
        const isUntouched = observer.takeRecords().length === 0 && records.length === 0;
        observer.disconnect();
        expect(isUntouched).toBe(true);
        expect(root.getHTML({ serializableShadowRoots: true })).toBe(before);
        for (const block of blocks) expectRoundTrip(block);
      }),
      { numRuns: runs(1000), seed: SEED },
    );
  });
});

/** Text between two points of the page, read without the block's own bookkeeping of starts. */
function textBetween(block: Block, start: number, end: number): string {
  const { startContainer, startOffset, endContainer, endOffset } = rangeOf(block, start, end);
  const nodes = block.pieces.map((piece) => piece.node);
  const inside = nodes.slice(nodes.indexOf(startContainer), nodes.indexOf(endContainer) + 1);
  return inside
    .map((node) =>
      node.data.slice(node === startContainer ? startOffset : 0, node === endContainer ? endOffset : undefined),
    )
    .join('');
}

function expectRoundTrip(block: Block): void {
  if (!isIntact(block) || !/\S/.test(block.text)) throw new Error('not the text of its nodes');
  for (let start = 0; start <= block.text.length; start += 1)
    for (let end = start; end <= block.text.length; end += 1) {
      const slice = block.text.slice(start, end);
      if (textBetween(block, start, end) !== slice)
        throw new Error(`${start}-${end} of “${block.text}” is not “${slice}”`);
      const range = rangeOf(block, start, end);
      if (placeIn(block, range.endContainer, range.endOffset) !== end) throw new Error(`no place for ${end}`);
      if (range.startOffset > range.startContainer.length) throw new Error('beyond its node');
    }
}

describe('a range', () => {
  const block = (html: string): Block => {
    document.body.innerHTML = html;
    const [first] = cut();
    if (!first) throw new Error('no block');
    return first;
  };

  test('touches no element that it need not', () => {
    const { startContainer, startOffset, endContainer, endOffset } = rangeOf(block('<p>de <b>Hanoï</b> à</p>'), 3, 8);
    expect([startContainer.data, startOffset, endContainer.data, endOffset]).toEqual(['Hanoï', 0, 'Hanoï', 5]);
  });

  test('reads as the browser reads it', () => {
    const one = block('<p>le Premier <b>mi<i>nis</i></b>tre du Laos</p>');
    for (let end = 0; end <= one.text.length; end += 1) {
      const { startContainer, startOffset, endContainer, endOffset } = rangeOf(one, 0, end);
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      expect(range.toString()).toBe(one.text.slice(0, end));
    }
  });

  test.each([
    [-1, 2],
    [3, 2],
    [0, 5],
    [Number.NaN, 1],
  ])('from %d to %d is refused', (start, end) => {
    expect(() => rangeOf(block('<p>Laos</p>'), start, end)).toThrow(RangeError);
  });

  test('of a changed text is known not to be intact', () => {
    const one = block('<p>un <b>Laos</b> deux</p>');
    expect(isIntact(one)).toBe(true);
    const bold = document.querySelector('b');
    if (bold?.firstChild) bold.firstChild.nodeValue = 'Lao';
    expect(isIntact(one)).toBe(false);
    if (bold?.firstChild) bold.firstChild.nodeValue = 'Laos';
    expect(isIntact(one)).toBe(true);
    bold?.remove();
    expect(isIntact(one)).toBe(false);
  });
});
