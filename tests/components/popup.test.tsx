import { describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import type { PopupPage, UnlitForm } from '../../components/popup/page.ts';
import { CATEGORIES } from '../../lib/model/category.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { drawn, drawPage, one, textOf, worded } from './drawn-page.tsx';

const ORIGIN = 'https://journal.invalid';

const READ: Extract<PopupPage, { kind: 'site' }> = {
  kind: 'site',
  origin: ORIGIN,
  granted: true,
  summary: {
    found: { leader: 12, country: 30, agreement: 0, organisation: 4, event: 1, place: 7 },
    shown: 46,
    date: { iso: '2018-11-19', origin: 'json-ld' },
  },
};

function drawPopup(props: Partial<PopupProps> = {}) {
  const on = {
    onSettings: vi.fn(),
    onReadNow: vi.fn(),
    onReadAlways: vi.fn(),
    onDate: vi.fn(),
    onRebuild: vi.fn(),
    onPanel: vi.fn(),
    onNotePage: vi.fn(),
    onDecide: vi.fn(),
  };
  const app = drawPage(
    'popup',
    <Popup
      settings={FIRST_SETTINGS}
      language="fr"
      page={READ}
      corpus="well"
      notice={null}
      namesOff={[]}
      unlit={[]}
      {...on}
      {...props}
    />,
  );
  return { app, ...on };
}

const switchOf = (app: HTMLElement, words: string): HTMLInputElement => one(worded(app, words), 'input[role="switch"]');

describe('the popup', () => {
  it('counts the names of the page by category', () => {
    const { app } = drawPopup();
    expect([...app.querySelectorAll('.categories .row')].map(textOf)).toEqual([
      'Dirigeants12 sur cette page',
      'Pays30 sur cette page',
      'Accords0 sur cette page',
      'Organisations4 sur cette page',
      'Événements1 sur cette page',
      'Lieux7 sur cette page',
    ]);
    expect(textOf(one(app, '[role="status"]'))).toBe('54 mentions sur cette page, dont 46 soulignées');
  });

  it.each(CATEGORIES)('turns %s over and leaves the others', (category) => {
    const { app, onSettings } = drawPopup();
    const at = CATEGORIES.indexOf(category);
    app.querySelectorAll<HTMLInputElement>('.categories input')[at]?.click();
    const categories = { ...FIRST_SETTINGS.categories, [category]: !FIRST_SETTINGS.categories[category] };
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ ...FIRST_SETTINGS, categories });
  });

  it('switches everything off', () => {
    const { app, onSettings } = drawPopup();
    switchOf(app, 'Sur tous les sites').click();
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ ...FIRST_SETTINGS, on: false });
  });

  it('switches this site off, by its name', () => {
    const { app, onSettings } = drawPopup();
    switchOf(app, 'Sur journal.invalid').click();
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ ...FIRST_SETTINGS, sitesOff: [ORIGIN] });
  });

  it('switches this site on again and leaves the others off', () => {
    const settings = { ...FIRST_SETTINGS, sitesOff: ['https://other.invalid', ORIGIN] };
    const { app, onSettings } = drawPopup({ settings });
    expect(app.textContent).toContain('Repères est coupé sur ce site.');
    expect(app.querySelectorAll('.count')).toHaveLength(0);
    switchOf(app, 'Sur journal.invalid').click();
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ ...settings, sitesOff: ['https://other.invalid'] });
  });

  it('chooses the density', () => {
    const { app, onSettings } = drawPopup();
    expect(one<HTMLInputElement>(worded(app, 'Chaque mention'), 'input').checked).toBe(true);
    one<HTMLInputElement>(worded(app, 'La première du paragraphe'), 'input').click();
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ ...FIRST_SETTINGS, density: 'paragraph' });
  });

  it('chooses the painter, with its warning', () => {
    const { app, onSettings } = drawPopup();
    const mark = worded(app, 'lecteurs d’écran');
    expect(textOf(mark)).toContain('Ces marques modifient la page');
    one<HTMLInputElement>(mark, 'input').click();
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ ...FIRST_SETTINGS, painter: 'mark' });
  });

  it.each([
    ['vi', 'vi'],
    ['', null],
  ])('chooses the language “%s”', (value, language) => {
    const settings = { ...FIRST_SETTINGS, language: 'en' } as const;
    const { app, onSettings } = drawPopup({ settings });
    const select = one<HTMLSelectElement>(app, 'select');
    expect(select.value).toBe('en');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ ...settings, language });
  });

  it.each([
    ['json-ld', '19 nov. 2018, lue dans les données de la page'],
    ['address', '19 nov. 2018, lue dans l’adresse de la page'],
    ['reader', '19 nov. 2018, corrigée par vous'],
  ] as const)('says that the article’s date came from %s', (origin, said) => {
    const { app } = drawPopup({ page: withDate({ iso: '2018-11-19', origin }) });
    expect(textOf(one(app, '.article-date'))).toContain(said);
  });

  it('says that the article’s date is unknown', () => {
    expect(textOf(one(drawPopup({ page: withDate(null) }).app, '.article-date'))).toContain('inconnue');
  });

  it('lets the reader correct the date', async () => {
    const { app, onDate } = drawPopup();
    worded(app, 'Corriger la date').click();
    await drawn();
    const field = one<HTMLInputElement>(app, 'input[type="date"]');
    expect(field.value).toBe('2018-11-19');
    field.value = '2018-11-21';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    worded(app, 'Appliquer').click();
    expect(onDate).toHaveBeenCalledExactlyOnceWith('2018-11-21');
  });

  it('takes a correction back', () => {
    const { app, onDate } = drawPopup({ page: withDate({ iso: '2020-01-01', origin: 'reader' }) });
    worded(app, 'Revenir à la date lue').click();
    expect(onDate).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('offers to read a site that was not granted, once or always', () => {
    const { app, onReadNow, onReadAlways } = drawPopup({ page: { ...READ, granted: false, summary: null } });
    expect(app.textContent).toContain('Repères ne lit pas journal.invalid de lui-même');
    worded(app, 'Lire cette page').click();
    worded(app, 'Toujours lire ce site').click();
    expect([onReadNow.mock.calls.length, onReadAlways.mock.calls.length]).toEqual([1, 1]);
    expect(app.querySelectorAll('.count')).toHaveLength(0);
  });

  it('opens the panel, and the note on this page', () => {
    const { app, onPanel, onNotePage } = drawPopup();
    worded(app, 'Panneau').click();
    worded(app, 'Noter cette page').click();
    expect([onPanel.mock.calls.length, onNotePage.mock.calls.length]).toEqual([1, 1]);
  });

  it('says of a page that cannot be read that it cannot', () => {
    const { app } = drawPopup({ page: { kind: 'unreadable' } });
    expect(() => worded(app, 'Noter cette page')).toThrow();
    expect(app.textContent).toContain('Cette page ne peut pas être lue');
    expect(app.querySelectorAll('.row')).toHaveLength(1 + CATEGORIES.length + 2);
  });

  it('lists the names that are off, and keeps one that is lit again in sight with its way back', () => {
    const namesOff = [
      { id: 'place/zenda', name: 'Zenda' },
      { id: 'country/forgotten', name: 'country/forgotten' },
      { id: 'place/etang', name: 'Étang noir' },
    ];
    const settings = { ...FIRST_SETTINGS, entitiesOff: ['place/zenda', 'country/forgotten'] };
    const { app, onSettings } = drawPopup({ settings, namesOff });
    const list = one(app, '.names-off');
    expect(textOf(one(list, 'summary'))).toBe('Noms éteints (2)');
    expect([...list.querySelectorAll('.row')].map(textOf)).toEqual(['country/forgotten', 'Étang noir', 'Zenda']);
    switchOf(app, 'Zenda').click();
    switchOf(app, 'Étang noir').click();
    expect(onSettings.mock.calls.map(([next]) => next.entitiesOff)).toEqual([
      ['country/forgotten'],
      ['place/zenda', 'country/forgotten', 'place/etang'],
    ]);
  });

  it('says how names are switched off when none is', () => {
    const { app } = drawPopup();
    expect(textOf(one(app, '.names-off'))).toContain('Aucun. Pour éteindre un nom, ouvrez le panneau');
  });

  it('offers to rebuild a corpus that does not answer', () => {
    const { app, onRebuild } = drawPopup({ corpus: 'broken' });
    expect(textOf(one(app, '[role="alert"]'))).toContain('Le corpus de Repères ne répond pas.');
    worded(app, 'Reconstruire le corpus').click();
    expect(onRebuild).toHaveBeenCalledOnce();
  });
});

