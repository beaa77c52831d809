import { render } from 'preact';
import { describe, expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PanelProps } from '../../components/panel/Panel.tsx';
import { CATEGORIES } from '../../lib/model/category.ts';
import { drawn, one, textOf } from './drawn-page.tsx';
import { drawPanel, onPage, panel } from './panel-drawn.tsx';
import { BARE, OUTLINE, ref, spyActions } from './panel-of-ours.ts';

const rowOf = (root: ParentNode, id: string): HTMLElement => one(root, `[data-entity="${id}"]`);
const nextOf = (root: ParentNode, id: string): HTMLElement => one(rowOf(root, id), '[data-next]');
const names = (root: ParentNode): string[] => [...root.querySelectorAll('.name')].map(textOf);
const focused = (): string | undefined => document.activeElement?.closest<HTMLElement>('[data-entity]')?.dataset.entity;

describe('the order of names', () => {
  const MORE = [
    { ref: ref('country/c', 'Écosse'), count: 12, shown: 0, lastFact: '2026-04-02' },
    { ref: ref('country/d', 'Zanzibar'), count: 20, shown: 0, lastFact: null },
    { ref: ref('country/e', 'Finlande'), count: 2, shown: 0, lastFact: '2026' },
  ];
  const outline = { ...OUTLINE, entities: [...OUTLINE.entities, ...MORE] };
  const countries = (root: ParentNode): string[] => names(one(root, 'details[data-category="country"]'));
  const choose = async (root: ParentNode, order: string): Promise<void> => {
    const select = one<HTMLSelectElement>(root, '.order select');
    select.value = order;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
  };

  it.each([
    ['page', ['Vietnam', 'Russie', 'Écosse', 'Zanzibar', 'Finlande']],
    ['count', ['Zanzibar', 'Vietnam', 'Écosse', 'Finlande', 'Russie']],
    ['name', ['Écosse', 'Finlande', 'Russie', 'Vietnam', 'Zanzibar']],
    ['lastFact', ['Vietnam', 'Écosse', 'Russie', 'Finlande', 'Zanzibar']],
  ])('%s, within each category', async (order, expected) => {
    const { app } = drawPanel({ view: onPage(outline) });
    await choose(app, order);
    expect(countries(app)).toEqual(expected);
    expect([...app.querySelectorAll<HTMLElement>('#names details')].map((group) => group.dataset.category)).toEqual([
      ...CATEGORIES,
    ]);
  });

  it('by last fact says its date', async () => {
    const { app } = drawPanel({ view: onPage(outline) });
    expect(app.querySelector('.last-fact')).toBeNull();
    await choose(app, 'lastFact');
    expect([...app.querySelectorAll('[data-category="country"] .last-fact')].map(textOf)).toEqual([
      'Dernier fait : 2 avr. 2026',
      'Dernier fait : 2 avr. 2026',
      'Dernier fait : avr. 2026',
      'Dernier fait : 2026',
      'sans fait',
    ]);
  });

  it('stays for the panel’s life', async () => {
    const actions = spyActions();
    const { app } = drawPanel({ actions, view: onPage(outline) });
    await choose(app, 'count');
    render(panel({ actions, view: { kind: 'loading' } }), app);
    render(panel({ actions, view: onPage(outline) }), app);
    await drawn();
    expect(countries(app)[0]).toBe('Zanzibar');
  });

  it.each(['a browser that moves elements', 'one that takes them out and puts them in'])(
    'lets a row that changes places keep the focus, in %s',
    async (browser) => {
      const move = Object.getOwnPropertyDescriptor(Element.prototype, 'moveBefore');
      if (browser !== 'a browser that moves elements') Reflect.deleteProperty(Element.prototype, 'moveBefore');
      onTestFinished(() => {
        if (move !== undefined) Object.defineProperty(Element.prototype, 'moveBefore', move);
      });
      const actions = spyActions();
      const { app } = drawPanel({ actions, view: onPage(outline) });
      await choose(app, 'count');
      nextOf(app, 'country/c').focus();
      const places = [99, 0, 12, 0, 99].map((count) => {
        const entities = outline.entities.map((row) => (row.ref.id === 'country/c' ? { ...row, count } : row));
        render(panel({ actions, view: onPage({ ...outline, entities }) }), app);
        return [countries(app).indexOf('Écosse'), focused()];
      });
      expect(places).toEqual([0, 4, 2, 4, 0].map((place) => [place, 'country/c']));
    },
  );
});

