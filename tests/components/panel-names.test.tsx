import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { still } from '../../components/still.tsx';
import { CATEGORIES } from '../../lib/model/category.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { drawn, one, textOf } from './drawn-page.tsx';
import { drawPanel, onPage, panel } from './panel-drawn.tsx';
import { BARE, OUTLINE, spyActions, TRAN_AN, VIETNAM } from './panel-of-ours.ts';

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
    const { app, actions } = drawPanel({
      walked: { entity: VIETNAM.id, name: 'Vietnam', at: 3, of: 11, around: null },
    });
    one(rowOf(app, VIETNAM.id), '[aria-label="Mention précédente\u00a0: Vietnam"]').click();
    nextOf(app, VIETNAM.id).click();
    expect(actions.walk.mock.calls).toEqual([
      [VIETNAM, -1],
      [VIETNAM, 1],
    ]);
    expect(textOf(one(app, '[role="status"]'))).toBe('3 sur 11 : Vietnam');
    expect(textOf(one(rowOf(app, VIETNAM.id), '.count'))).toBe('3/11');
  });

  it.each([
    ['reçue au ', ' lundi', '3 sur 12 : … reçue au Viêt Nam lundi …'],
    ['', ' invite la Ligue', '3 sur 12 : Viêt Nam invite la Ligue …'],
    ['Retour au ', '', '3 sur 12 : … Retour au Viêt Nam'],
  ])('are said within what stands around them, for those who cannot see it', (before, after, said) => {
    const around = { before, text: 'Viêt Nam', after };
    const { app } = drawPanel({ walked: { entity: VIETNAM.id, name: 'Vietnam', at: 3, of: 12, around } });
    expect(textOf(one(app, '[role="status"]'))).toBe(said);
  });

  it('say when a walked name is no longer there', () => {
    const { app } = drawPanel({ walked: { entity: VIETNAM.id, name: 'Vietnam', at: 0, of: 0, around: null } });
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
      Array.from({ length: 4 }, () => TRAN_AN.id),
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
    expect(textOf(one(app, '#names [role="status"]'))).toMatch(/^2 noms, \d+ mentions?$/);
    expect(one<HTMLDetailsElement>(app, 'details[data-category="place"]').open).toBe(true);
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

describe('what is lit', () => {
  const boxes = (root: ParentNode): HTMLInputElement[] => [...root.querySelectorAll<HTMLInputElement>('.lit input')];
  const eye = (root: ParentNode, id: string): HTMLElement => one(rowOf(root, id), '[role="switch"]');

  it('is a switch a category, with how many names it has here, also when it has none', () => {
    const entities = OUTLINE.entities.filter(({ ref }) => ref.category !== 'place');
    const { app, actions } = drawPanel({ view: onPage({ ...OUTLINE, entities }) });
    expect([...app.querySelectorAll('.lit-chip')].map(textOf)).toEqual([
      'Dirigeants2',
      'Pays2',
      'Accords1',
      'Organisations1',
      'Événements1',
      'Lieux0',
    ]);
    expect(one(app, '.lit-chip').title.replaceAll('\u00a0', ' ')).toBe('2 noms, 5 mentions');
    expect(boxes(app).map(({ checked }) => checked)).toEqual(CATEGORIES.map((one) => FIRST_SETTINGS.categories[one]));
    boxes(app)[0]?.click();
    boxes(app)[5]?.click();
    expect(actions.switchCategory.mock.calls).toEqual([
      ['leader', !FIRST_SETTINGS.categories.leader],
      ['place', !FIRST_SETTINGS.categories.place],
    ]);
  });

  it('is a switch a name; one that is off stays listed, says so, and can be walked', async () => {
    const settings = { ...FIRST_SETTINGS, entitiesOff: [VIETNAM.id, 'country/elsewhere'] };
    const { app, actions } = drawPanel({ settings });
    expect(textOf(rowOf(app, VIETNAM.id))).toBe('Vietnaméteint12‹›');
    expect([...app.querySelectorAll('[aria-checked="false"]')]).toEqual([eye(app, VIETNAM.id)]);
    expect(eye(app, VIETNAM.id).getAttribute('aria-label')).toBe('Souligner\u00a0: Vietnam');
    eye(app, VIETNAM.id).click();
    eye(app, TRAN_AN.id).focus();
    await userEvent.keyboard(' ');
    expect(actions.switchName.mock.calls).toEqual([
      [VIETNAM.id, true],
      [TRAN_AN.id, false],
    ]);
    await userEvent.keyboard('{ArrowRight}');
    nextOf(app, VIETNAM.id).click();
    expect(actions.walk.mock.calls).toEqual([
      [TRAN_AN, 1],
      [VIETNAM, 1],
    ]);
  });

  it('keeps the focus when it changes', () => {
    const { app, actions } = drawPanel();
    eye(app, VIETNAM.id).focus();
    render(panel({ actions, settings: { ...FIRST_SETTINGS, entitiesOff: [VIETNAM.id] } }), app);
    expect(document.activeElement).toBe(eye(app, VIETNAM.id));
    expect(eye(app, VIETNAM.id).getAttribute('aria-checked')).toBe('false');
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
