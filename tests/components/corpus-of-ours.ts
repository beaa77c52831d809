import type { DocumentView, EntityView, HomeView, Names } from '../../components/library/view.ts';
import type { EntityRef } from '../../lib/model/card.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Fact } from '../../lib/model/fact.ts';

export const REFS: readonly EntityRef[] = [
  { id: 'leader/tran-an', name: 'Tran An', category: 'leader' },
  { id: 'leader/le-dinh-zoe', name: 'Le Đình Zoé', category: 'leader' },
  { id: 'country/vietnam', name: 'Vietnam', category: 'country' },
  { id: 'agreement/pacte', name: 'Pacte d’amitié', category: 'agreement' },
  { id: 'organisation/ligue', name: 'Ligue', category: 'organisation' },
];
export const NAMES: Names = new Map(REFS.map((ref) => [ref.id, ref]));

export const TRAN_AN: Entity = {
  id: 'leader/tran-an',
  category: 'leader',
  names: { fr: 'Tran An', en: 'Tran An', vi: 'Trần An' },
  aliases: [
    { text: 'Tran An', kind: 'full' },
    { text: 'M. An', lang: 'fr', kind: 'short' },
    { text: 'T. An', kind: 'variant' },
  ],
  country: 'country/vietnam',
};

export const PACT: Entity = {
  id: 'agreement/pacte',
  category: 'agreement',
  names: { fr: 'Pacte d’amitié', en: 'Friendship Pact', vi: 'Hiệp ước hữu nghị' },
  aliases: [],
  parties: ['country/vietnam', 'country/nobody-knows'],
  status: 'in force',
  when: '2019/2020',
};

const text = (fr: string): Fact['text'] => ({ fr, en: `EN ${fr}`, vi: `VI ${fr}` });

export const fact = (id: string, said: string, date: string, paragraph: number, more: Partial<Fact> = {}): Fact => ({
  id,
  about: ['leader/tran-an', 'country/vietnam'],
  kind: 'event',
  text: text(said),
  asOf: { date, precision: date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day', basis: 'stated' },
  source: { document: '900', paragraph, evidence: ['mot du texte', '12'] },
  ...more,
});

export const FACTS: readonly Fact[] = [
  fact('900/7/1', 'Tran An inaugure un pont.', '2020-03-01', 7),
  fact('900/2/1', 'Tran An dirige le Vietnam.', '2018-11-19', 2, {
    kind: 'role',
    role: { holder: 'leader/tran-an', office: 'president', of: 'country/vietnam' },
  }),
  fact('900/3/1', 'La Ligue attend Tran An.', '2018', 3, {
    about: ['leader/tran-an', 'organisation/ligue'],
    status: 'planned',
  }),
  fact('900/2/2', 'Tran An parle.', '2018-11', 2),
];

export const DOCUMENT: CorpusDocument = {
  id: '900',
  title: 'Un papier de notre main',
  publisher: 'Agence inventée',
  date: { value: '2018-11-19', precision: 'day', basis: 'inferred' },
  language: 'fr',
  url: 'https://paper.invalid/900',
  sha256: '0123456789abcdef'.repeat(4),
  paragraphs: 9,
  parts: [{ paragraphs: [7, 8], title: 'Un encadré', date: '2020-03', basis: 'blurb' }],
};

export const source = (paragraph: number) => ({
  document: '900',
  paragraph,
  title: DOCUMENT.title,
  publisher: 'Agence inventée',
  url: 'https://paper.invalid/900',
});

export const HOME: HomeView = {
  kind: 'home',
  large: [],
  filter: '',
  category: null,
  corpus: { pack: { name: 'Corpus inventé', version: 3 }, entities: 5, facts: 4, documents: 1 },
  entities: REFS.map((ref, at) => ({ ref, facts: at })),
};

export const ENTITY: EntityView = {
  kind: 'entity',
  entity: TRAN_AN,
  facts: FACTS.toSorted((a, b) => (a.asOf.date < b.asOf.date ? -1 : 1)).map((one) => ({
    fact: one,
    source: source(one.source.paragraph),
  })),
  related: REFS.slice(2, 4),
  ties: [],
  relations: [],
  names: NAMES,
};

export const PAPER: DocumentView = {
  kind: 'document',
  document: DOCUMENT,
  hasText: false,
  more: 0,
  facts: FACTS,
  names: NAMES,
  paragraph: null,
};
