import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/Card.tsx';
import { CardMessage } from '../../components/CardMessage.tsx';
import { LANGUAGES } from '../../lib/model/language.ts';
import { axeFaults } from './axe-faults.ts';
import { contrast } from './contrast.ts';
import { draw, FULL, type Scheme } from './drawn-card.tsx';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const no = (): void => {};
const LIT = { alias: 'Mme An', kind: 'short', rule: 'licence' } as const;
const full = (language: (typeof LANGUAGES)[number]) => (
  <Card
    card={FULL}
    language={language}
    pinned={true}
    canGoBack={true}
    lit={LIT}
    noteCount={3}
    onUnlight={no}
    onFold={no}
    onPin={no}
    onClose={no}
    onBack={no}
    onTurn={no}
    onOpen={no}
    onNote={no}
    onReadNotes={no}
  />
);

/** Elements that show text of their own. */
const withText = (root: ShadowRoot): Element[] =>
  [...root.querySelectorAll('.card *')].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );

describe.each(SCHEMES)('a card, %s', (scheme) => {
  beforeEach(() => {
    document.documentElement.lang = 'fr';
    document.title = 'Card';
  });

  it.each(LANGUAGES)('has no fault that axe can see (%s)', async (language) => {
    draw(full(language), scheme);
    const { violations, passes } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  });

  it.each(LANGUAGES)('has none where it says why its name is lit (%s)', async (language) => {
    const root = draw(full(language), scheme);
    root.querySelector<HTMLElement>('.why-tool')?.click();
    await expect.poll(() => root.querySelector('.why')).not.toBeNull();
    expect(await axeFaults(document.body, scheme)).toEqual([]);
  });

  it('has none in a message', async () => {
    draw(<CardMessage language="fr" about="unreachable" onClose={no} />, scheme);
    expect((await axe.run(document.body)).violations).toEqual([]);
  });

  it('keeps its colours on a page that gives the same names to others', () => {
    const page = document.createElement('style');
    page.textContent = '* { --paper: red !important; --text: red !important; --leader: red !important }';
    document.head.append(page);
    const root = draw(full('fr'), scheme);
    const card = root.querySelector('.card');
    const { backgroundColor, color } = getComputedStyle(card as Element);
    page.remove();
    expect([backgroundColor, color]).not.toContain('rgb(255, 0, 0)');
    expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(7);
  });

  it('writes every text at 7:1 or more', () => {
    const root = draw(full('fr'), scheme);
    const paper = getComputedStyle(root.querySelector('.card') ?? document.body).backgroundColor;
    const seen = withText(root);
    expect(seen.length).toBeGreaterThan(20);
    const faint = seen.filter((element) => contrast(getComputedStyle(element).color, paper) < 7);
    expect(faint.map((element) => element.outerHTML)).toEqual([]);
  });

  it('draws buttons’ edges and lines at 3:1 or more', () => {
    const root = draw(full('fr'), scheme);
    const paper = getComputedStyle(root.querySelector('.card') ?? document.body).backgroundColor;
    const edges = [...root.querySelectorAll('.related button')].map(
      (button) => getComputedStyle(button).borderTopColor,
    );
    const lines = [...root.querySelectorAll('.line')].map((line) => getComputedStyle(line).textDecorationColor);
    expect([edges.length, lines.length]).toEqual([5, 6]);
    expect([...edges, ...lines].filter((colour) => contrast(colour, paper) < 3)).toEqual([]);
  });

  it('is of the asked scheme', () => {
    const root = draw(full('fr'), scheme);
    const { backgroundColor } = getComputedStyle(root.querySelector('.card') ?? document.body);
    expect(contrast(backgroundColor, scheme === 'light' ? '#000000' : '#ffffff')).toBeGreaterThan(15);
  });
});

describe('a card', () => {
  it('is 360 px wide and scrolls inside, its foot in sight, when there is less height than it needs', () => {
    const root = draw(full('fr'));
    const [card, body, foot] = ['.card', '.body', '.foot'].map((selector) => root.querySelector(selector));
    expect(card?.getBoundingClientRect().width).toBe(360);
    expect(card?.getBoundingClientRect().height).toBeLessThanOrEqual(480);
    expect(body?.scrollHeight).toBeGreaterThan(body?.clientHeight ?? 0);
    expect(foot?.getBoundingClientRect().bottom).toBeLessThanOrEqual(card?.getBoundingClientRect().bottom ?? 0);
  });

  it.each(LANGUAGES)('has its foot in one line at 360 px (%s)', (language) => {
    const bare = { ...FULL, factCount: 0, facts: [] };
    const card = (data: typeof FULL) => (
      <Card
        card={data}
        language={language}
        pinned
        canGoBack
        lit={LIT}
        noteCount={12}
        onUnlight={no}
        onFold={no}
        onPin={no}
        onClose={no}
        onBack={no}
        onTurn={no}
        onOpen={no}
        onNote={no}
        onReadNotes={no}
      />
    );
    const lines = [{ ...FULL, factCount: 128 }, bare].map((data) => {
      const foot = draw(card(data)).querySelector('.foot');
      const buttons = [...(foot?.querySelectorAll('button') ?? [])];
      expect(buttons.length).toBe(3);
      return new Set(buttons.map((button) => Math.round(button.getBoundingClientRect().top))).size;
    });
    expect(lines).toEqual([1, 1]);
  });

  it('says each category by its line as well as by its colour', () => {
    const lines = [...draw(full('fr')).querySelectorAll('.related .line')].map((line) => {
      const { textDecorationStyle, textDecorationThickness } = getComputedStyle(line);
      return `${textDecorationStyle} ${textDecorationThickness}`;
    });
    expect(lines).toEqual(['dotted 3px', 'double 2px', 'dashed 2px', 'wavy 2px', 'dotted 2px']);
  });

  it('sets no size in rem, which on a news page is the page’s', async () => {
    document.documentElement.style.fontSize = '40px';
    const sizes = withText(draw(full('fr'))).map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    document.documentElement.style.fontSize = '';
    expect(Math.max(...sizes)).toBe(18);
    expect(Math.min(...sizes)).toBe(13);
  });
});
