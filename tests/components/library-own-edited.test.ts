import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  asOfOf,
  countFaults,
  type EditedFact,
  editedFactOf,
  faultsOfFact,
  NEW_FACT,
} from '../../components/library/own/edited-fact.ts';
import { type EditedName, editedNameOf, entityOf, faultsOfName } from '../../components/library/own/edited-name.ts';
import { factRecords } from '../../entrypoints/library/own/fact-records.ts';
import { changeOf, readOwnFile } from '../../entrypoints/library/own/read-own-file.ts';
import { EntitySchema } from '../../lib/model/entity.ts';
import type { Fact } from '../../lib/model/fact.ts';
import { EMPTY_OWN_PACK, type OwnPack, OwnPackSchema } from '../../lib/model/own-pack.ts';
import { putOwn } from '../../lib/packs/own-change.ts';
import { checkOwn } from '../../lib/packs/own-check.ts';
import { fact } from './corpus-of-ours.ts';
import { MAI, OWN_OF_OURS, textOf } from './own-of-ours.ts';

const FULL = [{ text: 'Mai', kind: 'full' as const }];
const [FACT] = OWN_OF_OURS.facts;
const [PAGE] = OWN_OF_OURS.documents;
if (FACT === undefined || PAGE === undefined) throw new Error('The example has no fact.');

describe('a name that is edited', () => {
  it('comes back unchanged when nothing was typed', () => {
    const full = { ...MAI, status: 'signed' as const, links: ['country/vietnam'], when: '2020' };
    for (const language of ['fr', 'en', 'vi'] as const) {
      expect(entityOf(full, editedNameOf(full, language), language, true)).toEqual(full);
    }
  });

  it.each([
    [
      { fr: 'Maï', en: '', vi: '' },
      { fr: 'Maï', en: 'Maï', vi: 'Maï' },
    ],
    [
      { fr: '', en: ' Mai ', vi: 'Mai Thị' },
      { fr: 'Mai', en: 'Mai', vi: 'Mai Thị' },
    ],
  ])('takes %o in every language', (names, filled) => {
    const edited = entityOf(MAI, { ...editedNameOf(MAI, 'fr'), names }, 'fr', true);
    expect(edited.names).toEqual(filled);
    // Whatever it is called is looked for.
    const forms = new Set(edited.aliases.map(({ text }) => text));
    expect(Object.values(filled).every((name) => forms.has(name))).toBe(true);
    expect(v.is(EntitySchema, edited)).toBe(true);
  });

  it('leaves names that are another pack’s alone', () => {
    const draft: EditedName = { ...editedNameOf(MAI, 'fr'), names: { fr: 'Other', en: '', vi: '' }, forms: [] };
    expect(entityOf(MAI, draft, 'fr', false)).toMatchObject({ names: MAI.names, aliases: [] });
    expect(faultsOfName({ ...draft, names: { fr: '', en: '', vi: '' } }, 'fr', false).names.size).toBe(0);
  });

  it('says what is wrong with each field', () => {
    const form = (key: number, text: string, kind: 'full' | 'short' = 'full') =>
      ({ key, text, kind, lang: null, needs: null }) as const;
    const forms = [form(0, 'Mai'), form(1, ' '), form(2, 'M'), form(3, 'Mai '), form(4, 'Mai', 'short'), form(5, '—!')];
    const faults = faultsOfName({ ...editedNameOf(MAI, 'fr'), names: { fr: '', en: '', vi: '' }, forms }, 'vi', true);
    expect([...faults.names]).toEqual([['vi', 'none']]);
    expect([...faults.forms]).toEqual([
      [1, 'none'],
      [2, 'short'],
      [3, 'twice'],
      [5, 'strange'],
    ]);
  });
});

const typed = (more: Partial<EditedFact>): EditedFact => ({
  ...NEW_FACT,
  text: { fr: 'Mai ouvre un pont.', en: '', vi: '' },
  date: '3/2025',
  source: { by: 'self', address: '', title: '', quote: '' },
  ...more,
});
const page = (address: string, quote: string, title = '') => ({ by: 'page' as const, address, title, quote });

