import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type NewName, NewNameSchema, OwnPackSchema } from '../../lib/model/own-pack.ts';
import { putOwn } from '../../lib/packs/own-change.ts';
import { slugOf } from '../../lib/packs/own-ids.ts';
import { type NewNameContext, ownFromNewName } from '../../lib/packs/own-new-name.ts';
import { NO_OTHERS } from '../../lib/packs/references.ts';
import { runs } from '../runs.ts';
import { contextOf, ZENDA, ZENDA_QUOTE } from './own-samples.ts';

const named = (name: string, changes: Partial<NewName> = {}): NewName => ({
  name,
  category: 'leader',
  aliases: [],
  fact: null,
  ...changes,
});
const HASHES = contextOf().sha256 as NonNullable<NewNameContext['sha256']>;
const FACT = ZENDA.fact as NonNullable<NewName['fact']>;
const onPage = (changes: Partial<typeof FACT>): NewName => ({ ...ZENDA, fact: { ...FACT, ...changes } });
const documentOf = (changes: Partial<typeof FACT>) => ownFromNewName(onPage(changes), contextOf()).documents[0];
const titled = (title: string, opened = FACT.page.opened) => documentOf({ page: { ...FACT.page, title, opened } });

describe('the id of a new name', () => {
  it.each([
    ['Đỗ Mười', 'do-muoi'],
    ['Nguyễn Thị Kim Ngân', 'nguyen-thi-kim-ngan'],
    ['L’Œuvre de Łódź', 'l-oeuvre-de-lodz'],
    ['COP 30', 'cop-30'],
    ['  --  Zenda!', 'zenda'],
    ['中国', 'name'],
    [`${'a'.repeat(99)} b`, 'a'.repeat(99)],
  ])('%s → %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('is numbered when any pack has it', () => {
    const own = ownFromNewName(named('Michel Zenda'), contextOf());
    const others = { ...NO_OTHERS, entities: new Set(['leader/michel-zenda-2']) };
    const [entity] = ownFromNewName(named('Michel Zenda'), contextOf({ own, others })).entities;
    expect(entity?.id).toBe('leader/michel-zenda-3');
  });
});

describe('the names of a new name', () => {
  it('are the same in all languages, and certain by themselves', () => {
    const [entity] = ownFromNewName(named('Flavia'), contextOf()).entities;
    expect(entity).toEqual({
      id: 'leader/flavia',
      category: 'leader',
      names: { fr: 'Flavia', en: 'Flavia', vi: 'Flavia' },
      aliases: [{ text: 'Flavia', kind: 'full' }],
    });
  });

  it('are each written once, however they were typed', () => {
    const aliases: NewName['aliases'] = [
      { text: 'Flávia'.normalize('NFD'), kind: 'variant' },
      { text: 'Flávia', kind: 'short' },
      { text: 'FLAVIA', kind: 'variant', lang: 'fr' },
      { text: 'Flavia', kind: 'short' },
    ];
    const [entity] = ownFromNewName(named('Flavia', { aliases }), contextOf()).entities;
    expect(entity?.aliases).toEqual([{ text: 'Flavia', kind: 'full' }, aliases[0], aliases[2]]);
  });

  it('keep an acronym an acronym: "ASE" must not light "Ase"', () => {
    const aliases: NewName['aliases'] = [{ text: 'ASE', kind: 'acronym' }];
    const [entity] = ownFromNewName(named('ASE', { category: 'organisation', aliases }), contextOf()).entities;
    expect(entity?.aliases).toEqual(aliases);
  });
});

