import * as v from 'valibot';
import { EMPTY_OWN_PACK, type OwnPack, OwnPackSchema } from '../model/own-pack.ts';

/** The reader's own pack while it is put together. */
export interface OwnRows {
  own: OwnPack;
  /** As the last step in the damaged library had it; `null` before there was one. */
  late: OwnPack | null;
  /** Of records that were removed, each with its list. */
  readonly gone: Set<string>;
}

export const makeOwnRows = (own: OwnPack): OwnRows => ({ own, late: null, gone: new Set() });

/**
 * Does again what a step did to the pack (`null`: nothing). A step holds the whole pack as it was then: in a library
 * that was whole it is the pack; in a damaged one, which may have begun with none, only what it adds and removes counts.
 */
export function followOwn(rows: OwnRows, next: OwnPack | null, library: 'whole' | 'damaged'): void {
  if (next === null) return;
  const before = library === 'whole' ? rows.own : (rows.late ?? EMPTY_OWN_PACK);
  const present = keysOf(next);
  for (const key of keysOf(before)) if (!present.has(key)) rows.gone.add(key);
  for (const key of present) rows.gone.delete(key);
  if (library === 'whole') rows.own = next;
  else {
    rows.own = fitting(joined(next, without(rows.own, rows.gone)), rows.own);
    rows.late = next;
  }
}

/** Adds the records that can still be read and are neither there nor removed. */
export function keepOwn(rows: OwnRows, here: OwnPack): void {
  rows.own = fitting(joined(rows.own, without(here, rows.gone)), rows.own);
}

type Named = { readonly id: string };
const keyOf = (list: keyof OwnPack, { id }: Named): string => `${list} ${id}`;

const keysOf = ({ documents, entities, facts }: OwnPack): Set<string> =>
  new Set([
    ...documents.map((record) => keyOf('documents', record)),
    ...entities.map((record) => keyOf('entities', record)),
    ...facts.map((record) => keyOf('facts', record)),
  ]);

const without = ({ documents, entities, facts }: OwnPack, gone: ReadonlySet<string>): OwnPack => ({
  documents: documents.filter((record) => !gone.has(keyOf('documents', record))),
  entities: entities.filter((record) => !gone.has(keyOf('entities', record))),
  facts: facts.filter((record) => !gone.has(keyOf('facts', record))),
});

/** All of the first, and what only the second has. */
const joined = (first: OwnPack, second: OwnPack): OwnPack => {
  const gone = keysOf(first);
  const more = without(second, gone);
  return {
    documents: [...first.documents, ...more.documents],
    entities: [...first.entities, ...more.entities],
    facts: [...first.facts, ...more.facts],
  };
};

/** A pack that is too large could never be read again. */
const fitting = (own: OwnPack, otherwise: OwnPack): OwnPack => (v.is(OwnPackSchema, own) ? own : otherwise);
