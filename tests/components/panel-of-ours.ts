import { vi } from 'vitest';
import type { PanelActions } from '../../components/panel/actions.ts';
import type { EntityRef } from '../../lib/model/card.ts';
import type { KeptNote } from '../../lib/model/kept-note.ts';
import type { NotedPage, NoteTarget } from '../../lib/model/note.ts';
import type { TabOutline } from '../../lib/model/outline.ts';
import { newNote } from '../../lib/notes/new-note.ts';

export const AT = '2026-11-21T08:30:00.000Z';

export const ref = (id: `${EntityRef['category']}/${string}`, name: string): EntityRef => {
  const [category] = id.split('/') as [EntityRef['category']];
  return { id, name, category };
};
export const VIETNAM = ref('country/vietnam', 'Vietnam');
export const RUSSIA = ref('country/russie', 'Russie');
export const TRAN_AN = ref('leader/tran-an', 'Tran An');

export const PAGE: NotedPage = {
  address: 'https://journal.invalid/a',
  opened: 'https://www.journal.invalid/a/',
  title: 'Tran An reçoit une délégation de la Ligue à Hanoï',
};

const anchor = (exact: string) => ({
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
});
export const passage = (exact: string): NoteTarget => ({ kind: 'passage', page: PAGE, anchor: anchor(exact) });

/** @param last the UUID's last digit, so that notes can be told apart by it */
export const kept = (
  last: number,
  target: NoteTarget,
  more: Partial<KeptNote['note']> = {},
  found: KeptNote['found'] = null,
): KeptNote => ({
  note: {
    ...newNote({ id: `00000000-0000-4000-8000-00000000000${last}`, target, entities: [], colour: 'yellow', at: AT }),
    ...more,
  },
  found,
});

export const ON_PASSAGE = kept(
  1,
  passage('La Ligue veut doubler ses échanges avant 2030.'),
  { text: 'À **vérifier** dans le rapport.', tags: ['commerce'], entities: [VIETNAM.id] },
  'exact',
);
export const HIGHLIGHT = kept(2, passage('un accord signé sans bruit'), { colour: 'blue' }, 'approximate');
export const ON_PAGE = kept(3, { kind: 'page', page: PAGE }, { text: 'Bon résumé.', colour: 'green' });
export const ORPHAN = kept(
  4,
  passage('Une phrase que la rédaction a retirée.'),
  { text: 'Pourquoi retirée ?', colour: 'pink', entities: [VIETNAM.id, 'country/absent'] },
  'orphan',
);
export const ON_ENTITY = kept(
  5,
  { kind: 'entity', entity: TRAN_AN.id },
  { text: 'Ministre depuis 2016.', colour: 'grey' },
);
export const DRAFT = { note: kept(6, passage('Le sommet se tiendra à Hanoï.'), { text: 'Quelle date' }).note, at: AT };

export const OUTLINE: TabOutline = {
  origin: 'https://www.journal.invalid',
  date: { iso: '2018-11-19', origin: 'json-ld' },
  page: { noted: PAGE, steps: ['tracking', 'host', 'slash'] },
  entities: [
    { ref: VIETNAM, count: 12, shown: 12, lastFact: '2026-04-02' },
    { ref: TRAN_AN, count: 3, shown: 3, lastFact: '2018-11-19' },
    { ref: RUSSIA, count: 1, shown: 0, lastFact: '2026-04' },
    { ref: ref('agreement/pacte', 'Pacte de la mer'), count: 2, shown: 2, lastFact: '2017' },
    { ref: ref('organisation/ligue', 'Ligue des ports'), count: 4, shown: 4, lastFact: null },
    { ref: ref('event/sommet', 'Sommet de Hanoï de 2019'), count: 1, shown: 0, lastFact: '2019-02' },
    { ref: ref('place/hanoi', 'Hanoï'), count: 5, shown: 0, lastFact: null },
    { ref: ref('leader/ivan-petrov', 'Ivan Petrov'), count: 2, shown: 2, lastFact: '2024' },
  ],
  notes: [ON_PAGE, ON_PASSAGE, HIGHLIGHT, ORPHAN],
  entityNotes: [ON_ENTITY],
  drafts: [DRAFT],
  names: [VIETNAM, TRAN_AN],
};

export const BARE: TabOutline = {
  ...OUTLINE,
  entities: [],
  notes: [],
  entityNotes: [],
  drafts: [],
  names: [],
  date: null,
};

export const spyActions = () =>
  ({
    showTab: vi.fn(),
    walk: vi.fn(),
    switchCategory: vi.fn(),
    switchName: vi.fn(),
    takeOut: vi.fn(),
    show: vi.fn(),
    notePage: vi.fn(),
    edit: vi.fn(),
    remove: vi.fn(),
    attach: vi.fn(),
    continueDraft: vi.fn(),
    discardDraft: vi.fn(),
    closeEditor: vi.fn(),
    undo: vi.fn(),
    dismiss: vi.fn(),
    readNow: vi.fn(),
    readAlways: vi.fn(),
    beginName: vi.fn(),
    changeName: vi.fn(),
    addName: vi.fn(),
    closeName: vi.fn(),
    openEntity: vi.fn(),
    markdownOf: vi.fn(() => '# Brief'),
    searchEntities: vi.fn(async () => []),
  }) satisfies PanelActions;
