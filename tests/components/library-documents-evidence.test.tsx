import { describe, expect, it } from 'vitest';
import { evidenceSpans } from '../../components/library/documents/evidence.ts';
import type { ShownText } from '../../components/library/documents/texts-view.ts';
import { FACTS } from './corpus-of-ours.ts';
import { drawBody } from './drawn-document.tsx';
import { drawn, one } from './drawn-page.tsx';
import { TEXT } from './text-of-ours.ts';

const THERE: ShownText = { kind: 'there', text: TEXT };

describe('the words that bear out a fact', () => {
  const evidenceShown = (): string[] =>
    [...(CSS.highlights.get('reperes-evidence') ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
  const over = (element: Element): void => {
    element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  };

  it('are tinted in the paragraph under the pointer, across marks, and no longer', async () => {
    const facts = FACTS.map((fact) => ({ ...fact, source: { ...fact.source, evidence: ['attend Tran An', 'texte'] } }));
    const app = drawBody({ shown: THERE, view: { facts } });
    await drawn();
    over(one(app, '#p-3 .statement'));
    expect(evidenceShown()).toEqual(['attend Tran An', 'texte']);
    over(one(app, '#p-4 .text'));
    expect(evidenceShown()).toEqual([]);
  });

  it('are tinted also under the focus', async () => {
    const app = drawBody({ shown: THERE });
    await drawn();
    one(app, '#p-3 .fact a').focus();
    expect(evidenceShown()).toEqual(['mot\u00a0du texte', '12']);
    one(app, 'h1').focus();
    expect(evidenceShown()).toEqual([]);
  });

  it.each([
    ['a b c', ['b'], [[2, 3]]],
    ['en 2012, 12 choses', ['12'], [[9, 11]]],
    ['LePremier', ['Premier'], [[2, 9]]],
    [
      '12 puis rien, un mot du texte et 12',
      ['12', 'mot du texte'],
      [
        [17, 29],
        [33, 35],
      ],
    ],
    ['mot\u00a0du\u202ftexte', ['mot du texte'], [[0, 12]]],
    ['rien', ['absent'], []],
  ])('in “%s”: %j', (text, tokens, spans) => {
    expect(evidenceSpans(text, tokens).map(({ start, end }) => [start, end])).toEqual(spans);
  });
});
