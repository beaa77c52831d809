import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Library, type LibraryProps } from '../../components/library/Library.tsx';
import type { LibraryView } from '../../components/library/view.ts';
import { DOCUMENT, ENTITY, FACTS, fact, HOME, NAMES, PACT, PAPER } from './corpus-of-ours.ts';
import { drawn, drawPage, one, textOf, worded } from './drawn-page.tsx';

const no = (): void => {};
const FRAME = { language: 'fr', rebuilding: false, onSearch: no, onChoose: no, onType: no, onRebuild: no } as const;

const drawLibrary = (view: LibraryView | null, props: Partial<LibraryProps> = {}): HTMLElement =>
  drawPage('library', <Library view={view} {...FRAME} {...props} />);

const texts = (root: ParentNode, selector: string): string[] => [...root.querySelectorAll(selector)].map(textOf);
const links = (root: ParentNode, selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map((link) => link.getAttribute('href'));

describe('the library’s home', () => {
  it('lists every name under its category, in the order of the alphabet, with its facts', () => {
    const app = drawLibrary(HOME);
    expect(texts(app, '.entities li')).toEqual([
      'Le Đình Zoé 1 fait',
      'Tran An 0 fait',
      'Vietnam 2 faits',
      'Pacte d’amitié 3 faits',
      'Ligue 4 faits',
    ]);
    expect(links(app, '.entities a')[1]).toBe('#/entity/leader/tran-an');
    expect(app.textContent?.replaceAll('\u00a0', ' ')).toContain('5 noms, 4 faits, 1 document.');
  });

  it('leads to every category and to the documents', () => {
    const app = drawLibrary(HOME);
    expect(links(app, '.tabs a')).toEqual([
      '#/',
      '#/?c=leader',
      '#/?c=country',
      '#/?c=agreement',
      '#/?c=organisation',
      '#/?c=event',
      '#/?c=place',
    ]);
    expect(worded(app, 'Voir le document d’où viennent ces faits').getAttribute('href')).toBe('#/documents');
  });

  it('shows one category alone', () => {
    const app = drawLibrary({ ...HOME, category: 'leader' });
    expect(texts(app, '.entities h2')).toEqual(['Dirigeants']);
    expect(textOf(one(app, '[aria-current="page"]'))).toBe('Dirigeants 2');
  });

  it.each([
    ['dinh zoe', ['Le Đình Zoé']],
    ['AMITIE', ['Pacte d’amitié']],
    ["d'amitié", ['Pacte d’amitié']],
    ['zzz', []],
  ])('filters by “%s”, accents and case aside', async (typed, names) => {
    const app = drawLibrary(HOME);
    const box = one<HTMLInputElement>(app, '.tools input');
    box.value = typed;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    expect(texts(app, '.entities a')).toEqual(names);
    if (names.length === 0) expect(textOf(one(app, 'main [role="status"]'))).toBe('Aucun nom ne contient « zzz ».');
  });

  it('says that an empty corpus is empty', () => {
    const app = drawLibrary({ ...HOME, entities: [] });
    expect(app.textContent).toContain('Le corpus ne contient encore aucun nom.');
  });
});

describe('the page of a name', () => {
  it('gives its names, its forms and what it belongs to', () => {
    const app = drawLibrary(ENTITY);
    expect(texts(app, 'h1')).toEqual(['Tran An']);
    expect(texts(app, '.detail')).toEqual([
      'Nom françaisTran An',
      'Nom anglaisTran An',
      'Nom vietnamienTrần An',
      'PaysVietnam',
      'Noms courts, lus si le nom entier est sur la pageM. An',
      'Autres graphiesT. An',
    ]);
    expect(links(app, 'aside .names a')).toEqual([
      '#/entity/country/vietnam',
      '#/entity/country/vietnam',
      '#/entity/agreement/pacte',
    ]);
  });

  it('tells its offices first, then its facts in order of time', () => {
    const app = drawLibrary(ENTITY);
    expect(texts(app, '[aria-labelledby="roles"] .statement')).toEqual(['Tran An dirige le Vietnam.']);
    expect(texts(app, '[aria-labelledby="facts"] .statement')).toEqual([
      'La Ligue attend Tran An.',
      'Tran An parle.',
      'Tran An inaugure un pont.',
    ]);
  });

  it('gives each fact its date, its status, the others it is about, and its source twice', () => {
    const planned = one(drawLibrary(ENTITY), '[aria-labelledby="facts"] .fact');
    expect(textOf(one(planned, '.when'))).toBe('2018Prévu');
    expect(links(planned, '.names a')).toEqual(['#/entity/organisation/ligue']);
    expect(links(planned, '.source a')).toEqual(['#/document/900?p=3', 'https://paper.invalid/900']);
    expect(one<HTMLAnchorElement>(planned, '.source a:last-child').rel).toBe('noopener noreferrer');
  });

  it('says when there are no facts', () => {
    expect(drawLibrary({ ...ENTITY, facts: [] }).textContent).toContain('encore aucun fait sous ce nom');
    expect(
      drawLibrary({ ...ENTITY, facts: ENTITY.facts.filter(({ fact }) => fact.kind === 'role') }).textContent,
    ).toContain('pas d’autre fait');
  });

  it('tells an agreement’s time and the parties that the corpus knows', () => {
    const app = drawLibrary({ ...ENTITY, entity: PACT, facts: [], related: [] });
    expect(texts(app, '.detail').slice(3)).toEqual(['Date2019 – 2020', 'PartiesVietnam']);
  });

  it('tells how far an agreement had come by its last fact, with the date and the source of that', () => {
    const about = [PACT.id, 'country/vietnam'];
    const [source] = ENTITY.facts.map((one) => one.source);
    if (source === undefined) throw new Error('The example has no fact.');
    const facts = [
      { fact: fact('900/4/1', 'Le Pacte attend.', '2018', 4, { kind: 'status', status: 'proposed', about }), source },
      { fact: fact('900/5/1', 'Le Pacte est signé.', '2019', 5, { kind: 'status', status: 'signed', about }), source },
    ];
    const app = drawLibrary({ ...ENTITY, entity: PACT, facts, related: [] });
    expect(texts(app, '.detail')[3]).toMatch(/^ÉtatSigné en 2019 .*¶/);
  });
});

describe('the page of a document', () => {
  it('says what it is, how its date is known, and where it is', () => {
    const app = drawLibrary(PAPER);
    expect(texts(app, '.detail')).toEqual([
      'ÉditeurAgence inventée',
      'Date19 novembre 2018 (date déduite de la source)',
      'Languefrançais',
      'Adressehttps://paper.invalid/900',
      'Longueur9 paragraphes',
      'Encadrés datés à partUn encadré ¶ 7–8',
      `Empreinte SHA-256${DOCUMENT.sha256}`,
    ]);
  });

  it('tells its facts by paragraph, and those of a part under the part', () => {
    const app = drawLibrary(PAPER);
    expect(texts(app, '.number')).toEqual(['Paragraphe 2', 'Paragraphe 3', 'Paragraphe 7']);
    expect(texts(one(app, '#p-2'), '.statement')).toEqual(['Tran An dirige le Vietnam.', 'Tran An parle.']);
    expect(textOf(one(app, '.part header'))).toBe('Un encadré¶ 7–8 · mars 2020 (date de l’encadré qui suit l’article)');
    expect(one(app, '#p-7').closest('.part')?.querySelector('h2')?.textContent).toBe('Un encadré');
    expect(texts(one(app, '#p-3'), 'q')).toEqual(['mot du texte', '12']);
  });

  it('shows the paragraph that was asked for, and takes the focus there', async () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ ...FACTS[0], ...paragraphOf(at + 1) }));
    const app = drawLibrary({ ...PAPER, facts: many, paragraph: 9 });
    await drawn();
    expect(texts(app, '.asked .number')).toEqual(['Paragraphe 9']);
    expect(document.activeElement?.id).toBe('p-9');
    const { top, bottom } = one(app, '#p-9').getBoundingClientRect();
    expect([top >= 0, bottom <= window.innerHeight]).toEqual([true, true]);
  });

  it.each([
    [5, 'Aucun fait n’est tiré du paragraphe 5.'],
    [70, 'Ce document n’a pas de paragraphe 70'],
  ])('says that paragraph %i has nothing to show', (paragraph, said) => {
    expect(drawLibrary({ ...PAPER, paragraph }).textContent).toContain(said);
  });

  it('does not invent an address', () => {
    const { url: _, ...without } = DOCUMENT;
    expect(texts(drawLibrary({ ...PAPER, document: without }), '.detail')).toContain('Adresseinconnue');
  });
});

