import type { FromOurPagesHandlers } from '../../lib/bridge/answer-asked.ts';
import { tellPage } from '../../lib/bridge/tell-page.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { report } from '../../lib/report/report.ts';
import { briefOf } from './brief.ts';
import { entityPage, listDocuments, listEntities, listRefs } from './library.ts';
import { makeMentionsOut } from './mentions-out.ts';
import { noteAnswersToOurPages } from './notes/answers-to-our-pages.ts';
import { ownAnswers } from './own-answers.ts';
import { packsAnswers } from './packs-answers.ts';
import type { Parts } from './parts.ts';
import { makeSearch } from './search.ts';
import { makeSearchWithNotes } from './search-notes.ts';
import { listAgreements, listLeaders, listRelations, listTies } from './tables.ts';
import { unknownOfTab } from './unknown.ts';
import { unlitOnTab } from './unlit.ts';
import { vaultAnswers } from './vault/answers.ts';

export function answersToOurPages(parts: Parts): FromOurPagesHandlers {
  const { corpus, reports, access, clicked, notes, history, vault, loadSettings, saveSettings, language, commandPage } =
    parts;
  const { names, pages, queries, post } = notes;
  const searchCorpus = makeSearch(corpus);
  const packs = packsAnswers(parts);
  const search = makeSearchWithNotes(searchCorpus, queries, names);
  const out = makeMentionsOut({ reports, pages, names, toFrame: post.toFrame });
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
    'tab/unknown': ({ tab }) => unknownOfTab(tab, reports),
    'tab/unlit': async ({ tab }) => unlitOnTab(tab, await language(), { reports, names, carry: post.toFrame }),
    'tab/relight': async ({ tab, ...form }) =>
      (await tellPage(tab, 'session/relight', form)) ? answered(null) : refused('missing'),
    'tab/command': async ({ tab, command }) =>
      (await commandPage(tab, command)) ? answered(null) : refused('missing'),
    'tab/mentions': async ({ tab }) => out.mentions(tab, await language()),
    'tabs/read': () => out.read(),
    'tab/brief': ({ tab, language: of }) => briefOf(corpus, notes.outlines, tab, of),
    'history/list': history.list,
    'history/forget': history.forget,
    'access/get': async ({ origin }) => answered(await access.state(origin)),
    'access/reconcile': () => access.reconcile('and open tabs'),
    'corpus/state': () => corpus.check(),
    'corpus/entities': async () => {
      const listed = await listEntities(corpus, await language());
      // Whoever looks at the library searches next, as a rule.
      searchCorpus.prepare().catch((error: unknown) => report('making the index of the corpus', error));
      return listed;
    },
    'corpus/documents': () => listDocuments(corpus),
    'corpus/entity': async ({ id }) => entityPage(corpus, id, await language()),
    'corpus/search': async ({ query }) => search(query, await language()),
    'corpus/agreements': async () => listAgreements(corpus, await language()),
    'corpus/leaders': async () => listLeaders(corpus, await language()),
    'corpus/ties': async ({ id }) => listTies(corpus, id, await language()),
    'corpus/relations': ({ ids }) => listRelations(corpus, ids),
    'corpus/refs': async ({ ids }) => listRefs(corpus, ids, await language()),
    'corpus/rebuild': async () => {
      const rebuilt = await corpus.rebuild();
      return rebuilt.ok ? corpus.check() : rebuilt;
    },
    ...noteAnswersToOurPages(notes, language),
    ...vaultAnswers(vault),
    ...packs,
    'packs/remove': async (asked) => {
      const removed = await packs['packs/remove'](asked);
      if (removed.ok) await vault.packRemoved(asked.id);
      return removed;
    },
    ...ownAnswers({
      corpus,
      keeper: notes.keeper,
      toOurPages: post.toOurPages,
      now: () => new Date(notes.at()),
      language,
    }),
  };
}
