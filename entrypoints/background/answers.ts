import type { FromOurPagesHandlers, FromPageHandlers } from '../../lib/bridge/answer-asked.ts';
import { tellPage } from '../../lib/bridge/tell-page.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { Language } from '../../lib/model/language.ts';
import type { LibraryPlace } from '../../lib/model/place.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { pageSettings } from '../../lib/settings/for-page.ts';
import { readerLanguage } from '../../lib/settings/language.ts';
import type { Access } from './access.ts';
import { cardFor } from './card.ts';
import type { ClickedTabs } from './clicked.ts';
import type { Corpus } from './corpus.ts';
import { findInBlocks } from './find.ts';
import { documentPage, entityPage, listDocuments, listEntities } from './library.ts';
import { makeSearch } from './search.ts';
import type { TabReports } from './tab-reports.ts';

/** Everything that answers are made of. */
export interface Parts {
  readonly corpus: Corpus;
  readonly reports: TabReports;
  readonly access: Access;
  readonly clicked: ClickedTabs;
  readonly uiLanguage: string;
  loadSettings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  openLibrary(place: LibraryPlace): Promise<void>;
}

export function answersToPages({ corpus, reports, uiLanguage, loadSettings, openLibrary }: Parts): FromPageHandlers {
  return {
    'page/start': async (_, asker) => {
      // The page asks for names next: the dictionary is opened meanwhile.
      void corpus.open();
      await reports.start(asker);
      return answered(pageSettings(await loadSettings(), asker.origin, uiLanguage));
    },
    'page/find': ({ blocks }) => findInBlocks(corpus, blocks),
    'page/card': async (request) =>
      cardFor(corpus, { ...request, language: readerLanguage(await loadSettings(), uiLanguage) }),
    'page/report': async (report, asker) => {
      await reports.report(asker, report);
      return answered(null);
    },
    'page/open': async ({ place }) => {
      await openLibrary(place);
      return answered(null);
    },
  };
}

export function answersToOurPages(parts: Parts): FromOurPagesHandlers {
  const { corpus, reports, access, clicked, uiLanguage, loadSettings, saveSettings } = parts;
  const search = makeSearch(corpus);
  const language = async (): Promise<Language> => readerLanguage(await loadSettings(), uiLanguage);
  return {
    'settings/get': async () => answered(await loadSettings()),
    'settings/set': async (settings) => {
      await saveSettings(settings);
      return answered(null);
    },
    'tab/report': ({ tab }) => reports.sum(tab),
    'tab/read': async ({ tab }) => ((await clicked.read(tab)) ? answered(null) : refused('forbidden')),
    'tab/date': async ({ tab, iso }) =>
      (await tellPage(tab, 'session/date', { iso })) ? answered(null) : refused('missing'),
    'access/get': async ({ origin }) => answered(await access.state(origin)),
    'access/reconcile': () => access.reconcile('and open tabs'),
    'corpus/state': () => corpus.check(),
    'corpus/entities': async () => listEntities(corpus, await language()),
    'corpus/documents': () => listDocuments(corpus),
    'corpus/entity': async ({ id }) => entityPage(corpus, id, await language()),
    'corpus/document': async ({ id }) => documentPage(corpus, id, await language()),
    'corpus/search': async ({ query }) => search(query, await language()),
    'corpus/rebuild': async () => {
      const corpusNow = await corpus.rebuild();
      return corpusNow.ok ? answered(corpusNow.value.state) : corpusNow;
    },
  };
}