describe('a search', () => {
  const hits = [
    { kind: 'fact', id: '900/7/1', title: 'Tran An ouvre un pont à Hanoï.', place: '/document/900?p=7', date: '2020' },
    { kind: 'entity', id: 'place/hanoi', title: 'Hanoï', place: '/entity/place/hanoi', category: 'place' },
  ] as const;

  it('groups its hits and marks the words, accents aside', () => {
    const app = drawLibrary({ kind: 'search', query: 'hanoi pont', hits, large: [] });
    expect(texts(app, 'main h2')).toEqual(['Noms', 'Faits']);
    expect(texts(app, 'mark')).toEqual(['Hanoï', 'pont', 'Hanoï']);
    expect(links(app, '.hits a')).toEqual(['#/entity/place/hanoi', '#/document/900?p=7']);
    expect(textOf(one(app, '[role="status"]'))).toBe('2 résultats affichés pour « hanoi pont »');
  });

  it('has the reader’s notes last, each opened in the library', () => {
    const id = '00000000-0000-4000-8000-000000000001';
    const note = { kind: 'note', id, title: 'un pont sur le fleuve · À vérifier', place: `/note/${id}` } as const;
    const app = drawLibrary({ kind: 'search', query: 'pont', hits: [note, ...hits], large: [] });
    expect(texts(app, 'main h2')).toEqual(['Noms', 'Faits', 'Notes']);
    expect(links(app, '.hits a').at(-1)).toBe(`#/note/${id}`);
    expect(texts(app, '#hits-note ~ ul mark')).toEqual(['pont']);
  });

  it('says what to try when nothing answers', () => {
    expect(drawLibrary({ kind: 'search', query: 'zzz', hits: [], large: [] }).textContent).toContain(
      'Essayez un seul mot',
    );
  });

  it('answers while the reader types, and on return', async () => {
    const onSearch = vi.fn();
    const app = drawLibrary(HOME, { onSearch });
    const box = one<HTMLInputElement>(app, 'search input');
    box.focus();
    box.value = 'hanoi ';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    worded(app, 'Chercher').click();
    expect(onSearch.mock.calls).toEqual([['hanoi '], ['hanoi ']]);
    expect(box.value).toBe('hanoi ');
  });

  it('never takes back letters typed since, and follows the address otherwise', async () => {
    const show = async (view: LibraryView, app: HTMLElement): Promise<void> => {
      render(<Library view={view} {...FRAME} />, app);
      await drawn();
    };
    const app = drawLibrary(HOME);
    const box = one<HTMLInputElement>(app, 'search input');
    box.focus();
    box.value = 'hanoi';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await show({ kind: 'search', query: 'han', hits, large: [] }, app);
    expect(box.value).toBe('hanoi');
    box.blur();
    await show(HOME, app);
    expect(box.value).toBe('');
    await show({ kind: 'search', query: 'pont', hits, large: [] }, app);
    expect(box.value).toBe('pont');
  });

  it('keeps its text whole when another search takes its place', async () => {
    const app = drawLibrary({ kind: 'search', query: 'pont', hits, large: [] });
    const next: LibraryView = { kind: 'search', query: 'tran', hits, large: [] };
    render(<Library view={next} {...FRAME} />, app);
    await drawn();
    expect(texts(app, '.hits a')).toEqual(['Hanoï', 'Tran An ouvre un pont à Hanoï.']);
    expect(texts(app, 'mark')).toEqual(['Tran']);
  });
});

