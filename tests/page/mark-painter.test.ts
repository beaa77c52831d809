import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mark } from '../../lib/page/paint/mark.ts';
import { isOurMark, markPainter } from '../../lib/page/paint/mark-painter.ts';
import type { Painter } from '../../lib/page/paint/painter.ts';
import { markBetween, marksOn, onPage, textsBelow } from './marks.ts';

let painter: Painter;
let quietWrites = 0;

beforeEach(() => {
  quietWrites = 0;
  painter = markPainter(window, (write) => {
    quietWrites += 1;
    write();
  });
});
afterEach(() => {
  painter.clear();
  document.body.replaceChildren();
});

/** A paragraph with marks on its names, painted, and its one text node. */
function paintedParagraph(text: string, word: string): { paragraph: HTMLElement; node: Text; marks: Mark[] } {
  const section = onPage(`<p>${text}</p>`);
  const marks = marksOn(section, word);
  const paragraph = section.firstElementChild as HTMLElement;
  const node = paragraph.firstChild as Text;
  painter.paint(marks);
  return { paragraph, node, marks };
}

describe('what it paints', () => {
  test('every name is a <mark> with its category, and nothing else is', () => {
    const { paragraph } = paintedParagraph('Lam met Lam, then Lam.', 'Lam');
    const marked = [...paragraph.querySelectorAll('mark')];
    expect(marked.map((mark) => mark.textContent)).toEqual(['Lam', 'Lam', 'Lam']);
    expect(marked.every((mark) => mark.matches('.reperes-mark.reperes-leader') && isOurMark(mark))).toBe(true);
    expect(isOurMark(paragraph)).toBe(false);
  });

  test('a name that runs over elements is wrapped in each of its texts', () => {
    const section = onPage('<p>Say <b>Nguyen</b> <i>Xuan Phuc</i> now</p>');
    const [, first, , last] = textsBelow(section);
    if (!first || !last) throw new Error('no texts');
    const mark = markBetween(1, { node: first, offset: 0 }, { node: last, offset: 9 });
    painter.paint([mark]);
    expect([...section.querySelectorAll('mark')].map((one) => one.textContent)).toEqual(['Nguyen', 'Xuan Phuc']);
    expect(painter.rangeOf(mark)?.toString()).toBe('Nguyen Xuan Phuc');
  });

  test('the browser’s own yellow does not show, and the line of the category does', () => {
    const { paragraph } = paintedParagraph('Lam', 'Lam');
    const style = getComputedStyle(paragraph.querySelector('mark') as Element);
    expect(style.backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(style.textDecorationLine).toBe('underline');
    expect(style.textDecorationStyle).toBe('solid');
  });

  test('the tint goes from mark to mark and survives another painting', () => {
    const { paragraph, marks } = paintedParagraph('Lam and Lam', 'Lam');
    const [first, second] = marks;
    const tinted = (): boolean[] =>
      [...paragraph.querySelectorAll('mark')].map((mark) => mark.classList.contains('reperes-focus'));
    painter.emphasise(first ?? null);
    expect(tinted()).toEqual([true, false]);
    painter.emphasise(second ?? null);
    expect(tinted()).toEqual([false, true]);
    painter.paint(marks.slice(1));
    expect(tinted()).toEqual([true]);
    painter.emphasise(null);
    expect(tinted()).toEqual([false]);
  });

  test('painting the same set again writes nothing, and every write is announced as ours', () => {
    const { paragraph, marks } = paintedParagraph('Lam and Lam', 'Lam');
    const writes = quietWrites;
    const observer = new MutationObserver(() => undefined);
    observer.observe(paragraph, { subtree: true, childList: true, characterData: true, attributes: true });
    painter.paint([...marks]);
    expect(observer.takeRecords()).toEqual([]);
    expect(quietWrites).toBe(writes);
    painter.emphasise(marks[0] ?? null);
    expect(quietWrites).toBe(writes + 1);
    observer.disconnect();
  });
});

describe('where things are', () => {
  test('a place in a wrapped text is told in the page’s own node, and back', () => {
    const { paragraph, node, marks } = paintedParagraph('Lam met Phuc and Lam.', 'Lam');
    const wrapped = paragraph.querySelectorAll('mark')[1]?.firstChild as Text;
    expect(painter.asFound({ node: wrapped, offset: 2 })).toEqual({ node, offset: 19 });
    expect(marks.map((mark) => painter.rangeOf(mark)?.toString())).toEqual(['Lam', 'Lam']);
  });

  test('a name whose text has gone is nowhere', () => {
    const { node, marks } = paintedParagraph('met Lam', 'Lam');
    painter.clear();
    node.data = 'me';
    expect(painter.rangeOf(marks[0] as Mark)).toBe(null);
  });
});

describe('what the page does meanwhile is kept', () => {
  const drop = (): void => painter.drop(new Set([0]));

  test('text written anew into the node stands alone', () => {
    const { paragraph, node } = paintedParagraph('Then Lam met Phuc', 'Lam');
    node.nodeValue = 'Something else';
    drop();
    expect(paragraph.childNodes.length).toBe(1);
    expect(paragraph.textContent).toBe('Something else');
    expect(paragraph.firstChild).toBe(node);
  });

  test.each(['Then Lam met Phuc', 'Lam met Phuc', 'Then Lam'])(
    'a node the page took out of “%s” takes all its text along',
    (text) => {
      const { paragraph, node } = paintedParagraph(text, 'Lam');
      paragraph.removeChild(node);
      drop();
      expect(paragraph.textContent).toBe('');
      expect(node.data).toBe(text);
    },
  );

  test('a node the page moved brings its whole text to the new place', () => {
    const { paragraph, node } = paintedParagraph('Lam met Phuc', 'Lam');
    const other = onPage('<p>Before: </p>').firstElementChild as HTMLElement;
    other.append(node);
    drop();
    expect(other.textContent).toBe('Before: Lam met Phuc');
    expect(paragraph.textContent).toBe('');
  });

  test('no text is lost when the page joins its texts', () => {
    const { paragraph } = paintedParagraph('Lam met Phuc', 'Lam');
    paragraph.normalize();
    drop();
    expect(paragraph.textContent).toBe('Lam met Phuc');
    expect(paragraph.querySelector('mark')).toBe(null);
  });

  test('text changed in what we wrapped is kept, in the page’s own node', () => {
    const { paragraph, node } = paintedParagraph('Then Lam met Phuc', 'Lam');
    for (const text of textsBelow(paragraph)) text.data = text.data.toUpperCase();
    node.data = 'Then ';
    drop();
    expect(paragraph.childNodes.length).toBe(1);
    expect(node.data).toBe('Then LAM MET PHUC');
  });

  test('what the page put beside the text stays', () => {
    const { paragraph, node } = paintedParagraph('Then Lam met Phuc', 'Lam');
    paragraph.prepend('A ');
    paragraph.append(' Z');
    drop();
    expect(paragraph.textContent).toBe('A Then Lam met Phuc Z');
    expect(node.data).toBe('Then Lam met Phuc');
  });

  test('a paragraph that was thrown out whole is put back as it was, out of the page', () => {
    const { paragraph, node } = paintedParagraph('Then Lam met Phuc', 'Lam');
    paragraph.remove();
    painter.clear();
    expect(paragraph.childNodes.length).toBe(1);
    expect(node.data).toBe('Then Lam met Phuc');
  });

  test('copies the page made of our marks are unwrapped at the end', () => {
    const { paragraph } = paintedParagraph('Then Lam met Phuc', 'Lam');
    paragraph.after(paragraph.cloneNode(true));
    painter.clear();
    expect(document.querySelector('mark')).toBe(null);
    expect(document.body.textContent).toBe('Then Lam met PhucThen Lam met Phuc');
  });

  test('a live range that began before a name keeps its beginning', () => {
    const { node } = paintedParagraph('Then Lam met Phuc', 'Lam');
    const range = document.createRange();
    range.setStart(node, 2);
    painter.clear();
    expect(range.startContainer).toBe(node);
    expect(range.startOffset).toBe(2);
  });
});
