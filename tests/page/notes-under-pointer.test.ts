import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOTE_COLOURS } from '../../lib/model/note.ts';
import { readBodyText } from '../../lib/page/notes/body-text.ts';
import { makeNotePainter, type NotePainter, type PaintedNote } from '../../lib/page/paint/note-painter.ts';
import { onPage, until } from './marks.ts';
import { paintedOn } from './painted-note.ts';

let painter: NotePainter;
beforeEach(() => {
  painter = makeNotePainter(window);
});
afterEach(() => {
  painter.clear();
  document.body.replaceChildren();
});

describe('under the pointer', () => {
  const centre = (id: string, line = 0): { x: number; y: number } => {
    const rect = painter.rectsOf(id)[line];
    if (!rect) throw new Error(`${id} is not laid out`);
    return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
  };

  test('all notes are known that lie over one another, the innermost first', () => {
    onPage('<p>Un <b>accord sur les <i>chemins</i></b> de fer a été signé lundi.</p><p>Une suite.</p>');
    const words = ['accord sur les chemins de fer', 'les chemins', 'chemins de', 'lundi', 'Une suite'];
    painter.paint(words.map((some, index) => paintedOn(some, NOTE_COLOURS[index % 2])));
    expect(painter.notesAt(centre('les chemins', 1))).toEqual(['chemins de', 'les chemins', words[0]]);
    expect(painter.notesAt(centre('lundi'))).toEqual(['lundi']);
    expect(painter.notesAt(centre('Une suite'))).toEqual(['Une suite']);
    const { x, y } = centre('Une suite');
    expect(painter.notesAt({ x: x + 300, y })).toEqual([]);
    expect(painter.notesAt({ x: -5, y })).toEqual([]);
  });

  test('one that goes over several paragraphs is met on each of them, and not between', () => {
    onPage('<p>Un accord.</p><p id="m" style="padding:40px 0">Un autre.</p><p>Un dernier.</p>');
    painter.paint([paintedOn('accord.Un autre.Un dernier')]);
    const id = 'accord.Un autre.Un dernier';
    expect(painter.rectsOf(id).length).toBe(3);
    for (const line of [0, 1, 2]) expect(painter.notesAt(centre(id, line))).toEqual([id]);
    const { top, left } = (document.querySelector('#m') as Element).getBoundingClientRect();
    expect(painter.notesAt({ x: left + 5, y: top + 10 })).toEqual([]);
  });

  test('one is known below a transparent link that covers it, and on an emoji', () => {
    onPage(
      '<div style="position:relative"><p>Un 😀 accord</p><a href="#" style="position:absolute;inset:0"></a></div>',
    );
    painter.paint([paintedOn('😀'), paintedOn('accord')]);
    expect(painter.notesAt(centre('accord'))).toEqual(['accord']);
    document.querySelector('a')?.remove();
    expect(painter.notesAt(centre('😀'))).toEqual(['😀']);
  });

  test('as many as there are, the right ones are known', () => {
    onPage(`<p style="width:300px">${'mot '.repeat(60)}</p>`.repeat(3));
    const body = readBodyText(document);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(700), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 30 }),
        fc.nat(700),
        (spans, letter) => {
          const notes = spans.flatMap(([start, length], index): PaintedNote[] => {
            const range = body.rangeOf(start, Math.min(body.text.length, start + length));
            return range ? [{ id: `${index}`, colour: 'yellow', range }] : [];
          });
          painter.paint(notes);
          const at = body.rangeOf(letter, letter + 1);
          if (!at || !/\S/.test(body.text.charAt(letter))) return;
          const live = document.createRange();
          live.setStart(at.startContainer, at.startOffset);
          live.setEnd(at.endContainer, at.endOffset);
          const rect = live.getBoundingClientRect();
          const point = { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
          if (point.y >= innerHeight) return;
          const expected = spans.flatMap(([start, length], index) =>
            start <= letter && letter < start + length ? [`${index}`] : [],
          );
          const found = painter.notesAt(point);
          // A note that ends at a letter's edge is met a little beyond it: the letter beside is looked at, too.
          expect(found).toEqual(expect.arrayContaining(expected));
          const isNear = (id: string): boolean => {
            const [start, length] = spans[Number(id)] ?? [0, 0];
            return start <= letter + 1 && letter - 1 < start + length;
          };
          expect(found.every(isNear)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('nothing is while nothing is painted', async () => {
    onPage('<p>Un accord</p>');
    painter.paint([paintedOn('accord')]);
    const point = centre('accord');
    await until(() => painter.notesAt(point).length === 1, 'the note');
    painter.paint([]);
    expect([painter.notesAt(point), painter.rectsOf('accord'), painter.inOrder()]).toEqual([[], [], []]);
  });
});
