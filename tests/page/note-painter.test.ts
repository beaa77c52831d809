import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CATEGORIES } from '../../lib/model/category.ts';
import { NOTE_COLOURS } from '../../lib/model/note.ts';
import { NOTE_TINTS } from '../../lib/model/palette.ts';
import { readBodyText } from '../../lib/page/notes/body-text.ts';
import { highlightPainter } from '../../lib/page/paint/highlight-painter.ts';
import { makeNotePainter, type NotePainter, type PaintedNote } from '../../lib/page/paint/note-painter.ts';
import { ALL_AT_ONCE } from '../../lib/page/paint/shown-marks.ts';
import { grow, twigs } from './generated-dom.ts';
import { marksOn, onPage, until } from './marks.ts';
import { paintedOn } from './painted-note.ts';

let painter: NotePainter;
beforeEach(() => {
  painter = makeNotePainter(window);
});
afterEach(() => {
  painter.clear();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const names = (): string[] => [...CSS.highlights.keys()].filter((name) => name.startsWith('reperes-note')).sort();
const rangesOf = (name: string): AbstractRange[] => [...(CSS.highlights.get(name) ?? [])];
const rules = (): string =>
  document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText)).join('');
/** A colour as the browser writes it. */
function asWritten(colour: string): string {
  const element = document.createElement('p');
  element.style.color = colour;
  return element.style.color;
}

describe('what it paints', () => {
  test('each colour has a highlight of its own, below the names’', () => {
    const section = onPage('<p>Le Vietnam et le Laos ont signé un accord.</p>');
    const lines = highlightPainter(window);
    lines.paint(marksOn(section, 'Vietnam', 'country'));
    const notes = [paintedOn('Le Vietnam'), paintedOn('un accord', 'blue')];
    painter.paint(notes);
    expect(names()).toEqual(['reperes-note-blue', 'reperes-note-yellow']);
    expect(rangesOf('reperes-note-yellow')).toEqual([notes[0]?.range]);
    const over = Math.min(...CATEGORIES.map((name) => CSS.highlights.get(`reperes-${name}`)?.priority ?? -9));
    painter.emphasise('un accord');
    for (const name of names()) expect(CSS.highlights.get(name)?.priority).toBeLessThan(over);
    lines.clear();
  });

  test('the sheet has a tint for every colour and layer, on the screen only', () => {
    onPage('<p>Un accord</p>');
    painter.paint([paintedOn('accord')]);
    for (const colour of NOTE_COLOURS) expect(rules()).toContain(`::highlight(reperes-note-${colour})`);
    expect(rules()).toContain('::highlight(reperes-note-pink-3)');
    const { light, dark } = NOTE_TINTS.yellow;
    expect(rules()).toContain(`light-dark(${asWritten(light)}, ${asWritten(dark)})`);
    expect(rules()).toMatch(/^@media screen/);
  });

  test('on a dark page that does not say so the dark tints are taken', () => {
    onPage('<div style="background:#111;color:#eee"><p>Un accord</p></div>');
    painter.paint([paintedOn('accord')]);
    expect(rules()).toContain(`{ background-color: ${asWritten(NOTE_TINTS.yellow.dark)}; }`);
    expect(rules()).not.toContain('light-dark');
  });

  test('notes of one colour over one another lie in layers, so that both are seen', () => {
    onPage('<p>Un accord sur les chemins de fer a été signé lundi.</p>');
    const [long, short, apart] = [
      paintedOn('accord sur les chemins de fer'),
      paintedOn('les chemins'),
      paintedOn('lundi'),
    ];
    painter.paint([apart, short, long]);
    expect(rangesOf('reperes-note-yellow')).toEqual([long.range, apart.range]);
    expect(rangesOf('reperes-note-yellow-2')).toEqual([short.range]);
    painter.paint([short, apart]);
    expect(names()).toEqual(['reperes-note-yellow']);
    expect(painter.inOrder()).toEqual(['les chemins', 'lundi']);
  });

  test('more than three over one another are all painted', () => {
    onPage('<p>abcdefgh</p>');
    painter.paint(['abcdefgh', 'bcdefgh', 'cdefgh', 'defgh', 'efgh'].map((words) => paintedOn(words)));
    expect(['', '-2', '-3'].map((layer) => rangesOf(`reperes-note-yellow${layer}`).length)).toEqual([1, 1, 3]);
  });

  test('what is no longer in the set goes at once, what stays is not touched', () => {
    onPage('<p>Un accord, deux accords</p>');
    const [one, other] = [paintedOn('Un'), paintedOn('deux')];
    painter.paint([one, other]);
    const highlight = CSS.highlights.get('reperes-note-yellow');
    painter.paint([{ ...other }]);
    expect(CSS.highlights.get('reperes-note-yellow')).toBe(highlight);
    expect(rangesOf('reperes-note-yellow')).toEqual([other.range]);
    painter.paint([{ ...other, colour: 'grey' }]);
    expect(names()).toEqual(['reperes-note-grey']);
  });

  test('the one shown or walked to stands out, also when it comes back', () => {
    onPage('<p>Un accord</p>');
    const note = paintedOn('accord');
    painter.paint([note]);
    painter.emphasise('accord');
    expect(rangesOf('reperes-note-focus')).toEqual([note.range]);
    painter.paint([]);
    expect(names()).toEqual([]);
    painter.paint([note]);
    expect(rangesOf('reperes-note-focus')).toEqual([note.range]);
    painter.emphasise(null);
    expect(names()).toEqual(['reperes-note-yellow']);
  });
});

