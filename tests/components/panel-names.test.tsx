import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PanelProps } from '../../components/panel/Panel.tsx';
import { still } from '../../components/still.tsx';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { drawn, one, textOf } from './drawn-page.tsx';
import { drawPanel, onPage, panel } from './panel-drawn.tsx';
import { BARE, ref, spyActions, TRAN_AN, VIETNAM } from './panel-of-ours.ts';

const rowOf = (root: ParentNode, id: string): HTMLElement => one(root, `[data-entity="${id}"]`);
const nextOf = (root: ParentNode, id: string): HTMLElement => one(rowOf(root, id), '[data-next]');
const names = (root: ParentNode): string[] => [...root.querySelectorAll('.name')].map(textOf);
const focused = (): string | undefined => document.activeElement?.closest<HTMLElement>('[data-entity]')?.dataset.entity;

describe('the names of the page', () => {
  it('stand under their categories, counted, each a link into the library', () => {
    const { app } = drawPanel();
    expect([...app.querySelectorAll('summary')].map(textOf).slice(0, 6)).toEqual([
      'Dirigeants 2',
      'Pays 2',
      'Accords 1',
      'Organisations 1',
      'Événements 1',
      'Lieux 1',
    ]);
    expect(textOf(rowOf(app, VIETNAM.id))).toBe('Vietnam12‹›');
    expect(one<HTMLAnchorElement>(rowOf(app, VIETNAM.id), 'a').getAttribute('href')).toBe(
      'library.html#/entity/country/vietnam',
    );
  });

  it('are walked by two buttons, and say where the walk has come to', () => {
    const { app, actions } = drawPanel({ walked: { entity: VIETNAM.id, name: 'Vietnam', at: 3, of: 11 } });
    one(rowOf(app, VIETNAM.id), '[aria-label="Mention précédente\u00a0: Vietnam"]').click();
    nextOf(app, VIETNAM.id).click();
    expect(actions.walk.mock.calls).toEqual([
      [VIETNAM, -1],
      [VIETNAM, 1],
    ]);
    expect(textOf(one(app, '[role="status"]'))).toBe('3 sur 11 : Vietnam');
    expect(textOf(one(rowOf(app, VIETNAM.id), '.count'))).toBe('3/11');
  });

  it('say when a walked name is no longer there', () => {
    const { app } = drawPanel({ walked: { entity: VIETNAM.id, name: 'Vietnam', at: 0, of: 0 } });
    expect(textOf(one(app, '[role="status"]'))).toBe('Plus aucune mention sur cette page : Vietnam');
  });

  it('can be taken out of the page as a sheet or as data, when there are any', () => {
    const { app, actions } = drawPanel();
    const buttons = [...app.querySelectorAll<HTMLButtonElement>('#names .out button')];
    expect(buttons.map(textOf)).toEqual(['CSV', 'JSON']);
    for (const button of buttons) button.click();
    expect(actions.takeOut.mock.calls).toEqual([['csv'], ['json']]);
    expect(drawPanel({ view: onPage(BARE) }).app.querySelector('#names .out')).toBeNull();
  });

  it('are one stop for Tab; arrows move between them, over every category, and through the page', async () => {
    const { app, actions } = drawPanel();
    const stops = () => [...app.querySelectorAll<HTMLElement>('[data-entity] [tabindex="0"]')];
    expect(stops().map((stop) => stop.closest<HTMLElement>('[data-entity]')?.dataset.entity)).toEqual(
      Array.from({ length: 3 }, () => TRAN_AN.id),
    );
    nextOf(app, TRAN_AN.id).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe(VIETNAM.id);
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}{Enter}');
    expect(actions.walk.mock.calls).toEqual([
      [VIETNAM, 1],
      [VIETNAM, -1],
      [VIETNAM, 1],
    ]);
    await drawn();
    expect(stops().every((stop) => rowOf(app, VIETNAM.id).contains(stop))).toBe(true);
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(focused()).toBe('place/hanoi');
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(focused()).toBe(TRAN_AN.id);
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(actions.walk).toHaveBeenCalledTimes(3);
  });

  it('can be folded, stay so on the next page, and are passed over by arrows', async () => {
    const actions = spyActions();
    const { app } = drawPanel({ actions });
    one(app, '[data-category="country"] summary').click();
    await drawn();
    nextOf(app, 'leader/ivan-petrov').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('agreement/pacte');
    render(panel({ actions, view: { kind: 'loading' } }), app);
    render(panel({ actions }), app);
    await drawn();
    const open = [...app.querySelectorAll<HTMLDetailsElement>('#names details')].map((details) => details.open);
    expect(open).toEqual([true, false, true, true, true, true]);
  });

  it('are narrowed by a filter that knows no accents, and show what it finds in folded categories', async () => {
    const { app } = drawPanel();
    one(app, '[data-category="place"] summary').click();
    await drawn();
    await userEvent.fill(one(app, 'input[type="search"]'), 'hanoi');
    await drawn();
    expect(names(app)).toEqual(['Sommet de Hanoï de 2019', 'Hanoï']);
    expect(one<HTMLDetailsElement>(app, '[data-category="place"]').open).toBe(true);
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('event/sommet');
    await userEvent.fill(one(app, 'input[type="search"]'), 'rien de tel');
    await drawn();
    expect(textOf(one(app, '#names [role="status"]'))).toContain('Aucun nom de cette page ne contient « rien de tel »');
  });

  it.each([
    [FIRST_SETTINGS, 'Aucun nom du corpus sur cette page.'],
    [{ ...FIRST_SETTINGS, on: false }, 'Repères est coupé sur tous les sites.'],
    [{ ...FIRST_SETTINGS, sitesOff: [BARE.origin] }, 'Repères est coupé sur ce site.'],
  ])('say why there are none', (settings, said) => {
    const { app } = drawPanel({ settings, view: onPage(BARE) });
    expect(textOf(one(app, '#names'))).toContain(said);
  });
});