describe('when there is no page', () => {
  it.each([
    [{ kind: 'unknown', what: 'entity' }, 'aucun nom à cette adresse'],
    [{ kind: 'unknown', what: 'document' }, 'aucun document à cette adresse'],
    [{ kind: 'unknown', what: 'address' }, 'ne mène nulle part'],
    [{ kind: 'failed', reason: 'unreachable' }, 'rechargez la page'],
  ] as const)('%o is said, with a way back', (view, said) => {
    const app = drawLibrary(view);
    expect(app.textContent).toContain(said);
    expect(links(one(app, 'main'), 'a')).toEqual(['#/']);
  });

  it('offers to rebuild a broken corpus', () => {
    const onRebuild = vi.fn();
    worded(drawLibrary({ kind: 'failed', reason: 'database' }, { onRebuild }), 'Reconstruire le corpus').click();
    expect(onRebuild).toHaveBeenCalledOnce();
  });

  it('says that it is opening', () => {
    expect(drawLibrary(null).textContent).toContain('La bibliothèque s’ouvre…');
  });
});

const paragraphOf = (paragraph: number) => ({
  id: `900/${paragraph}/1`,
  about: [...NAMES.keys()],
  kind: 'event' as const,
  text: { fr: `Paragraphe ${paragraph}.`, en: 'x', vi: 'x' },
  asOf: { date: '2018', precision: 'year', basis: 'stated' } as const,
  source: { document: '900', paragraph, evidence: ['mot'] },
});