describe('five hundred names', () => {
  const many = Array.from({ length: 500 }, (_, at) => ({
    ref: ref('country/c', `Pays ${at}`),
    count: at + 1,
    shown: 1,
    lastFact: null,
  })).map((row, at) => ({ ...row, ref: { ...row.ref, id: `country/c-${at}` } }));

  const props = (change: Partial<PanelProps> = {}) => ({
    actions: ACTIONS,
    view: onPage({ ...BARE, entities: many }),
    ...change,
  });
  const ACTIONS = spyActions();

  /** With the focus on the last row, for which all are drawn. */
  const drawAll = async (): Promise<HTMLElement> => {
    const { app } = drawPanel(props());
    nextOf(app, 'country/c-0').focus();
    await userEvent.keyboard('{End}');
    await drawn();
    return app;
  };

  it('are drawn as far as the reader is near, and say from the first how many there are', async () => {
    const { app } = drawPanel(props());
    expect(names(app).length).toBeLessThan(50);
    expect(textOf(one(app, 'details summary'))).toBe('Pays 500');
    await drawn();
    const near = names(app).length;
    expect(near).toBeLessThan(300);
    window.scrollTo(0, document.documentElement.scrollHeight);
    await drawn();
    expect(names(app).length).toBeGreaterThan(near);
  });

  it('are all there for the key that leads to the last', async () => {
    const app = await drawAll();
    expect(focused()).toBe('country/c-499');
    await userEvent.keyboard('{Home}{ArrowDown}');
    expect(focused()).toBe('country/c-1');
    expect(names(app).length).toBe(500);
  });

  it('pass the focus on to the first row when the one that has it goes, to the heading when none is left', async () => {
    const { app } = drawPanel(props());
    nextOf(app, 'country/c-3').focus();
    render(panel(props({ view: onPage({ ...BARE, entities: many.filter((_, at) => at !== 3) }) })), app);
    await drawn();
    expect(focused()).toBe('country/c-0');
    render(panel(props({ view: onPage(BARE) })), app);
    await drawn();
    expect(document.activeElement?.id).toBe('names-heading');
  });

  it('keep the row that the reader is on, wherever the page puts it', async () => {
    const { app } = drawPanel(props());
    nextOf(app, 'country/c-0').focus();
    const [first, ...others] = many;
    render(panel(props({ view: onPage({ ...BARE, entities: first ? [...others, first] : others }) })), app);
    await drawn();
    expect(focused()).toBe('country/c-0');
  });

  it('write one text of the panel when one count changes, in less than a frame of 16 ms', async () => {
    const app = await drawAll();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(app, { subtree: true, childList: true, characterData: true, attributes: true });
    const next = many.map((row, at) => (at === 250 ? { ...row, count: 9999 } : row));
    const drawWith = (entities: typeof many): number => {
      const began = performance.now();
      render(panel(props({ view: onPage({ ...BARE, entities }) })), app);
      return performance.now() - began;
    };
    const first = drawWith(next);
    await drawn();
    observer.disconnect();
    // The quickest: what else this machine does meanwhile is not measured.
    const took = Math.min(first, ...Array.from({ length: 9 }, (_, at) => drawWith(at % 2 === 0 ? many : next)));
    console.log(`500 names, one count changed: ${took.toFixed(1)} ms`);
    const row = rowOf(app, 'country/c-250');
    const [total, ...written] = changes;
    expect([total?.attributeName, total && one(app, '.lit').contains(total.target)]).toEqual(['title', true]);
    expect(written.map(({ type }) => type)).toEqual(['attributes', 'characterData']);
    expect(written.every(({ target }) => row.contains(target))).toBe(true);
    expect(took).toBeLessThan(16);
  });
});