describe('five hundred names', () => {
  const many = Array.from({ length: 500 }, (_, at) => ({
    ref: ref('country/c', `Pays ${at}`),
    count: at + 1,
    shown: 1,
  })).map((row, at) => ({ ...row, ref: { ...row.ref, id: `country/c-${at}` } }));

  const props = (change: Partial<PanelProps> = {}) => ({
    actions: ACTIONS,
    view: onPage({ ...BARE, entities: many }),
    ...change,
  });
  const ACTIONS = spyActions();

  it('write one text of the panel when one count changes, in less than a frame', async () => {
    const { app } = drawPanel(props());
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(app, { subtree: true, childList: true, characterData: true, attributes: true });
    const next = many.map((row, at) => (at === 250 ? { ...row, count: 9999 } : row));
    const began = performance.now();
    render(panel(props({ view: onPage({ ...BARE, entities: next }) })), app);
    const took = performance.now() - began;
    await drawn();
    observer.disconnect();
    console.log(`500 names, one count changed: ${took.toFixed(1)} ms`);
    const changed = rowOf(app, 'country/c-250');
    expect(changes.map(({ type }) => type)).toEqual(['attributes', 'characterData']);
    expect(changes.every(({ target }) => changed.contains(target))).toBe(true);
    expect(took).toBeLessThan(100);
  });
});

describe('a row that stands still', () => {
  it('is drawn again only when a prop of it changes', () => {
    const seen: string[] = [];
    const Row = still(({ word }: { readonly word: string; readonly list: readonly string[] }) => {
      seen.push(word);
      return <p>{word}</p>;
    });
    const root = document.createElement('div');
    const list: readonly string[] = [];
    for (const word of ['a', 'a', 'b']) render(<Row word={word} list={list} />, root);
    render(<Row word="b" list={[]} />, root);
    expect(seen).toEqual(['a', 'b', 'b']);
    expect(textOf(root)).toBe('b');
  });
});
