import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_OWN_PACK, type OwnPack } from '../../lib/model/own-pack.ts';
import { putOwn, removeOwn } from '../../lib/packs/own-change.ts';
import { runs } from '../runs.ts';
import { ownDocument, ownEntity, ownFact } from './own-samples.ts';

const NOWHERE: ReadonlySet<string> = new Set();
const [ZENDA, FLAVIA, PACT, RURITANIA] = ['place/zenda', 'leader/flavia', 'agreement/pacte', 'country/ruritanie'];

const OWN = putOwn(EMPTY_OWN_PACK, {
  documents: [ownDocument('page-b'), ownDocument('page-a')],
  entities: [
    ownEntity(ZENDA),
    ownEntity(FLAVIA, { country: RURITANIA, links: [ZENDA, RURITANIA] }),
    ownEntity(RURITANIA),
    ownEntity(PACT, {
      parties: [RURITANIA],
      aliases: [
        { text: 'Pacte', kind: 'full' },
        { text: 'le Traité', kind: 'full', needs: [RURITANIA] },
        { text: 'le Texte', kind: 'full', needs: [RURITANIA, ZENDA] },
      ],
    }),
  ],
  facts: [
    ownFact('page-a/1/1', [ZENDA], 'page-a'),
    ownFact('page-a/1/2', [ZENDA, FLAVIA], 'page-a'),
    ownFact('page-b/1/1', [FLAVIA, RURITANIA], 'page-b', {
      kind: 'role',
      role: { holder: FLAVIA, office: 'roi', of: RURITANIA },
    }),
  ],
});
const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
const entity = (own: OwnPack, id: string) => own.entities.find((one) => one.id === id);

describe('putting records', () => {
  it('keeps every list in the order of its ids', () => {
    expect(ids(OWN.documents)).toEqual(['page-a', 'page-b']);
    expect(ids(OWN.entities)).toEqual([PACT, RURITANIA, FLAVIA, ZENDA]);
  });

  it('replaces those with the same ids', () => {
    const again = ownEntity(ZENDA, { names: { fr: 'Z', en: 'Z', vi: 'Z' } });
    const after = putOwn(OWN, { ...EMPTY_OWN_PACK, entities: [again] });
    expect(after.entities).toHaveLength(OWN.entities.length);
    expect(entity(after, ZENDA)).toEqual(again);
  });
});

describe('removing a name', () => {
  it('takes facts about nothing else along, and leaves the others without it', () => {
    const { after, removed } = removeOwn(OWN, { entities: [ZENDA], facts: [] }, NOWHERE);
    expect(ids(after.facts)).toEqual(['page-a/1/2', 'page-b/1/1']);
    expect(after.facts[0]?.about).toEqual([FLAVIA]);
    expect(removed.facts).toEqual(OWN.facts.slice(0, 2));
    expect(after.documents).toEqual(OWN.documents);
  });

  it('takes documents that nobody cites any more', () => {
    const { after, removed } = removeOwn(OWN, { entities: [ZENDA, FLAVIA], facts: [] }, NOWHERE);
    expect(after).toMatchObject({ documents: [], facts: [] });
    expect(removed.documents).toEqual(OWN.documents);
  });

  it('leaves no id that leads nowhere, and no form that was believed on its condition alone', () => {
    const { after } = removeOwn(OWN, { entities: [RURITANIA], facts: [] }, NOWHERE);
    expect(entity(after, FLAVIA)).toEqual(ownEntity(FLAVIA, { links: [ZENDA] }));
    expect(entity(after, PACT)).toEqual(
      ownEntity(PACT, {
        aliases: [
          { text: 'Pacte', kind: 'full' },
          { text: 'le Texte', kind: 'full', needs: [ZENDA] },
        ],
      }),
    );
    // The role has nothing that it is of.
    expect(ids(after.facts)).toEqual(['page-a/1/1', 'page-a/1/2']);
  });

  it('that other packs have leaves it to be spoken of', () => {
    const { after, removed } = removeOwn(OWN, { entities: [RURITANIA], facts: [] }, new Set([RURITANIA]));
    expect(removed).toEqual({ ...EMPTY_OWN_PACK, entities: [ownEntity(RURITANIA)] });
    expect(after.facts).toEqual(OWN.facts);
  });

  it('that is not there changes nothing', () => {
    const nothing = { entities: ['place/none'], facts: ['none'] };
    expect(removeOwn(OWN, nothing, NOWHERE)).toEqual({ after: OWN, removed: EMPTY_OWN_PACK });
  });
});

it('removing a fact leaves what it was about', () => {
  const { after, removed } = removeOwn(OWN, { entities: [], facts: ['page-b/1/1'] }, NOWHERE);
  expect(after.entities).toEqual(OWN.entities);
  expect(removed).toEqual({ documents: [OWN.documents[1]], entities: [], facts: [OWN.facts[2]] });
});

it('whatever was removed can be put back, and all is as it was', () => {
  const id = fc.constantFrom(ZENDA, FLAVIA, PACT, RURITANIA, 'event/sacre');
  const some = fc.uniqueArray(id, { maxLength: 3 });
  const page = fc.constantFrom('page-a', 'page-b', 'page-c');
  const role = fc.option(fc.record({ holder: id, office: fc.constant('roi'), of: id }), { nil: undefined });
  const pack: fc.Arbitrary<OwnPack> = fc.record({
    documents: fc.uniqueArray(
      page.map((of) => ownDocument(of)),
      { selector: (one) => one.id },
    ),
    entities: fc.uniqueArray(
      fc
        .record({ of: id, country: fc.option(id, { nil: undefined }), links: some, parties: some, needs: some })
        .map(({ of, country, links, parties, needs }) =>
          ownEntity(of, {
            ...(country !== undefined && { country }),
            ...(links.length > 0 && { links }),
            ...(parties.length > 0 && { parties }),
            aliases: [{ text: of, kind: 'full', ...(needs.length > 0 && { needs }) }],
          }),
        ),
      { selector: (one) => one.id },
    ),
    facts: fc.uniqueArray(
      fc
        .record({ n: fc.nat(9), about: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), page, role })
        .map(({ n, about, page: of, role: as }) =>
          as === undefined
            ? ownFact(`${n}`, about, of)
            : ownFact(`${n}`, [...new Set([as.holder, ...about])], of, { kind: 'role', role: as }),
        ),
      { selector: (one) => one.id },
    ),
  });
  const removal = fc.record({ entities: some, facts: fc.array(fc.nat(9).map(String), { maxLength: 3 }) });
  fc.assert(
    fc.property(pack, removal, some, (unordered, what, elsewhere) => {
      const before = putOwn(EMPTY_OWN_PACK, unordered);
      const { after, removed } = removeOwn(before, what, new Set(elsewhere));
      expect(ids(after.entities).filter((one) => what.entities.includes(one))).toEqual([]);
      expect(after.facts.every(({ about }) => about.length > 0)).toBe(true);
      expect(putOwn(after, removed)).toEqual(before);
    }),
    { numRuns: runs(300) },
  );
});