const withDate = (date: NonNullable<typeof READ.summary>['date']): PopupPage => ({
  ...READ,
  summary: READ.summary && { ...READ.summary, date },
});

describe('forms of which the reader said “not this one”', () => {
  const form = (alias: string, scope: UnlitForm['scope'], name = 'Rudolf Rassendyll'): UnlitForm => ({
    entity: 'leader/rassendyll',
    alias,
    name,
    scope,
  });
  const FORMS = [form('Rudolf', 'always'), form('Le roi', 'page'), form('Rassendyll', 'site')];
  const rows = (app: HTMLElement): HTMLElement[] => [...app.querySelectorAll<HTMLElement>('.unlit li')];
  const buttonsOf = (row: HTMLElement | undefined): HTMLButtonElement[] => [...(row?.querySelectorAll('button') ?? [])];

  it('are no part of a popup without any', () => {
    expect(drawPopup().app.querySelector('.unlit')).toBeNull();
  });

  it('are listed by what is written, with how far they go and what can be done', () => {
    const { app } = drawPopup({ unlit: FORMS });
    expect(textOf(one(app, '.unlit h2'))).toBe('Formes écartées sur cette page');
    expect(rows(app).map((row) => textOf(one(row, 'p')))).toEqual([
      '« Le roi » pour Rudolf Rassendyll',
      '« Rassendyll » pour Rudolf Rassendyll (sur ce site)',
      '« Rudolf » pour Rudolf Rassendyll (partout)',
    ]);
    const words = rows(app).map((row) => buttonsOf(row).map((button) => button.firstChild?.textContent));
    expect(words).toEqual([['Rétablir', 'Sur ce site', 'Toujours'], ['Rétablir'], ['Rétablir']]);
  });

  it.each([
    [0, 'lit'],
    [1, 'site'],
    [2, 'always'],
  ] as const)('are decided upon: button %i, %s', (at, decision) => {
    const { app, onDecide, onSettings } = drawPopup({ unlit: FORMS });
    buttonsOf(rows(app)[0])[at]?.click();
    expect(onDecide.mock.calls).toEqual([[form('Le roi', 'page'), decision]]);
    expect(onSettings).not.toHaveBeenCalled();
  });

  it('keep the focus in their row when a decision takes its buttons away', () => {
    const { app } = drawPopup({ unlit: FORMS });
    const [relight, here] = buttonsOf(rows(app)[0]);
    here?.focus();
    here?.click();
    expect(document.activeElement).toBe(relight);
  });
});

describe('adjectives and inhabitants', () => {
  it('are switched on', () => {
    const { app, onSettings } = drawPopup();
    one<HTMLElement>(app, 'details').setAttribute('open', '');
    switchOf(app, 'gentilés').click();
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ ...FIRST_SETTINGS, demonyms: true });
  });
});
