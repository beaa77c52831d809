import * as v from 'valibot';
import { DocumentSchema } from '../model/document.ts';
import { ALIAS_KINDS, type Alias, type Entity, EntitySchema } from '../model/entity.ts';
import { type Fact, FactSchema, OfficeSchema } from '../model/fact.ts';
import type { Problem } from './problem.ts';

/** The four lists whose order is fixed; a pack has them all, a seed file one. */
export interface Lists {
  readonly offices?: readonly { readonly id: string }[];
  readonly documents?: readonly { readonly id: string }[];
  readonly entities?: readonly Entity[];
  readonly facts?: readonly Fact[];
}

/**
 * Whether lists are in the one order that they may have, so that two people who add the same thing write the
 * same file: offices, documents and entities by id, aliases by kind then text, facts by document, paragraph
 * and number. Text is compared by code units.
 */
export function checkOrder(lists: Lists): readonly Problem[] {
  const entities = lists.entities ?? [];
  return [
    ...outOfOrder('offices', lists.offices ?? [], byId),
    ...outOfOrder('documents', lists.documents ?? [], byId),
    ...outOfOrder('entities', entities, byId),
    ...entities.flatMap((entity, i) => outOfOrder(`entities[${i}].aliases`, entity.aliases, byKindThenText)),
    ...outOfOrder('facts', lists.facts ?? [], byPlace),
  ];
}

const SCHEMAS = {
  offices: v.array(OfficeSchema),
  documents: v.array(DocumentSchema),
  entities: v.array(EntitySchema),
  facts: v.array(FactSchema),
};

/**
 * The one text that a list may be written as: keys in the schema's order, two spaces, NFC, a last line feed.
 * @throws ValiError when the records are not of that list; check them first
 */
export function canonicalText(list: keyof Lists, records: unknown): string {
  return `${JSON.stringify(v.parse(SCHEMAS[list], records), null, 2)}\n`.normalize('NFC');
}

/** Whether a list is valid, in order and written canonically; the path of the first line that differs is its number. */
export function checkCanonical(list: keyof Lists, records: unknown, text: string): readonly Problem[] {
  const expected = canonicalText(list, records);
  const order = checkOrder({ [list]: v.parse(SCHEMAS[list], records) });
  if (text === expected) return order;
  const lines = text.split('\n');
  const wanted = expected.split('\n');
  const line = wanted.findIndex((each, i) => each !== lines[i]);
  const at = line === -1 ? wanted.length : line;
  return [
    ...order,
    { path: `line ${at + 1}`, message: `Not canonical: expected ${JSON.stringify(wanted[at] ?? '')}.` },
  ];
}

type Compare<T> = (a: T, b: T) => number;

const codeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byId: Compare<{ readonly id: string }> = (a, b) => codeUnits(a.id, b.id);

const byKindThenText: Compare<Alias> = (a, b) =>
  ALIAS_KINDS.indexOf(a.kind) - ALIAS_KINDS.indexOf(b.kind) || codeUnits(a.text, b.text);

/** The number is what follows the last slash of the id; 10 comes after 9. */
const byPlace: Compare<Fact> = (a, b) =>
  codeUnits(a.source.document, b.source.document) ||
  a.source.paragraph - b.source.paragraph ||
  numberOf(a.id) - numberOf(b.id);

const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('/') + 1)) || 0;

function outOfOrder<T>(path: string, records: readonly T[], compare: Compare<T>): Problem[] {
  return records.flatMap((record, i) => {
    const before = records[i - 1];
    if (before === undefined || compare(before, record) <= 0) return [];
    return [{ path: `${path}[${i}]`, message: 'Comes before the one above it.' }];
  });
}
