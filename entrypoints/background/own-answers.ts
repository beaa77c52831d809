import type { FromOurPagesHandlers } from '../../lib/bridge/answer-asked.ts';
import { type CarryToOurPages, tellOurPages } from '../../lib/bridge/tell-our-pages.ts';
import { answered } from '../../lib/model/answer.ts';
import type { Language } from '../../lib/model/language.ts';
import { OWN_PACK } from '../../lib/model/own-pack.ts';
import type { Corpus } from './corpus.ts';
import { everyKnown } from './known-ids.ts';
import { documentPage } from './library.ts';
import type { NotesKeeper } from './notes/notes-keeper.ts';
import { makeOwn } from './own.ts';
import { makeTexts } from './texts.ts';

type Asked = Extract<keyof FromOurPagesHandlers, `own/${string}` | `texts/${string}`> | 'corpus/document';

export interface OwnAnswersOptions {
  readonly corpus: Corpus;
  readonly keeper: NotesKeeper;
  readonly toOurPages: CarryToOurPages;
  /** The wall clock. */
  now(): Date;
  /** The reader's. */
  language(): Promise<Language>;
}

/** What our own pages may ask about the reader's dictionary, and about documents whose text the reader may have attached. */
export function ownAnswers({
  corpus,
  keeper,
  toOurPages,
  now,
  language,
}: OwnAnswersOptions): Pick<FromOurPagesHandlers, Asked> {
  const own = makeOwn({
    keeper,
    corpus,
    others: async () => {
      const open = await corpus.open();
      if (!open.ok) return open;
      const known = await everyKnown(open.value.store);
      return known.ok ? answered(known.value.but(OWN_PACK)) : known;
    },
    language,
    now,
    changed: () => void tellOurPages('ours/corpus', null, toOurPages),
  });
  const texts = makeTexts({ keeper, corpus, language });
  return {
    'own/get': () => own.get(),
    'own/add': (name) => own.add(name),
    'own/put': (records) => own.put(records),
    'own/remove': (removal) => own.remove(removal),
    'texts/put': ({ document, text }) => texts.put(document, text),
    'texts/get': ({ document }) => texts.get(document),
    'texts/remove': ({ document }) => texts.remove(document),
    'texts/list': () => texts.list(),
    'corpus/document': async (asked) => texts.withText(await documentPage(corpus, asked, await language())),
  };
}