describe('a fact that is edited', () => {
  it.each([
    [typed({}), 0],
    [typed({ text: { fr: '', en: '', vi: '' } }), 1],
    [typed({ date: '' }), 1],
    [typed({ date: '31/2/2025' }), 1],
    [typed({ source: page('', '') }), 2],
    [typed({ source: page('ftp://a.example', 'x', '…') }), 2],
    [typed({ source: page('https://a.example/b', 'Un\npont.') }), 0],
  ])('%#: counts what has to be mended', (draft, faults) => {
    expect(countFaults(faultsOfFact(draft, 'fr'))).toBe(faults);
  });

  it.each([
    ['2025', { date: '2025', precision: 'year', basis: 'stated' }],
    ['3/2025', { date: '2025-03', precision: 'month', basis: 'stated' }],
    ['19/11/2018', { date: '2018-11-19', precision: 'day', basis: 'stated' }],
  ])('has the precision of %s', (date, asOf) => {
    expect(asOfOf(typed({ date }), null)).toEqual(asOf);
  });

  it('keeps how its date is known until it is changed', () => {
    const before = { date: '2025-03', precision: 'month', basis: 'inferred' } as const;
    expect(asOfOf(typed({}), before)).toBe(before);
    expect(asOfOf(typed({ date: '2025' }), before).basis).toBe('stated');
  });
});

const context = (own: OwnPack, taken: readonly string[] = []) => ({
  own,
  documents: new Set([...own.documents.map(({ id }) => id), ...taken]),
  language: 'fr' as const,
  today: '2026-11-22',
  newId: '00000000-0000-4000-8000-000000000001',
});

/** Puts what a draft becomes, and sees that the background would take it. */
async function saved(own: OwnPack, before: Fact | null, draft: EditedFact, taken: readonly string[] = []) {
  const records = await factRecords(MAI.id, before, draft, context(own, taken));
  if (records === null) throw new Error('The address was refused.');
  const others = { entities: new Set(['country/vietnam']), offices: new Set<string>(), documents: new Map() };
  expect([v.is(OwnPackSchema, records), checkOwn(records, own, others)]).toEqual([true, []]);
  return { own: putOwn(own, records), records, fact: records.facts[0] as Fact };
}

describe('what a fact becomes', () => {
  it('is the same when nothing was typed', async () => {
    const draft = editedFactOf(FACT, MAI.id, PAGE, 'fr');
    expect((await saved(OWN_OF_OURS, FACT, draft)).own).toEqual(OWN_OF_OURS);
  });

  it('is one sentence in all languages, with the reader as its source', async () => {
    const first = await saved(OWN_OF_OURS, null, typed({ with: ['country/vietnam'] }));
    expect(first.fact).toMatchObject({
      about: [MAI.id, 'country/vietnam'],
      text: { fr: 'Mai ouvre un pont.', en: 'Mai ouvre un pont.', vi: 'Mai ouvre un pont.' },
      source: { document: 'self', paragraph: 1, evidence: ['Mai ouvre un pont.'] },
    });
    const second = await factRecords(MAI.id, null, typed({}), context(first.own));
    expect([second?.facts[0]?.source.paragraph, second?.documents[0]?.paragraphs]).toEqual([2, 2]);
  });

  it('does not take the place of another pack’s document', async () => {
    const { fact: made } = await saved(OWN_OF_OURS, null, typed({}), ['self']);
    expect(made.source.document).toBe('self-2');
  });

  it('cites a page by its address, one paragraph a passage, under one document', async () => {
    const source = page('https://gazette.example/pont?utm_source=x', ' Le pont\n ouvre. ', 'Un pont');
    const first = await saved(OWN_OF_OURS, null, typed({ source }));
    expect(first.records.documents).toMatchObject([
      { title: 'Un pont', publisher: 'gazette.example', url: 'https://gazette.example/pont', paragraphs: 1 },
    ]);
    expect(first.fact.source.evidence).toEqual(['Le pont ouvre.']);
    const again = page('https://gazette.example/pont', 'Il rouvre.');
    const second = await factRecords(MAI.id, null, typed({ source: again }), context(first.own));
    expect(second?.facts[0]?.source).toMatchObject({ document: first.fact.source.document, paragraph: 2 });
    expect(second?.documents[0]?.title).toBe('Un pont');
  });

  it('keeps its place when only the passage or the title is mended', async () => {
    const draft = {
      ...editedFactOf(FACT, MAI.id, PAGE, 'fr'),
      source: page(PAGE.url ?? '', 'Il a rouvert.', 'Le marché'),
    };
    const { own } = await saved(OWN_OF_OURS, FACT, draft);
    expect(own.facts[0]?.source).toEqual({ ...FACT.source, evidence: ['Il a rouvert.'] });
    expect(own.documents.map(({ title }) => title)).toEqual(['Le marché']);
  });

  it('stays a role of its holder, and in its order', async () => {
    const role = fact('own/r', 'Mai préside.', '2020', 1, {
      about: ['country/vietnam', MAI.id],
      kind: 'role',
      role: { holder: MAI.id, office: 'president', of: 'country/vietnam' },
      source: { document: '900', paragraph: 1, evidence: ['préside'] },
    });
    const draft = editedFactOf(role, MAI.id, null, 'fr');
    expect(draft.source.by).toBe('kept');
    const kept = await factRecords(MAI.id, role, draft, context(EMPTY_OWN_PACK));
    expect(kept).toEqual({ documents: [], entities: [], facts: [role] });
    const lone = await factRecords('country/vietnam', role, { ...draft, with: [] }, context(EMPTY_OWN_PACK));
    expect(lone?.facts[0]?.about).toEqual(['country/vietnam', MAI.id]);
  });
});

