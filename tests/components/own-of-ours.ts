import { answered, refused } from '../../lib/model/answer.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { EMPTY_OWN_PACK, type OwnPack } from '../../lib/model/own-pack.ts';
import { putOwn, removeOwn } from '../../lib/packs/own-change.ts';
import { makeBackground } from './background.ts';
import { DOCUMENT, REFS, TRAN_AN } from './corpus-of-ours.ts';

const all = (text: string) => ({ fr: text, en: text, vi: text });

export const MAI: Entity = {
  id: 'leader/do-thi-mai',
  category: 'leader',
  names: all('Đỗ Thị Mai'),
  aliases: [
    { text: 'Đỗ Thị Mai', kind: 'full' },
    { text: 'Mme Mai', lang: 'fr', kind: 'short' },
  ],
  country: 'country/vietnam',
};

/** The reader's own pack: a name of their own, and something about one that the corpus has. */
export const OWN_OF_OURS: OwnPack = {
  documents: [
    {
      id: 'page-0123456789ab',
      title: 'Un marché rouvre',
      publisher: 'gazette.example',
      date: { value: '2026-01-05', precision: 'day', basis: 'stated' },
      language: 'fr',
      url: 'https://gazette.example/marche',
      sha256: 'ab'.repeat(32),
      paragraphs: 1,
      parts: [],
    },
  ],
  entities: [MAI],
  facts: [
    {
      id: 'page-0123456789ab/1/1',
      about: ['leader/do-thi-mai', 'country/vietnam'],
      kind: 'event',
      text: all('Đỗ Thị Mai rouvre le marché couvert.'),
      asOf: { date: '2026-01', precision: 'month', basis: 'stated' },
      source: { document: 'page-0123456789ab', paragraph: 1, evidence: ['le marché couvert a rouvert lundi'] },
    },
  ],
};

/** A corpus of one bundled pack and the reader's own, by the rules of the protocol. */
export function makeOwnBackground(first: OwnPack = EMPTY_OWN_PACK, answers: Parameters<typeof makeBackground>[0] = {}) {
  let own = first;
  const bundled: readonly Entity[] = [
    TRAN_AN,
    ...REFS.filter(({ id }) => id !== TRAN_AN.id).map(
      ({ id, name, category }): Entity => ({
        id,
        category,
        names: all(name),
        aliases: [{ text: name, kind: 'full' }],
      }),
    ),
  ];
  const elsewhere = new Set(bundled.map(({ id }) => id));
  const background = makeBackground({
    'own/get': () => answered(own),
    'own/add': ({ name, category, aliases }) => {
      const id = `${category}/${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
      const entity: Entity = { id, category, names: all(name), aliases: [{ text: name, kind: 'full' }, ...aliases] };
      const added = { ...EMPTY_OWN_PACK, entities: [entity] };
      own = putOwn(own, added);
      return answered(added);
    },
    'own/put': (change) => {
      own = putOwn(own, change);
      return answered([]);
    },
    'own/remove': (removal) => {
      const { after, removed } = removeOwn(own, removal, elsewhere);
      own = after;
      return answered(removed);
    },
    'corpus/entity': ({ id }) => {
      const [theirs, ours] = [bundled, own.entities].map((list) => list.find((entity) => entity.id === id));
      const entity = theirs ?? ours;
      if (entity === undefined) return refused('missing');
      const extra = theirs === undefined ? [] : (ours?.aliases ?? []);
      return answered({
        entity: { ...entity, aliases: [...entity.aliases, ...extra] },
        facts: [],
        related: [],
        names: [],
        ties: [],
        relations: [],
      });
    },
    'corpus/refs': ({ ids }) => answered(REFS.filter(({ id }) => ids.includes(id))),
    'corpus/search': ({ query }) =>
      answered(
        REFS.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase())).map(({ id, name, category }) => ({
          kind: 'entity' as const,
          id,
          title: name,
          category,
          place: `/entity/${id}` as const,
        })),
      ),
    'corpus/documents': () => answered([DOCUMENT]),
    'packs/export': () => answered({ name: 'own.reperes.json', text: textOf(own) }),
    ...answers,
  });
  return {
    ...background,
    own: () => own,
    /** Something changed elsewhere. */
    change(next: (own: OwnPack) => OwnPack) {
      own = next(own);
    },
  };
}

/** A pack's file. */
export const textOf = (own: OwnPack, more: object = {}): string =>
  JSON.stringify({
    format: 'reperes-pack',
    version: 1,
    id: 'own',
    name: 'Mon lexique',
    languages: ['fr'],
    licence: 'CC0-1.0',
    offices: [],
    ...own,
    ...more,
  });

export const fileOf = (text: string, name = 'a.reperes.json'): File => new File([text], name);
