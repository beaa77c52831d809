import type { FromPageHandlers } from '../../lib/bridge/answer-asked.ts';
import { answered } from '../../lib/model/answer.ts';
import { pageSettings } from '../../lib/settings/for-page.ts';
import { cardFor } from './card.ts';
import { findInBlocks } from './find.ts';
import { noteAnswersToPages } from './notes/answers-to-pages.ts';
import type { Parts } from './parts.ts';

export function answersToPages(parts: Parts): FromPageHandlers {
  const { corpus, reports, notes, history, uiLanguage, loadSettings, language, openLibrary, bringPart } = parts;
  return {
    'page/start': async (_, asker) => {
      // The page asks for names next: the dictionary is opened meanwhile.
      void corpus.open();
      await reports.start(asker);
      return answered(pageSettings(await loadSettings(), asker.origin, uiLanguage));
    },
    'page/part': ({ part }, asker) => bringPart(asker, part),
    'page/find': ({ blocks }) => findInBlocks(corpus, blocks),
    'page/card': async (request) => cardFor(corpus, { ...request, language: await language() }),
    'page/report': async (report, asker) => {
      await reports.report(asker, report);
      notes.news.tab(asker.tab);
      void history.hear(asker.tab);
      return answered(null);
    },
    'page/open': async ({ place }) => {
      await openLibrary(place);
      return answered(null);
    },
    ...noteAnswersToPages(notes),
  };
}
