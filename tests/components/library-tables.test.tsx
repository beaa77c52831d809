import axe from 'axe-core';
import { afterAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { LibraryNav } from '../../components/library/LibraryNav.tsx';
import type { EntityView } from '../../components/library/view.ts';
import { LANGUAGES } from '../../lib/model/language.ts';
import { contrast } from './contrast.ts';
import { ENTITY } from './corpus-of-ours.ts';
import { drawn, drawPage, one, textOf, worded } from './drawn-page.tsx';
import { AGREEMENTS, drawTable, LEADERS, LIGUE, PACT, VIETNAM, ZOE } from './drawn-tables.tsx';
import { groundOf } from './ground.ts';

const TIED: EntityView = {
  ...ENTITY,
  ties: [
    { to: VIETNAM, facts: 3, agreements: [PACT], office: true },
    { to: LIGUE, facts: 1, agreements: [], office: false },
    { to: ZOE, facts: 0, agreements: [], office: true },
  ],
};

const texts = (root: ParentNode, selector: string): string[] => [...root.querySelectorAll(selector)].map(textOf);
const firsts = (app: ParentNode): string[] => texts(app, 'tbody th .names');

async function choose(app: ParentNode, which: number, value: string): Promise<void> {
  const select = app.querySelectorAll('select')[which];
  if (select === undefined) throw new Error('No such filter.');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
}

describe('the table of agreements', () => {
  it('says of each its parties, how far it came at which date, when, and where that was read', () => {
    const app = drawTable(AGREEMENTS);
    const charter = [...app.querySelectorAll('tbody tr')][1];
    if (charter === undefined) throw new Error('The row is missing.');
    expect(texts(charter, 'th, td')).toEqual([
      'Charte de l’eau4 faits',
      'LigueVietnam',
      'Proposé au 1er mars 2020',
      'mai 2019',
      expect.stringContaining('¶'),
    ]);
    expect(one<HTMLAnchorElement>(charter, 'th a').getAttribute('href')).toBe('#/entity/agreement/eau');
    expect(one<HTMLAnchorElement>(charter, '.source a').getAttribute('href')).toBe('#/document/900?p=3');
  });

  it.each([
    ['Accord', ['Pacte d’amitié', 'Charte de l’eau', 'Accord du zinc'], 'descending'],
    ['Parties', ['Charte de l’eau', 'Pacte d’amitié', 'Accord du zinc'], 'ascending'],
    ['État', ['Charte de l’eau', 'Pacte d’amitié', 'Accord du zinc'], 'ascending'],
    ['Date', ['Pacte d’amitié', 'Charte de l’eau', 'Accord du zinc'], 'ascending'],
    ['Source de l’état', ['Charte de l’eau', 'Pacte d’amitié', 'Accord du zinc'], 'ascending'],
  ])('is sorted by “%s”', async (column, names, sort) => {
    const app = drawTable(AGREEMENTS);
    expect(firsts(app)).toEqual(['Accord du zinc', 'Charte de l’eau', 'Pacte d’amitié']);
    worded(one(app, 'thead'), `Trier par ${column}`).click();
    await drawn();
    expect(firsts(app)).toEqual(names);
    expect(textOf(one(app, `th[aria-sort="${sort}"]`))).toContain(column);
  });

  it('keeps what is not known at the end when the order is turned', async () => {
    const app = drawTable(AGREEMENTS);
    for (let click = 0; click < 2; click += 1) {
      worded(one(app, 'thead'), 'Trier par Date').click();
      await drawn();
    }
    expect(firsts(app)).toEqual(['Charte de l’eau', 'Pacte d’amitié', 'Accord du zinc']);
  });

  it('is narrowed by party and by status, and widened again', async () => {
    const app = drawTable(AGREEMENTS);
    await choose(app, 0, VIETNAM.id);
    expect(firsts(app)).toEqual(['Charte de l’eau', 'Pacte d’amitié']);
    expect(textOf(one(app, 'main [role="status"]'))).toContain('2 accords');
    await choose(app, 1, 'in force');
    expect(firsts(app)).toEqual(['Pacte d’amitié']);
    await choose(app, 1, 'unknown');
    expect(textOf(one(app, 'main [role="status"]'))).toContain('Aucun accord ne répond');
    const all = worded(app, 'Tout montrer');
    all.focus();
    all.click();
    await drawn();
    expect(firsts(app)).toHaveLength(3);
    expect(document.activeElement).toBe(one(app, 'h1'));
  });

  it('has no column of dates when no agreement has one', () => {
    const undated = AGREEMENTS.rows.map(({ when: _, ...row }) => row);
    expect(texts(drawTable({ ...AGREEMENTS, rows: undated }), 'thead th')).toHaveLength(4);
    expect(texts(drawTable(AGREEMENTS), 'thead th')).toHaveLength(5);
  });

  it('says when there is none', () => {
    expect(textOf(one(drawTable({ ...AGREEMENTS, rows: [] }), 'main'))).toContain('encore aucun accord');
  });
});

describe('the table of leaders', () => {
  it('names holders by office in order of time, each with its dates and their sources, and who comes back anew', () => {
    const app = drawTable(LEADERS);
    expect(texts(app, '.of')).toEqual(['Vietnam', 'Ligue']);
    const [president] = app.querySelectorAll('tbody td > ol');
    if (president === undefined) throw new Error('The row is missing.');
    expect(texts(president, ':scope > li > .names')).toEqual(['Tran An', 'Le Đình Zoé', 'Tran An']);
    expect(texts(president, ':scope > li:first-child time')).toEqual(['en 2017', 'au 19 nov. 2018']);
    expect(
      [...president.querySelectorAll(':scope > li:first-child .source a:first-child')].map((a) =>
        a.getAttribute('href'),
      ),
    ).toEqual(['#/document/900?p=1', '#/document/900?p=2', '#/document/900?p=3']);
  });

  it.each([
    ['zoe', ['Vietnam', 'Ligue']],
    ['chef', ['Ligue']],
    ['vietnam', ['Vietnam']],
    ['zzz', []],
  ])('is narrowed by “%s”', async (typed, bodies) => {
    const app = drawTable(LEADERS);
    const box = one<HTMLInputElement>(app, '.tools input');
    box.value = typed;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    expect(texts(app, '.of')).toEqual(bodies);
    if (bodies.length === 0) expect(textOf(one(app, 'main [role="status"]'))).toContain('« zzz »');
  });

  it('says when there is none', () => {
    expect(textOf(one(drawTable({ ...LEADERS, rows: [] }), 'main'))).toContain('encore aucun titulaire');
  });
});

describe('the page of a name', () => {
  it('says what ties it to others, and leads to the facts about both', () => {
    const app = drawTable(TIED);
    expect(texts(app, '.tie-list > li')).toEqual([
      'Vietnam3 faits, 1 accord, fonction en commun avec Vietnam',
      'Ligue1 fait en commun avec Ligue',
      'Le Đình Zoéfonction',
    ]);
    expect(one<HTMLAnchorElement>(app, '.tie-list a.count').getAttribute('href')).toBe(
      '#/entity/leader/tran-an?with=country/vietnam',
    );
    // Named by the entity itself, and tied by nothing that can be counted.
    expect(texts(app, '.ties > .names')).toEqual(['Pacte d’amitié']);
  });

  it('shows only the facts about both when asked, and leads back to all', () => {
    const app = drawTable({ ...TIED, pair: LIGUE.id });
    expect(texts(app, '.statement')).toEqual(['La Ligue attend Tran An.']);
    expect(textOf(one(app, '.notice'))).toBe('1 fait en commun avec Ligue. Voir tous les faits');
    expect(one<HTMLAnchorElement>(app, '.notice a').getAttribute('href')).toBe('#/entity/leader/tran-an');
    expect(app.querySelector('.time-line')).toBeNull();
  });

  it('draws one dot a fact, and says the whole in words', () => {
    const app = drawTable(TIED);
    expect(app.querySelectorAll('.dot')).toHaveLength(ENTITY.facts.length);
    expect(app.querySelectorAll('.tenure .dot')).toHaveLength(1);
    expect(one(app, '.time-line svg').getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe(
      '4 faits, de 2018 à 1 mars 2020 ; la liste suit.'.replace('à 1 mars', 'à 1er mars'),
    );
    expect(texts(app, '.axis text')).toEqual(['2018', '2019', '2020']);
  });

  it('lights dot and text together, and leads from the dot to the text', async () => {
    const app = drawTable(TIED);
    await drawn();
    const lit = (): string[] =>
      [...app.querySelectorAll('[data-lit]')].map((half) => half.getAttribute('data-dot') ?? half.tagName);
    one(app, '[data-fact="900/3/1"] a').focus();
    expect(lit()).toEqual(['900/3/1', 'LI']);
    one<SVGElement>(app, '[data-dot="900/7/1"]').dispatchEvent(new Event('pointerover', { bubbles: true }));
    expect(lit()).toEqual(['900/7/1', 'LI']);
    one<SVGElement>(app, '[data-dot="900/2/2"] path').dispatchEvent(new Event('click', { bubbles: true }));
    expect(document.activeElement?.getAttribute('data-fact')).toBe('900/2/2');
  });
});

describe('the rooms of the library', () => {
  it('are all there, and the one the reader is in is marked', () => {
    const app = drawTable(LEADERS);
    expect(texts(app, '.rooms a').join(' ')).toBe('Noms Documents Accords Dirigeants Notes Lexiques Exporter Réglages');
    expect(texts(app, '.rooms [aria-current="page"]')).toEqual(['Dirigeants']);
  });

  it.each([
    [{ kind: 'live', page: 'own' }, 'Lexiques'],
    [{ kind: 'live', page: 'history' }, 'Réglages'],
  ] as const)('the page %j lies within the room %s', (view, room) => {
    const app = drawPage('library', <LibraryNav view={view} noteCount={undefined} language="fr" />);
    expect(texts(app, '.rooms [aria-current]')).toEqual([room]);
    expect(one(app, '.rooms [aria-current]').getAttribute('aria-current')).toBe('true');
  });
});

describe.each([
  ['agreements', AGREEMENTS],
  ['leaders', LEADERS],
  ['a name', TIED],
  ['a pair', { ...TIED, pair: VIETNAM.id }],
] as const)('%s', (_, view) => {
  afterAll(() => page.viewport(1280, 720));

  it.each(LANGUAGES)('has no fault that axe can see, in either scheme (%s)', async (language) => {
    for (const scheme of ['light', 'dark'] as const) {
      drawTable(view, language, scheme);
      const { violations } = await axe.run(document);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    }
  });

  it.each(['light', 'dark'] as const)('writes every text at 7:1 or more (%s)', (scheme) => {
    const seen = [...drawTable(view, 'fr', scheme).querySelectorAll('main *:not(svg *, option)')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    expect(seen.length).toBeGreaterThan(5);
    const faint = seen.filter((element) => contrast(getComputedStyle(element).color, groundOf(element)) < 7);
    expect(faint.map((element) => element.outerHTML)).toEqual([]);
  });

  it.each([320, 720, 1600])('fits %i px', async (width) => {
    await page.viewport(width, 640);
    for (const language of LANGUAGES) {
      drawTable(view, language);
      expect(document.documentElement.scrollWidth).toBe(width);
    }
  });
});
