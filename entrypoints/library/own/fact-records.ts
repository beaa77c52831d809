import { asOfOf, type EditedFact } from '../../../components/library/own/edited-fact.ts';
import { filledIn } from '../../../components/library/own/in-languages.ts';
import { isSelf, SELF_DOCUMENT } from '../../../components/library/own/self.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import type { Fact, Source } from '../../../lib/model/fact.ts';
import type { Language } from '../../../lib/model/language.ts';
import type { OwnPack } from '../../../lib/model/own-pack.ts';
import { readPage } from '../../../lib/notes/noted-page.ts';
import { cutAtWord } from '../../../lib/packs/cut-at-word.ts';
import { documentOfPage } from '../../../lib/packs/own-document.ts';
import { freeId } from '../../../lib/packs/own-ids.ts';
import { sha256Of } from '../../../lib/packs/sha256.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';

/** UTF-16 units of one piece of evidence. */
const MAX_EVIDENCE = 300;

export interface FactContext {
  readonly own: OwnPack;
  /** Ids of every document of the corpus. */
  readonly documents: ReadonlySet<string>;
  readonly language: Language;
  /** `YYYY-MM-DD`, where the reader is. */
  readonly today: string;
  /** Of a new fact. */
  readonly newId: string;
}

/** The passage where a fact was read, and its document when that has to be written too. */
interface Cited {
  readonly source: Source;
  readonly document?: CorpusDocument;
}

/**
 * The records that a draft without faults becomes: the fact, and the document that it cites when that is new or changed.
 * `null` when the page's address is one that no note could have either.
 * @param about the name on whose page it is written
 * @param before the fact that is changed; `null` for a new one
 */
export async function factRecords(
  about: string,
  before: Fact | null,
  draft: EditedFact,
  context: FactContext,
): Promise<OwnPack | null> {
  const cited = await cite(before, draft, context);
  if (cited === null) return null;
  const fact: Fact = {
    ...(before ?? {}),
    id: before?.id ?? `own/${context.newId}`,
    about: aboutOf(about, before, draft),
    kind: draft.kind,
    text: filledIn(draft.text, context.language),
    asOf: asOfOf(draft, before?.asOf ?? null),
    source: cited.source,
  };
  return { documents: cited.document === undefined ? [] : [cited.document], entities: [], facts: [fact] };
}

/** The order tells whom a fact is about first: it stays when nobody came or went. A role is nothing without its holder. */
function aboutOf(about: string, before: Fact | null, draft: EditedFact): string[] {
  const all = new Set([about, ...draft.with, ...(before?.role === undefined ? [] : [before.role.holder])]);
  const isSame = before?.about.length === all.size && before.about.every((id) => all.has(id));
  return isSame ? before.about : [...all];
}

async function cite(before: Fact | null, draft: EditedFact, context: FactContext): Promise<Cited | null> {
  const { by } = draft.source;
  if (by === 'kept' && before !== null) return { source: before.source };
  return by === 'page' ? citePage(before, draft.source, context) : citeSelf(before, draft, context);
}

/** Each thing that the reader says is a paragraph of what they wrote themselves. */
async function citeSelf(before: Fact | null, draft: EditedFact, context: FactContext): Promise<Cited> {
  const { own, documents, language, today } = context;
  const said = filledIn(draft.text, language)[language];
  const evidence = [cutAtWord(said, MAX_EVIDENCE)];
  if (before !== null && isSelf(before.source.document)) return { source: { ...before.source, evidence } };
  const ours = new Map(own.documents.map((document) => [document.id, document]));
  const id = freeId(SELF_DOCUMENT, (wanted) => ours.has(wanted) || !documents.has(wanted));
  const words = OWN_PAGE_WORDS[language];
  const first: CorpusDocument = ours.get(id) ?? {
    id,
    title: words.selfTitle,
    publisher: words.myself,
    date: { value: today, precision: 'day', basis: 'stated' },
    language,
    sha256: await sha256OfText(said),
    paragraphs: 0,
    parts: [],
  };
  const paragraph = first.paragraphs + 1;
  return { source: { document: id, paragraph, evidence }, document: { ...first, paragraphs: paragraph } };
}

async function citePage(
  before: Fact | null,
  { address, title, quote }: EditedFact['source'],
  context: FactContext,
): Promise<Cited | null> {
  const { own, documents, language, today } = context;
  const cited = own.documents.find(({ id }) => id === before?.source.document);
  const passage = quote.replaceAll(/\s+/g, ' ').trim();
  if (before !== null && cited?.url === address.trim()) {
    const isSame = before.source.evidence.join(' ') === passage;
    const source = isSame ? before.source : { ...before.source, evidence: [cutAtWord(passage, MAX_EVIDENCE)] };
    return { source, document: titled(cited, title) };
  }
  const page = readPage({ address: address.trim(), canonical: null, title })?.noted;
  if (page === undefined) return null;
  const [addressSha256, quoteSha256] = await Promise.all([sha256OfText(page.address), sha256OfText(passage)]);
  const read = { page, addressSha256, quoteSha256, date: null, today, language };
  const known = documentOfPage(read, own, (id) => documents.has(id));
  const paragraph = known.paragraphs + 1;
  return {
    source: { document: known.id, paragraph, evidence: [cutAtWord(passage, MAX_EVIDENCE)] },
    document: { ...titled(known, title), paragraphs: paragraph },
  };
}

const titled = (document: CorpusDocument, title: string): CorpusDocument =>
  title.trim() === '' ? document : { ...document, title: title.trim() };

const sha256OfText = (text: string): Promise<string> => sha256Of(new TextEncoder().encode(text));
