import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isStillOn, markAt, rectsOf, type Target } from '../../lib/page/hit-test.ts';
import { highlightPainter } from '../../lib/page/paint/highlight-painter.ts';
import { endsOf, type Mark } from '../../lib/page/paint/mark.ts';
import { markPainter } from '../../lib/page/paint/mark-painter.ts';
import type { Painter } from '../../lib/page/paint/painter.ts';
import { markBetween, marksOn, onPage, textsBelow } from './marks.ts';

let marks: Mark[] = [];

function targetOf(painter: Painter): Target {
  return {
    document,
    painter,
    find: (node, offset) =>
      marks.find((mark) => {
        const ends = endsOf(mark);
        return ends?.start.node === node && ends.start.offset <= offset && offset < ends.end.offset;
      }),
  };
}

function middleOf(rect: DOMRect | undefined): { x: number; y: number } {
  if (!rect) throw new Error('not laid out');
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
}

describe.each([
  ['highlight', highlightPainter],
  ['mark', markPainter],
] as const)('with the %s painter', (_, make) => {
  let painter: Painter;
  let target: Target;
  beforeEach(() => {
    painter = make(window, (write) => write());
    target = targetOf(painter);
  });
  afterEach(() => {
    painter.clear();
    document.body.replaceChildren();
  });
  const paint = (html: string, word = 'Lam'): void => {
    marks = marksOn(onPage(html), word);
    painter.paint(marks);
  };

  test('every letter of a name is the name, from edge to edge', () => {
    paint('<p>Then Lam, and Lam.</p>');
    for (const mark of marks) {
      const rect = rectsOf(painter, mark)[0];
      if (!rect) throw new Error('not laid out');
      const y = rect.top + rect.height / 2;
      for (const part of [0.02, 0.3, 0.5, 0.7, 0.98])
        expect(markAt(target, { x: rect.left + rect.width * part, y })?.mark).toBe(mark);
    }
  });

  test('beside, above and below a name there is none, nor after the end of its line', () => {
    paint('<p style="margin:40px 0">Then Lam</p>');
    const rect = rectsOf(painter, marks[0] as Mark)[0] as DOMRect;
    const { x, y } = middleOf(rect);
    for (const point of [
      { x: rect.left - 4, y },
      { x: rect.right + 4, y },
      { x: rect.right + 200, y },
      { x, y: rect.top - 6 },
      { x, y: rect.bottom + 6 },
    ])
      expect(markAt(target, point)?.mark).toBe(undefined);
  });

  test('a name broken over two lines is hit on both, and the line under the pointer is told', () => {
    paint('<p style="width:5ch;font:16px monospace">Tran Dai</p>', 'Tran Dai');
    const [mark] = marks as [Mark];
    const rects = rectsOf(painter, mark);
    expect(rects.length).toBe(2);
    for (const rect of rects) {
      expect(markAt(target, middleOf(rect))?.mark).toBe(mark);
      expect(markAt(target, middleOf(rect))?.line.top).toBe(rect.top);
    }
  });

  test('while the pointer stays on a name’s line it is told so, and not when it leaves or something comes over it', () => {
    paint('<p>Then Lam, and Lam.</p>');
    const [mark] = marks as [Mark];
    const rect = rectsOf(painter, mark)[0] as DOMRect;
    const { x, y } = middleOf(rect);
    const hit = markAt(target, { x, y });
    if (hit === undefined) throw new Error('no hit');
    // The other painter has put the name into an element of its own, where it is looked for again each time.
    expect(isStillOn(target, hit, { x: x + 1, y: y - 1 })).toBe(painter.name === 'highlight');
    expect(isStillOn(target, hit, { x: rect.right + 4, y })).toBe(false);
    const veil = onPage('<div style="position:fixed;inset:0;background:#fff">Something else</div>');
    expect(isStillOn(target, hit, { x: x + 1, y })).toBe(false);
    expect(markAt(target, { x: x + 1, y })).toBe(undefined);
    veil.remove();
  });

  test('a name over several elements is hit where it begins', () => {
    const section = onPage('<p>So <b>Tran</b> <i>Dai</i> said</p>');
    const [, first, , last] = textsBelow(section) as [Text, Text, Text, Text];
    const mark = markBetween(1, { node: first, offset: 0 }, { node: last, offset: 3 });
    marks = [mark];
    painter.paint(marks);
    expect(markAt(target, middleOf(rectsOf(painter, mark)[0]))?.mark).toBe(mark);
  });

  test('a name in an open shadow tree is hit', () => {
    const host = onPage('<div></div>').firstElementChild as HTMLElement;
    const root = host.attachShadow({ mode: 'open' });
    root.append('Then Lam is here');
    marks = marksOn(root, 'Lam');
    painter.paint(marks);
    expect(markAt(target, middleOf(rectsOf(painter, marks[0] as Mark)[0]))?.mark).toBe(marks[0]);
  });

  test.each([
    ['that may not be selected', '<p style="user-select:none">A Lam b</p>'],
    ['in a button', '<button>A Lam b</button>'],
    [
      'in a link over the whole teaser',
      '<div style="position:relative"><a href="#x" class="over">A <i>Lam</i> b</a><style>.over::after{content:"";position:absolute;inset:0}</style></div>',
    ],
    [
      'below such a link',
      '<div style="position:relative"><a href="#x" class="over">Head</a><p>A Lam b</p><style>.over::after{content:"";position:absolute;inset:0}</style></div>',
    ],
    [
      'under an empty link',
      '<div style="position:relative"><a href="#x" style="position:absolute;inset:0"></a><p>A Lam b</p></div>',
    ],
  ])('a name %s is hit', (_where, html) => {
    paint(html);
    expect(markAt(target, middleOf(rectsOf(painter, marks[0] as Mark)[0]))?.mark).toBe(marks[0]);
  });

  test.each([
    ['a box of its own colour', '<div style="position:absolute;inset:0;background:#fff"></div>'],
    ['a veil', '<div style="position:absolute;inset:0;background:rgb(0 0 0 / 0.4)"></div>'],
    ['a picture', '<canvas style="position:absolute;inset:0;width:100%;height:100%"></canvas>'],
    [
      'a painted pseudo-element',
      '<a class="veil"></a><style>.veil::before{content:"";position:absolute;inset:0;background:red}</style>',
    ],
  ])('a name under %s is not', (_what, cover) => {
    paint(`<div style="position:relative"><p>A Lam b</p>${cover}</div>`);
    expect(markAt(target, middleOf(rectsOf(painter, marks[0] as Mark)[0]))?.mark).toBe(undefined);
  });

  test('a name that is not laid out has no rectangles', () => {
    paint('<p style="display:none">Lam</p>');
    expect(rectsOf(painter, marks[0] as Mark)).toEqual([]);
  });
});
