import type { DocumentPage, FromOurPages } from '../../lib/bridge/from-our-pages.ts';
import { entityRef } from '../../lib/card/reference.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { MAX_TEXT_BYTES } from '../../lib/model/attached-text.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Language } from '../../lib/model/language.ts';
import { sha256Of } from '../../lib/packs/sha256.ts';
import { paragraphsOf } from '../../lib/packs/texts.ts';
import { readCorpus } from '../../lib/store/read.ts';
import { attachedTexts, getText, putText, removeText } from '../../lib/store/texts.ts';
import type { Corpus } from './corpus.ts';
import type { DocumentFacts } from './library.ts';
import type { NotesKeeper } from './notes/notes-keeper.ts';
import { readNames } from './read-names.ts';

type AnswerTo<T extends keyof FromOurPages> = Promise<ReturnType<FromOurPages[T]>>;

/** Documents' own texts, which the reader attached. One text serves every document that bears its SHA-256. */
export interface Texts {
  /** `missing` for an unknown document, `invalid` when the text is too large or not the document's. */
  put(document: string, text: string): AnswerTo<'texts/put'>;
  get(document: string): AnswerTo<'texts/get'>;
  remove(document: string): AnswerTo<'texts/remove'>;
  list(): AnswerTo<'texts/list'>;
  /** A document's page with whether it has its text; without, when that cannot be read: the page does not rest on it. */
  withText(page: Answer<DocumentFacts>): Promise<Answer<DocumentPage>>;
}

export interface TextsOptions {
  readonly keeper: Pick<NotesKeeper, 'ask'>;
  readonly corpus: Pick<Corpus, 'open'>;
  language(): Promise<Language>;
}

export function makeTexts({ keeper, corpus, language }: TextsOptions): Texts {
  const documentOf = async (id: string): Promise<Answer<CorpusDocument>> => {
    const open = await corpus.open();
    if (!open.ok) return open;
    const read = await readCorpus(open.value.store, (reading) => reading.documents([id]));
    if (!read.ok) return read;
    const [document] = read.value;
    return document === undefined ? refused('missing') : answered(document);
  };

  const textOf = async (id: string, ask: typeof getText): Promise<Answer<string>> => {
    const document = await documentOf(id);
    if (!document.ok) return document;
    const text = await keeper.ask((store) => ask(store, document.value.sha256));
    if (!text.ok) return text;
    return text.value === null ? refused('missing') : answered(text.value);
  };

  return {
    put: async (id, text) => {
      const document = await documentOf(id);
      if (!document.ok) return document;
      const bytes = new TextEncoder().encode(text);
      if (bytes.length > MAX_TEXT_BYTES) return refused('invalid');
      const sha256 = await sha256Of(bytes);
      if (sha256 !== document.value.sha256) return refused('invalid');
      return keeper.ask((store) => putText(store, { sha256, text }));
    },
    get: async (id) => {
      const open = await corpus.open();
      if (!open.ok) return open;
      const text = await textOf(id, getText);
      if (!text.ok) return text;
      const paragraphs = await readNames(open.value.lexicon, paragraphsOf(text.value));
      const met = [...new Set(paragraphs.flatMap(({ mentions }) => mentions.map(({ entity }) => entity)))];
      const entities = await readCorpus(open.value.store, (reading) => reading.entities(met));
      if (!entities.ok) return entities;
      const shown = await language();
      return answered({ paragraphs, names: entities.value.map((entity) => entityRef(entity, shown)) });
    },
    remove: async (id) => {
      const text = await textOf(id, removeText);
      return text.ok ? answered({ text: text.value }) : text;
    },
    list: async () => {
      const open = await corpus.open();
      if (!open.ok) return open;
      const kept = await keeper.ask(attachedTexts);
      if (!kept.ok) return kept;
      const known = new Set(kept.value);
      const documents = await readCorpus(open.value.store, (reading) => reading.everyDocument());
      if (!documents.ok) return documents;
      return answered(documents.value.filter(({ sha256 }) => known.has(sha256)).map(({ id }) => id));
    },
    withText: async (page) => {
      if (!page.ok) return page;
      const kept = await keeper.ask(attachedTexts);
      return answered({ ...page.value, hasText: kept.ok && kept.value.includes(page.value.document.sha256) });
    },
  };
}