describe('the page', () => {
  test('is left with its own highlights and sheets, and nothing of ours, without notes', () => {
    const own = new Highlight();
    CSS.highlights.set('page', own);
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet];
    onPage('<p>Un accord</p>');
    painter.paint([]);
    expect([CSS.highlights.size, document.adoptedStyleSheets.length]).toEqual([1, 1]);
    painter.paint([paintedOn('accord')]);
    expect([CSS.highlights.size, document.adoptedStyleSheets.length]).toEqual([2, 2]);
    painter.clear();
    expect([...CSS.highlights]).toEqual([['page', own]]);
    expect(document.adoptedStyleSheets).toEqual([sheet]);
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
  });

  test('keeps its nodes, texts and serialisation', () => {
    fc.assert(
      fc.property(
        fc.array(twigs, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom(...NOTE_COLOURS)), { maxLength: 8 }),
        (children, wanted) => {
          document.body.replaceChildren(...children.map((twig) => grow(document, twig)));
          const nodes = (): Node[] => {
            const walker = document.createTreeWalker(document.documentElement);
            const all: Node[] = [];
            while (walker.nextNode()) all.push(walker.currentNode);
            return all;
          };
          const before = { nodes: nodes(), html: document.documentElement.outerHTML };
          const body = readBodyText(document);
          const notes = wanted.flatMap(([from, length, colour], index): PaintedNote[] => {
            const start = from % Math.max(1, body.text.length);
            const range = body.rangeOf(start, Math.min(body.text.length, start + 1 + length));
            return range ? [{ id: `${index}`, colour, range }] : [];
          });
          painter.paint(notes);
          expect([...painter.inOrder()].sort()).toEqual(notes.map(({ id }) => id).sort());
          painter.emphasise(notes[0]?.id ?? null);
          for (const { id } of notes) painter.rectsOf(id);
          painter.notesAt({ x: 20, y: 20 });
          painter.paint(notes.slice(1));
          painter.clear();
          expect(nodes().every((node, index) => node === before.nodes[index])).toBe(true);
          expect(document.documentElement.outerHTML).toBe(before.html);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('that empties the registry or throws the sheet out is mended three times, then left alone', () => {
    vi.useFakeTimers();
    onPage('<p>Un accord</p>');
    painter.paint([paintedOn('accord')]);
    for (let round = 0; round < 3; round += 1) {
      if (round === 1) document.adoptedStyleSheets = [];
      else CSS.highlights.clear();
      dispatchEvent(new Event('scroll'));
      vi.advanceTimersByTime(1100);
      expect([names(), document.adoptedStyleSheets.length]).toEqual([['reperes-note-yellow'], 1]);
    }
    CSS.highlights.get('reperes-note-yellow')?.clear();
    for (let round = 0; round < 3; round += 1) {
      dispatchEvent(new Event('scroll'));
      vi.advanceTimersByTime(1100);
    }
    expect(rangesOf('reperes-note-yellow')).toEqual([]);
    expect(painter.inOrder()).toEqual(['accord']);
  });
});

describe('beyond a thousand notes', () => {
  const lines = ALL_AT_ONCE + 200;
  const painted = (): number => rangesOf('reperes-note-yellow').length;

  function paintMany(count: number): readonly PaintedNote[] {
    const body = readBodyText(document);
    const notes = Array.from({ length: count }, (_, index): PaintedNote => {
      const range = body.rangeOf(6 * index, 6 * index + 6);
      if (!range) throw new Error(`No line ${index}`);
      return { id: `${index}`, colour: 'yellow', range };
    });
    painter.paint(notes);
    return notes;
  }

  test('only those within a screen of the viewport are painted, wherever it goes; all are known', async () => {
    onPage('<p style="height:40px;margin:0">accord</p>'.repeat(lines));
    const notes = paintMany(lines);
    const has = (index: number): boolean =>
      rangesOf('reperes-note-yellow').includes(notes[index]?.range as AbstractRange);
    await until(() => has(0), 'the first');
    expect(painted()).toBeLessThanOrEqual(Math.ceil((3 * innerHeight) / 40) + 2);
    expect([has(lines - 1), painter.inOrder().length]).toEqual([false, lines]);
    painter.emphasise(`${lines - 1}`);
    expect(rangesOf('reperes-note-focus')).toEqual([notes[lines - 1]?.range]);
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await until(() => has(lines - 1) && !has(0), 'the last');
    scrollTo({ top: 0, behavior: 'instant' });
    paintMany(ALL_AT_ONCE);
    expect(painted()).toBe(ALL_AT_ONCE);
  });

  test('a long one is painted wherever a part of it is near', async () => {
    onPage('<p style="height:40px;margin:0">accord</p>'.repeat(lines));
    const body = readBodyText(document);
    const notes = paintMany(lines);
    const long = { id: 'long', colour: 'blue', range: body.rangeOf(0, body.text.length) as StaticRange } as const;
    painter.paint([long, ...notes]);
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await until(() => rangesOf('reperes-note-yellow').includes(notes.at(-1)?.range as AbstractRange), 'the last');
    expect(rangesOf('reperes-note-blue')).toEqual([long.range]);
    scrollTo({ top: 0, behavior: 'instant' });
  });
});
