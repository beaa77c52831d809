import type { CorpusDocument } from '../model/document.ts';
import type { Alias, Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { InLanguages, Language } from '../model/language.ts';
import type { NewName, OwnPack } from '../model/own-pack.ts';
import { cutAtWord } from './cut-at-word.ts';
import { dated, documentOfPage, lineOf } from './own-document.ts';
import { freeId, slugOf } from './own-ids.ts';
import type { Others } from './references.ts';

/** UTF-16 units of one piece of evidence. */
const MAX_EVIDENCE = 300;
/** A fact is known by what it says, not by a number: one that was taken out and comes back must not meet another under its id. */
const ID_DIGITS = 12;

export interface NewNameContext {
  /** What the reader's pack holds so far. */
  readonly own: OwnPack;
  /** What all other packs hold: its ids are taken. */
  readonly others: Pick<Others, 'entities' | 'documents'>;
  /** The reader's, taken for the page's. */
  readonly language: Language;
  /** YYYY-MM-DD, as the reader's calendar says. */
  readonly today: string;
  /** Hex, of the UTF-8 of the fact's page address, of its quote, and of what tells it from others; `null` without a fact. */
  readonly sha256: { readonly address: string; readonly quote: string; readonly said: string } | null;
}

/**
 * The records that a new name becomes: its entity and, with a fact, that fact and the page as its document. The n-th
 * sentence quoted from a page is the document's paragraph n; it bears the SHA-256 of the first.
 */
export function ownFromNewName(name: NewName, context: NewNameContext): OwnPack {
  const entity = entityOf(name, context);
  if (name.fact === null || context.sha256 === null) return { documents: [], entities: [entity], facts: [] };
  const { document, fact } = factOf(entity.id, name.fact, { ...context, sha256: context.sha256 });
  return { documents: [document], entities: [entity], facts: [fact] };
}

const inAll = (text: string): InLanguages => ({ fr: text, en: text, vi: text });

function entityOf({ name, category, aliases }: NewName, { own, others }: NewNameContext): Entity {
  const ours = new Set(own.entities.map(({ id }) => id));
  const isFree = (id: string): boolean => !ours.has(id) && !others.entities.has(id);
  return {
    id: freeId(`${category}/${slugOf(name)}`, isFree),
    category,
    names: inAll(name),
    aliases: allForms(name, aliases),
  };
}

/**
 * The name itself first: the reader vouches for it, so it needs no licence even when it is one word. Only where it is
 * also given as an acronym it is one: "ASE" must not light "Ase".
 */
function allForms(name: string, given: NewName['aliases']): Alias[] {
  const forms = new Map<string, Alias>([[formOf(name), { text: name, kind: 'full' }]]);
  for (const alias of given) {
    const form = formOf(alias.text);
    if (!forms.has(form) || (form === formOf(name) && alias.kind === 'acronym')) forms.set(form, alias);
  }
  return [...forms.values()];
}

/** Capitals and accents make another form of a name; how it was typed and spaced does not. */
const formOf = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ');

type SaidFact = NonNullable<NewName['fact']>;
type FactContext = NewNameContext & { readonly sha256: NonNullable<NewNameContext['sha256']> };

function factOf(
  entity: string,
  { text, date, page, pageDate, quote }: SaidFact,
  { own, others, language, today, sha256 }: FactContext,
): { document: CorpusDocument; fact: Fact } {
  const read = {
    page,
    addressSha256: sha256.address,
    quoteSha256: sha256.quote,
    date: pageDate,
    today,
    language,
  };
  const before = documentOfPage(read, own, (id) => others.documents.has(id));
  const evidence = lineOf(quote, MAX_EVIDENCE) || cutAtWord(quote, MAX_EVIDENCE);
  const paragraph = paragraphOf(evidence, before, own.facts);
  const ours = new Set(own.facts.map(({ id }) => id));
  return {
    document: { ...before, paragraphs: Math.max(before.paragraphs, paragraph) },
    fact: {
      id: freeId(`${before.id}/${paragraph}/${sha256.said.slice(0, ID_DIGITS)}`, (id) => !ours.has(id)),
      about: [entity],
      kind: 'event',
      text: inAll(text),
      asOf: dated(date ?? pageDate ?? today, date === null ? 'inferred' : 'stated'),
      source: { document: before.id, paragraph, evidence: [evidence] },
    },
  };
}

/** A sentence that was quoted before is the same paragraph again. */
function paragraphOf(evidence: string, { id, paragraphs }: CorpusDocument, facts: readonly Fact[]): number {
  const quoted = facts.find(({ source }) => source.document === id && source.evidence.includes(evidence));
  return quoted?.source.paragraph ?? paragraphs + 1;
}
