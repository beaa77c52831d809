import { drawnTies } from '../../components/library/entity/picture.ts';
import type { LibraryView, Names } from '../../components/library/view.ts';
import type { askBackground } from '../../lib/bridge/ask.ts';
import { briefToMarkdown } from '../../lib/brief/markdown.ts';
import { answered, type Reason } from '../../lib/model/answer.ts';
import type { EntityRef } from '../../lib/model/card.ts';
import type { InstalledPack } from '../../lib/model/installed-pack.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Route } from './route.ts';

type Ask = typeof askBackground;

const failed = (reason: Reason): LibraryView => ({ kind: 'failed', reason });

/** `invalid` is an address that no id can have: for the reader the same as one that nobody bears. */
const notThere = (reason: Reason, what: 'entity' | 'document'): LibraryView =>
  reason === 'missing' || reason === 'invalid' ? { kind: 'unknown', what } : failed(reason);

/** Who reads, and when. */
export interface Reader {
  readonly language: Language;
  /** `YYYY-MM-DD`, where the reader is. */
  readonly today: string;
}

/** Brings together everything that the page at this address shows. Never throws. */
export async function loadView(route: Route, ask: Ask, reader: Reader): Promise<LibraryView> {
  switch (route.kind) {
    case 'nowhere':
      return { kind: 'unknown', what: 'address' };
    case 'search': {
      const [hits, large] = await Promise.all([ask('corpus/search', { query: route.query }), largePacks(ask)]);
      return hits.ok ? { kind: 'search', query: route.query, hits: hits.value, large } : failed(hits.reason);
    }
    case 'notes':
      return { kind: 'notes', page: 'list' };
    case 'bin':
    case 'note':
      return { kind: 'notes', page: route.kind };
    case 'entity':
      return loadEntity(route.id, route.pair, ask);
    case 'agreements': {
      const [rows, large] = await Promise.all([ask('corpus/agreements', null), largePacks(ask)]);
      return rows.ok ? { kind: 'agreements', asked: route.asked, rows: rows.value, large } : failed(rows.reason);
    }
    case 'leaders': {
      const [rows, large] = await Promise.all([ask('corpus/leaders', null), largePacks(ask)]);
      return rows.ok ? { kind: 'leaders', filter: route.filter, rows: rows.value, large } : failed(rows.reason);
    }
    case 'document': {
      const page = await ask('corpus/document', {
        id: route.id,
        ...(route.paragraph !== null && { paragraph: route.paragraph }),
      });
      if (!page.ok) return notThere(page.reason, 'document');
      const { document, hasText, facts, more, entities } = page.value;
      return { kind: 'document', document, hasText, facts, more, names: byId(entities), paragraph: route.paragraph };
    }
    case 'documents':
      return loadDocuments(ask);
    case 'live':
      return { kind: 'live', page: route.page };
    case 'brief':
      return loadBrief(route.tab, ask, reader);
    case 'home':
      return loadHome(route, ask);
  }
}

/** Packs that lists leave out; none when nobody can tell, since the lists are worth reading all the same. */
async function largePacks(ask: Ask): Promise<readonly InstalledPack[]> {
  const packs = await ask('packs/list', null);
  return packs.ok ? packs.value.filter(({ on, isLarge }) => on && isLarge) : [];
}

async function loadBrief(tab: number, ask: Ask, { language, today }: Reader): Promise<LibraryView> {
  const brief = await ask('tab/brief', { tab, language });
  if (!brief.ok) return brief.reason === 'missing' ? { kind: 'brief', told: null } : failed(brief.reason);
  const markdown = briefToMarkdown(brief.value, { language, made: today });
  return { kind: 'brief', told: { brief: brief.value, markdown, made: today } };
}

async function loadDocuments(ask: Ask): Promise<LibraryView> {
  const [documents, withText, large] = await Promise.all([
    ask('corpus/documents', null),
    ask('texts/list', null),
    largePacks(ask),
  ]);
  if (!documents.ok) return failed(documents.reason);
  // A list without that mark is better than none.
  const marked = new Set(withText.ok ? withText.value : []);
  return { kind: 'documents', documents: documents.value, withText: marked, large };
}

async function loadHome(route: Extract<Route, { kind: 'home' }>, ask: Ask): Promise<LibraryView> {
  const [corpus, entities, large] = await Promise.all([
    ask('corpus/state', null),
    ask('corpus/entities', null),
    largePacks(ask),
  ]);
  if (!corpus.ok) return failed(corpus.reason);
  if (!entities.ok) return failed(entities.reason);
  return { ...route, corpus: corpus.value, entities: entities.value, large };
}

async function loadEntity(id: string, pair: string | undefined, ask: Ask): Promise<LibraryView> {
  const [page, ties] = await Promise.all([ask('corpus/entity', { id }), ask('corpus/ties', { id })]);
  if (!page.ok) return notThere(page.reason, 'entity');
  const tied = ties.ok ? ties.value : [];
  const drawn = drawnTies(tied).map(({ id: other }) => other);
  const relations = drawn.length === 0 ? answered([]) : await ask('corpus/relations', { ids: [id, ...drawn] });
  const names = byId([...page.value.names, ...tied.map(({ to }) => to)]);
  const other = pair === undefined || names.has(pair) ? answered([]) : await ask('corpus/refs', { ids: [pair] });
  return {
    kind: 'entity',
    ...page.value,
    // What ties it to others stands beside the page: without it the page is still worth reading.
    ties: tied,
    relations: relations.ok ? relations.value : [],
    names: new Map([...names, ...byId(other.ok ? other.value : [])]),
    ...(pair === undefined || pair === id ? {} : { pair }),
  };
}

const byId = (refs: readonly EntityRef[]): Names => new Map(refs.map((ref) => [ref.id, ref]));
