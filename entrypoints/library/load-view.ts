import type { LibraryView, Names } from '../../components/library/view.ts';
import type { askBackground } from '../../lib/bridge/ask.ts';
import type { Reason } from '../../lib/model/answer.ts';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Route } from './route.ts';

type Ask = typeof askBackground;

const failed = (reason: Reason): LibraryView => ({ kind: 'failed', reason });

/** `invalid` is an address that no id can have: for the reader the same as one that nobody bears. */
const notThere = (reason: Reason, what: 'entity' | 'document'): LibraryView =>
  reason === 'missing' || reason === 'invalid' ? { kind: 'unknown', what } : failed(reason);

/** Brings together everything that the page at this address shows. Never throws. */
export async function loadView(route: Route, ask: Ask): Promise<LibraryView> {
  switch (route.kind) {
    case 'nowhere':
      return { kind: 'unknown', what: 'address' };
    case 'search': {
      const hits = await ask('corpus/search', { query: route.query });
      return hits.ok ? { kind: 'search', query: route.query, hits: hits.value } : failed(hits.reason);
    }
    case 'notes':
      return { kind: 'notes', page: 'list' };
    case 'bin':
    case 'note':
      return { kind: 'notes', page: route.kind };
    case 'entity':
      return loadEntity(route.id, ask);
    case 'document': {
      const page = await ask('corpus/document', { id: route.id });
      if (!page.ok) return notThere(page.reason, 'document');
      const { document, facts, entities } = page.value;
      return { kind: 'document', document, facts, names: byId(entities), paragraph: route.paragraph };
    }
    case 'home':
      return loadHome(route.category, ask);
  }
}

async function loadHome(category: Extract<Route, { kind: 'home' }>['category'], ask: Ask): Promise<LibraryView> {
  const [corpus, entities, documents] = await Promise.all([
    ask('corpus/state', null),
    ask('corpus/entities', null),
    ask('corpus/documents', null),
  ]);
  if (!corpus.ok) return failed(corpus.reason);
  if (!entities.ok) return failed(entities.reason);
  if (!documents.ok) return failed(documents.reason);
  return { kind: 'home', category, corpus: corpus.value, entities: entities.value, documents: documents.value };
}

async function loadEntity(id: string, ask: Ask): Promise<LibraryView> {
  const [page, everyone] = await Promise.all([ask('corpus/entity', { id }), ask('corpus/entities', null)]);
  if (!page.ok) return notThere(page.reason, 'entity');
  const known = everyone.ok ? everyone.value.map(({ ref }) => ref) : page.value.related;
  return { kind: 'entity', ...page.value, names: byId(known) };
}

const byId = (refs: readonly EntityRef[]): Names => new Map(refs.map((ref) => [ref.id, ref]));
