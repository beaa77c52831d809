import { afterEach, describe, expect, test } from 'vitest';
import { readBodyText } from '../../lib/page/notes/body-text.ts';
import {
  isSelectionInShadow,
  isTextSelected,
  selectedPassage,
  selectionLines,
} from '../../lib/page/notes/selection.ts';
import { onPage } from './marks.ts';

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
  document.querySelector('reperes-note')?.remove();
});

const get = (root: ParentNode, selector: string): HTMLElement => root.querySelector(selector) as HTMLElement;
const textIn = (root: ParentNode, selector: string): Text => get(root, selector).firstChild as Text;

function select(anchor: Node, anchorOffset: number, focus: Node, focusOffset: number): void {
  getSelection()?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
}

/** The words of the passage selected, and what the browser says is selected. */
function selected(): string | null {
  const body = readBodyText(document);
  const passage = selectedPassage(document, body);
  return passage && body.text.slice(passage.start, passage.end);
}

describe('the passage', () => {
  test('is what is selected, whichever way it was', () => {
    const section = onPage('<p id="a">Un <b>grand</b> accord</p>');
    const [first, last] = [get(section, '#a').firstChild as Text, get(section, '#a').lastChild as Text];
    select(first, 1, last, 4);
    expect(selected()).toBe('n grand acc');
    select(last, 4, first, 1);
    expect(selected()).toBe('n grand acc');
  });

  test('of a triple click ends with its paragraph, whatever stands before the next', () => {
    const section = onPage(
      '<p id="a">Un accord.</p>\n<script type="x">var a</script><style>b{}</style>' +
        '<ul style="display:none"><li>Menu</li></ul><details><summary></summary><p>Clos</p></details>\n<p id="b">Deux</p>',
    );
    select(textIn(section, '#a'), 0, get(section, '#b'), 0);
    expect(selected()).toBe('Un accord.');
  });

  test('of all that there is begins and ends with what is seen', () => {
    onPage(
      '<style>b{}</style><nav hidden>Menu</nav><p>\n Un \u00ad</p><p>deux\u200b\n</p><script type="x">var a</script>',
    );
    select(document.documentElement, 0, document.documentElement, document.documentElement.childNodes.length);
    expect(selected()).toBe('Un \u00addeux');
    select(document.body, 0, document.body, 1);
    expect(selected()).toBe('Un \u00addeux');
  });

  test('holds what lies in its midst, seen or not, and whole emojis', () => {
    const section = onPage('<p id="a">😀 un</p><script type="x">var a</script><p id="b">deux 😀</p>');
    select(get(section, '#a'), 0, get(section, '#b'), 1);
    expect(selected()).toBe('😀 unvar adeux 😀');
  });

  test('may stand in an element without a box of its own', () => {
    const section = onPage('<p><span style="display:contents" id="a">Un accord</span></p>');
    select(textIn(section, '#a'), 3, textIn(section, '#a'), 9);
    expect(selected()).toBe('accord');
  });

  test('of several is the first', () => {
    const section = onPage('<p id="a">Un accord</p>');
    const text = textIn(section, '#a');
    const range = (start: number, end: number): Range => {
      const made = document.createRange();
      made.setStart(text, start);
      made.setEnd(text, end);
      return made;
    };
    getSelection()?.addRange(range(0, 2));
    getSelection()?.addRange(range(3, 9));
    expect(selected()).toBe('Un');
  });
});