describe('the fact of a new name', () => {
  it('is about it, and cites the sentence of the page', () => {
    const { documents, facts } = ownFromNewName(ZENDA, contextOf());
    expect(facts).toEqual([
      {
        id: 'page-0123456789ab/1/e123456789ab',
        about: ['place/zenda'],
        kind: 'event',
        text: { fr: FACT.text, en: FACT.text, vi: FACT.text },
        asOf: { date: '2024-05', precision: 'month', basis: 'stated' },
        source: { document: 'page-0123456789ab', paragraph: 1, evidence: [ZENDA_QUOTE] },
      },
    ]);
    expect(documents).toEqual([
      {
        id: 'page-0123456789ab',
        title: 'Zenda rouvre',
        publisher: 'gazette.example',
        date: { value: '2024-05-07', precision: 'day', basis: 'stated' },
        language: 'fr',
        url: 'https://gazette.example/zenda',
        sha256: contextOf().sha256?.quote,
        paragraphs: 1,
        parts: [],
      },
    ]);
  });

  it.each([
    ['2024', '2023-02-01', { date: '2024', precision: 'year', basis: 'stated' }],
    [null, '2023-02', { date: '2023-02', precision: 'month', basis: 'inferred' }],
    [null, null, { date: '2024-06-01', precision: 'day', basis: 'inferred' }],
  ])('said of %s on a page of %s', (date, pageDate, asOf) => {
    const [fact] = ownFromNewName(onPage({ date, pageDate }), contextOf()).facts;
    expect(fact?.asOf).toEqual(asOf);
  });

  it('says of a page without a date that the day of reading stands in for it', () => {
    expect(documentOf({ pageDate: null })?.date).toEqual({ value: '2024-06-01', precision: 'day', basis: 'inferred' });
  });

  it('is one more paragraph of a page that was read before', () => {
    const first = ownFromNewName(ZENDA, contextOf());
    const second = ownFromNewName(
      { ...onPage({ quote: 'On y entre à nouveau.' }), name: 'Strelsau' },
      contextOf({ own: first, sha256: { ...HASHES, quote: 'e'.repeat(64) } }),
    );
    expect(second.documents).toEqual([{ ...first.documents[0], paragraphs: 2 }]);
    expect(second.facts[0]).toMatchObject({ id: 'page-0123456789ab/2/e123456789ab', source: { paragraph: 2 } });
  });

  it('shares the paragraph of a sentence that was quoted before', () => {
    const first = ownFromNewName(ZENDA, contextOf());
    const second = ownFromNewName({ ...ZENDA, name: 'Strelsau' }, contextOf({ own: first }));
    expect(second.documents).toEqual(first.documents);
    expect(second.facts[0]).toMatchObject({ id: 'page-0123456789ab/1/e123456789ab-2', source: { paragraph: 1 } });
  });

  it('never lands in another pack’s document', () => {
    const documents = new Map([['page-0123456789ab', { sha256: 'a'.repeat(64), paragraphs: 1 }]]);
    const others = { ...NO_OTHERS, documents };
    const first = ownFromNewName(ZENDA, contextOf({ others }));
    expect(first.documents[0]?.id).toBe('page-0123456789ab-2');
    const again = ownFromNewName({ ...ZENDA, name: 'Strelsau' }, contextOf({ others, own: first }));
    expect(again.documents).toEqual(first.documents);
  });

  it('cites one line, without signs that turn the direction of writing', () => {
    const [fact] = ownFromNewName(onPage({ quote: 'Zenda\n\u202erouvre\u2069.' }), contextOf()).facts;
    expect(fact?.source.evidence).toEqual(['Zenda rouvre .']);
  });

  it('cites no more of a long sentence than fits, in whole words', () => {
    const quote = `Zenda ${'mot '.repeat(200)}`.trim();
    const [evidence = ''] = ownFromNewName(onPage({ quote }), contextOf()).facts[0]?.source.evidence ?? [];
    expect(evidence.length).toBeGreaterThan(290);
    expect(evidence.length).toBeLessThanOrEqual(300);
    expect(quote.startsWith(`${evidence} `)).toBe(true);
  });
});

describe('the title of a page that stands as a document', () => {
  it('is its host when it has none, or none that can be read', () => {
    expect(titled('')?.title).toBe('gazette.example');
    expect(titled(' \u202e— \n')?.title).toBe('gazette.example');
  });

  it('is one line, without signs that turn the direction of writing', () => {
    expect(titled('Zenda\n\u202erouvre\t')?.title).toBe('Zenda rouvre');
    expect(titled(`Zenda ${'mot '.repeat(100)}`)?.title.length).toBeLessThanOrEqual(300);
  });

  it('goes without an address that is too long for a pack', () => {
    expect(titled('Zenda', `https://gazette.example/${'a'.repeat(3000)}`)).not.toHaveProperty('url');
  });
});

it('whatever is written down is valid in a pack, and keeps every record that was there', () => {
  const line = fc
    .oneof(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 400 }), fc.constantFrom('Zenda', 'Đỗ', '中国', 'ASE'))
    .filter((text) => v.is(NewNameSchema.entries.name, text))
    .map((text) => text.trim());
  const date = fc.constantFrom(null, '2024', '2024-02', '2024-02-29');
  const address = fc.constantFrom(
    'https://a.example/',
    'http://[::1]:8080/x?y=é',
    `https://b.example/${'é'.repeat(600)}`,
  );
  const name: fc.Arbitrary<NewName> = fc.record({
    name: line,
    category: fc.constantFrom('leader', 'place'),
    aliases: fc.array(fc.record({ text: line, kind: fc.constantFrom('full', 'short', 'acronym') }), { maxLength: 3 }),
    fact: fc.option(
      fc.record({
        text: line,
        date,
        pageDate: date,
        page: fc.record({ address, opened: address, title: fc.string({ unit: 'binary', maxLength: 1000 }) }),
        quote: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1000 }).filter((quote) => quote.trim() !== ''),
      }),
    ),
  });
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
      let own = contextOf().own;
      for (const one of names) {
        const added = ownFromNewName(v.parse(NewNameSchema, one), contextOf({ own }));
        const after = putOwn(own, added);
        expect(after.entities.length).toBe(own.entities.length + 1);
        expect(after.facts.length).toBe(own.facts.length + (one.fact === null ? 0 : 1));
        own = after;
      }
      expect(v.parse(OwnPackSchema, own)).toEqual(own);
    }),
    { numRuns: runs(100) },
  );
});