describe('a file that becomes one’s own', () => {
  it('is read back as it was exported', () => {
    expect(readOwnFile(`\ufeff${textOf(OWN_OF_OURS)}`)).toEqual({ ok: true, own: OWN_OF_OURS, leftOut: 0 });
  });

  it('leaves out roles in offices that only its pack knows', () => {
    const offices = [{ id: 'doge', names: { fr: 'Doge', en: 'Doge', vi: 'Doge' } }];
    const role = { ...FACT, id: 'x', kind: 'role', role: { holder: MAI.id, office: 'doge', of: 'country/vietnam' } };
    const reading = readOwnFile(textOf(OWN_OF_OURS, { id: 'venise', offices, facts: [FACT, role] }));
    expect(reading).toEqual({ ok: true, own: OWN_OF_OURS, leftOut: 1 });
  });

  it.each([
    ['{', '', 'not JSON'],
    ['"reperes-pack"', '', 'not a pack'],
    ['{"format":"other"}', '', 'not a pack'],
    [textOf(EMPTY_OWN_PACK, { entities: [{ ...MAI, id: 'Mai' }] }), 'entities[0].id', 'does not fit'],
  ])('%#: is refused with the place and the reason', (text, path, kind) => {
    const reading = readOwnFile(text);
    expect(reading.ok === false && reading.problems[0]).toMatchObject({ path, why: { kind } });
  });

  it('tells what is new, what takes the place of what, and passes over what is alike', () => {
    const renamed = { ...MAI, aliases: FULL };
    const other = { ...MAI, id: 'leader/other' };
    const file = { ...OWN_OF_OURS, entities: [renamed, other] };
    const { coming, replaced, preview } = changeOf(OWN_OF_OURS, file, 2);
    expect(preview).toEqual({ freshNames: 1, replacedNames: 1, freshFacts: 0, replacedFacts: 0, leftOut: 2 });
    expect(coming).toEqual({ documents: [], entities: [renamed, other], facts: [] });
    expect(replaced.entities).toEqual([MAI]);
  });

  it('never ends a page before what is cited of it here', () => {
    const own = { ...OWN_OF_OURS, documents: [{ ...PAGE, paragraphs: 7 }] };
    const file = { ...OWN_OF_OURS, facts: [{ ...FACT, id: 'theirs' }] };
    expect(changeOf(own, file, 0).coming.documents).toEqual([]);
  });
});