describe('no passage', () => {
  test.each([
    ['is a caret', '<p id="a">Un accord</p>', 2, 2],
    ['is blank', '<p id="a">Un   \u00ad accord</p>', 2, 6],
    ['is in what the reader writes', '<p id="a" contenteditable>Un accord</p>', 0, 5],
    ['is in a field made of anything', '<p id="a" role="textbox">Un accord</p>', 0, 5],
    ['is in our own interface', '<reperes-note><p id="a">Un accord</p></reperes-note>', 0, 5],
    ['is longer than a quote', `<p id="a">${'mot '.repeat(5001)}</p>`, 0, 20_003],
    ['is hidden', '<p id="a" style="display:none">Un accord</p>', 0, 5],
  ])('%s', (_, html, start, end) => {
    const text = textIn(onPage(html), '#a');
    select(text, start, text, end);
    expect(selected()).toBe(null);
  });

  test('ends in what the reader writes', () => {
    const section = onPage('<p id="a">Un accord</p><p id="b" contenteditable>Mon texte</p>');
    select(textIn(section, '#a'), 0, textIn(section, '#b'), 3);
    expect(selected()).toBe(null);
    select(textIn(section, '#a'), 0, get(section, '#b'), 0);
    expect(selected()).toBe('Un accord');
  });

  test('is in a field', () => {
    const section = onPage('<p>Un</p><input value="Mon texte"><textarea>Un autre</textarea>');
    for (const field of section.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
      field.focus();
      field.select();
      expect(getSelection()?.toString()).not.toBe('');
      expect([selected(), isTextSelected(document), isSelectionInShadow(document)]).toEqual([null, false, false]);
    }
  });

  test('is worth reading the page for', () => {
    const text = textIn(onPage('<p id="a">Un accord</p>'), '#a');
    expect(isTextSelected(document)).toBe(false);
    select(text, 2, text, 2);
    expect(isTextSelected(document)).toBe(false);
    select(text, 2, text, 5);
    expect(isTextSelected(document)).toBe(true);
  });
});

describe('in a shadow tree', () => {
  test.each(['open', 'closed'] as const)('that is %s, text is known to be out of reach', (mode) => {
    const host = onPage('<div></div>').firstElementChild as Element;
    const root = host.attachShadow({ mode });
    root.innerHTML = '<p>Dans une ombre</p>';
    const text = root.querySelector('p')?.firstChild as Text;
    select(text, 0, text, 8);
    expect(getSelection()?.toString()).toBe('Dans une');
    expect([selected(), isSelectionInShadow(document)]).toEqual([null, true]);
    getSelection()?.removeAllRanges();
    expect(isSelectionInShadow(document)).toBe(false);
  });

  test('what is written in a field is no text', () => {
    const host = onPage('<div></div>').firstElementChild as Element;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<input value="Mon texte">';
    const field = root.querySelector('input') as HTMLInputElement;
    field.focus();
    field.select();
    expect([selected(), isSelectionInShadow(document)]).toEqual([null, false]);
  });

  test('is nothing that the page itself shows', () => {
    const text = textIn(onPage('<p id="a">Un accord</p>'), '#a');
    select(text, 0, text, 2);
    expect(isSelectionInShadow(document)).toBe(false);
  });
});

describe('its lines', () => {
  const lines = (by: 'pointer' | 'keyboard'): number[] => {
    const body = readBodyText(document);
    const passage = selectedPassage(document, body);
    return passage ? selectionLines(document, body, passage, by).map(({ top }) => Math.round(top)) : [];
  };

  test('begin where the pointer let go, or with the last', () => {
    const section = onPage('<p id="a">Un</p><div id="m"><p>deux</p></div><p id="b">trois</p>');
    const [first, last] = [textIn(section, '#a'), textIn(section, '#b')];
    select(first, 0, last, 3);
    const down = lines('pointer');
    expect(down.length).toBe(3);
    expect(down).toEqual([...down].sort((one, other) => other - one));
    expect(lines('keyboard')).toEqual(down);
    select(last, 3, first, 0);
    expect(lines('pointer')).toEqual([...down].reverse());
    expect(lines('keyboard')).toEqual(down);
    const one = textIn(section, '#a');
    select(one, 2, one, 0);
    expect(lines('pointer').length).toBe(1);
  });

  test('are of the words alone, though whole paragraphs are selected', () => {
    const section = onPage('<p id="a" style="padding:50px">Un</p><p id="b">deux</p>');
    select(section, 0, section, 2);
    const body = readBodyText(document);
    const passage = selectedPassage(document, body);
    expect(passage && selectionLines(document, body, passage, 'keyboard').every(({ width }) => width < 100)).toBe(true);
  });
});
