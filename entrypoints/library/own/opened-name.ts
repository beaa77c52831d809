import type { OwnFact, OwnName, OwnRow } from '../../../components/library/own/own-view.ts';
import type { EntityPage } from '../../../lib/bridge/from-our-pages.ts';
import { inTime } from '../../../lib/card/when.ts';
import type { EntityRef, SourceRef } from '../../../lib/model/card.ts';
import { CategorySchema } from '../../../lib/model/category.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import type { Alias, Entity } from '../../../lib/model/entity.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Language } from '../../../lib/model/language.ts';
import type { OwnPack } from '../../../lib/model/own-pack.ts';

/**
 * Facts of the reader's about a name, in order of time.
 * @param id `null`: those about names without a record of the reader's, which would be found nowhere otherwise
 */
export function factsAbout(own: OwnPack, id: string | null): readonly Fact[] {
  const ours = new Set(own.entities.map((entity) => entity.id));
  return own.facts
    .filter(({ about }) => (id === null ? !about.some((one) => ours.has(one)) : about.includes(id)))
    .toSorted((a, b) => inTime(a.asOf.date, b.asOf.date));
}

/** Facts that stand under a name without a record of the reader's, and under no name that has one. */
export const factsOnlyHere = (own: OwnPack, id: string): readonly Fact[] =>
  factsAbout(own, null).filter(({ about }) => about.includes(id));

/**
 * A name as its page shows it; `null` when nobody knows it.
 * @param page what all packs together have under this id
 */
export function openedName(id: string, own: OwnPack, page: EntityPage | null): OwnName | null {
  const record = own.entities.find((entity) => entity.id === id);
  const merged = page?.entity;
  const entity = record ?? (merged && bare(merged));
  if (entity === undefined) return null;
  const known = merged === undefined ? [] : merged.aliases.filter((alias) => !has(entity.aliases, alias));
  // Of a name that only the reader has, all packs together have just what the reader wrote.
  const isElsewhere = merged !== undefined && (known.length > 0 || !sameNames(merged, entity));
  return {
    entity: isElsewhere && merged ? { ...entity, names: merged.names } : entity,
    isOwn: record !== undefined,
    shared: record === undefined || isElsewhere,
    known,
    facts: factsAbout(own, id).map((fact) => sourced(fact, own, page)),
    isListed: record !== undefined || factsOnlyHere(own, id).length > 0,
  };
}

const bare = ({ id, category, names }: Entity): Entity => ({ id, category, names, aliases: [] });

const has = (aliases: readonly Alias[], { text, kind }: Alias): boolean =>
  aliases.some((alias) => alias.text === text && alias.kind === kind);

const sameNames = (a: Entity, b: Entity): boolean =>
  a.names.fr === b.names.fr && a.names.en === b.names.en && a.names.vi === b.names.vi;

function sourced(fact: Fact, own: OwnPack, page: EntityPage | null): OwnFact {
  const document = own.documents.find(({ id }) => id === fact.source.document) ?? null;
  const told = page?.facts.find((one) => one.fact.id === fact.id)?.source ?? null;
  return { fact, document, source: document === null ? told : refOf(document, fact) };
}

const refOf = ({ id, title, publisher, url }: CorpusDocument, { source }: Fact): SourceRef => ({
  document: id,
  paragraph: source.paragraph,
  title,
  ...(publisher === undefined ? {} : { publisher }),
  ...(url === undefined ? {} : { url }),
});

/**
 * Names of the reader's own pack, by id.
 * @param known what other packs call them: that is what pages show
 */
export const namesIn = (
  own: OwnPack,
  language: Language,
  known: ReadonlyMap<string, EntityRef>,
): readonly (readonly [string, EntityRef])[] =>
  own.entities.map(({ id, category, names }) => [id, known.get(id) ?? { id, category, name: names[language] }]);

/** The list: every name of the reader's, and others that the reader only wrote facts about. */
export function rowsOf(
  own: OwnPack,
  names: ReadonlyMap<string, EntityRef>,
  language: Language,
  isUnsaved: (id: string) => boolean,
): readonly OwnRow[] {
  const counts = new Map<string, number>();
  for (const id of own.facts.flatMap(({ about }) => about)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const rows = new Map<string, OwnRow>();
  const add = (id: string, entity: Entity | null): void => {
    const category = CategorySchema.options.find((one) => id.startsWith(`${one}/`));
    if (category === undefined || rows.has(id)) return;
    const name = names.get(id)?.name ?? entity?.names[language] ?? id;
    const forms = new Set(entity?.aliases.map(({ text }) => text));
    forms.delete(name);
    rows.set(id, { id, category, name, forms: [...forms], facts: counts.get(id) ?? 0, unsaved: isUnsaved(id) });
  };
  for (const entity of own.entities) add(entity.id, entity);
  for (const { about } of factsAbout(own, null)) for (const id of about) add(id, null);
  const { compare } = new Intl.Collator(language);
  return [...rows.values()].toSorted((a, b) => compare(a.name, b.name));
}
