import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeEntityWalk } from '../../entrypoints/page.content/entity-walk.ts';
import { mentionHere } from '../../entrypoints/page.content/mention-here.ts';
import { highlightPainter } from '../../lib/page/paint/highlight-painter.ts';
import type { Painter } from '../../lib/page/paint/painter.ts';
import { marksOn, onPage, textsBelow } from './marks.ts';

let painter: Painter;
beforeEach(() => {
  painter = highlightPainter(window);
});
afterEach(() => {
  painter.clear();
  document.body.replaceChildren();
});

const walkOver = (html: string) => {
  const section = onPage(html);
  return makeEntityWalk(window, {
    painter,
    everyMark: () => marksOn(section, 'Lam'),
    around: (mention) => mentionHere(textsBelow(section)[mention.block]?.data ?? '', mention),
  });
};

test('a walk says where it has come to, and what stands there', () => {
  const walk = walkOver('<p>Le roi\n  Lam parle.</p><p>Puis Lam</p>');
  expect(walk.go('leader/somebody', 1)).toEqual({
    at: 1,
    of: 2,
    around: { before: 'Le roi ', text: 'Lam', after: ' parle.' },
  });
  expect(walk.go('leader/somebody', 1)).toEqual({ at: 2, of: 2, around: { before: 'Puis ', text: 'Lam', after: '' } });
  expect(walk.go('leader/somebody', 1).at).toBe(1);
});

test('a walk through a name that is not there is nowhere', () => {
  expect(walkOver('<p>Lam</p>').go('leader/nobody', 1)).toEqual({ at: 0, of: 0, around: null });
});
