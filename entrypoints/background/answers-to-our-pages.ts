import type { FromOurPagesHandlers } from '../../lib/bridge/answer-asked.ts';
import { tellPage } from '../../lib/bridge/tell-page.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { documentPage, entityPage, listDocuments, listEntities, listRefs } from './library.ts';
import { noteAnswersToOurPages } from './notes/answers-to-our-pages.ts';
import type { Parts } from './parts.ts';
import { makeSearch } from './search.ts';

export function answersToOurPages(parts: Parts): FromOurPagesHandlers {
  const { corpus, reports, access, clicked, notes, loadSettings, saveSettings, language, commandPage } = parts;
  const search = makeSearch(corpus);
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
    'tab/command': async ({ tab, command }) =>
      (await commandPage(tab, command)) ? answered(null) : refused('missing'),
    'access/get': async ({ origin }) => answered(await access.state(origin)),
    'access/reconcile': () => access.reconcile('and open tabs'),
    'corpus/state': () => corpus.check(),
    'corpus/entities': async () => listEntities(corpus, await language()),
    'corpus/documents': () => listDocuments(corpus),
    'corpus/entity': async ({ id }) => entityPage(corpus, id, await language()),
    'corpus/document': async ({ id }) => documentPage(corpus, id, await language()),
    'corpus/search': async ({ query }) => search(query, await language()),
    'corpus/refs': async ({ ids }) => listRefs(corpus, ids, await language()),
    'corpus/rebuild': async () => {
      const corpusNow = await corpus.rebuild();
      return corpusNow.ok ? answered(corpusNow.value.state) : corpusNow;
    },
    ...noteAnswersToOurPages(notes, language),
  };
}
