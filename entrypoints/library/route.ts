import * as v from 'valibot';
import type { NotesAsked } from '../../components/library/notes/notes-place.ts';
import type { AgreementsAsked } from '../../components/library/tables/tables-place.ts';
import { LIVE_PAGES, type LivePage } from '../../components/library/view.ts';
import { CATEGORIES, type Category } from '../../lib/model/category.ts';
import { EntityIdSchema } from '../../lib/model/entity.ts';
import { NoteIdSchema } from '../../lib/model/note.ts';
import { readNotesAsked } from './notes/notes-route.ts';
import { readAgreementsAsked, readFilter } from './tables-route.ts';

/** What an address of the library asks for. */
export type Route =
  | { readonly kind: 'home'; readonly category: Category | null; readonly filter: string }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'entity'; readonly id: string; readonly pair?: string }
  | { readonly kind: 'document'; readonly id: string; readonly paragraph: number | null }
  | { readonly kind: 'agreements'; readonly asked: AgreementsAsked }
  | { readonly kind: 'leaders'; readonly filter: string }
  | { readonly kind: 'notes'; readonly asked: NotesAsked }
  | { readonly kind: 'bin' }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'brief'; readonly tab: number }
  | { readonly kind: 'documents' }
  | { readonly kind: 'live'; readonly page: LivePage }
  | { readonly kind: 'nowhere' };

const ENTITY = /^\/entity\/([a-z]+\/[a-z0-9-]+)$/;
const NOTE = /^\/note\/([\da-f-]{36})$/i;
const DOCUMENT = /^\/document\/([a-z0-9-]+)$/;

/**
 * @param hash what follows `library.html`: `#/`, `#/?c=leader&f=nguyen`, `#/?q=hanoi`, `#/entity/country/vietnam`, `#/entity/country/vietnam?with=country/russie`, `#/agreements?sort=when&order=down&party=country/russie&status=signed`, `#/leaders?q=nguyen`,
 * `#/document/002?p=3`, `#/notes?tag=gaz`, `#/notes?bin=1`, `#/note/UUID`, `#/brief?tab=7`, `#/documents`, `#/packs`, `#/own`, `#/out`, `#/settings`, `#/history`, `#/backups`; nothing at all is the home page
 */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const asked = new URLSearchParams(search);
  const entity = ENTITY.exec(path)?.[1];
  if (entity !== undefined) return { kind: 'entity', id: entity, ...readPair(asked.get('with')) };
  const document = DOCUMENT.exec(path)?.[1];
  if (document !== undefined) return { kind: 'document', id: document, paragraph: readParagraph(asked.get('p')) };
  if (path === '/documents') return { kind: 'documents' };
  const live = LIVE_PAGES.find((page) => path === `/${page}`);
  if (live !== undefined) return { kind: 'live', page: live };
  if (path === '/agreements') return { kind: 'agreements', asked: readAgreementsAsked(asked) };
  if (path === '/leaders') return { kind: 'leaders', filter: readFilter(asked.get('q')) };
  if (path === '/notes') {
    return asked.get('bin') === '1' ? { kind: 'bin' } : { kind: 'notes', asked: readNotesAsked(asked) };
  }
  const tab = path === '/brief' ? readTab(asked.get('tab')) : null;
  if (tab !== null) return { kind: 'brief', tab };
  const note = NOTE.exec(path)?.[1];
  if (note !== undefined && v.is(NoteIdSchema, note)) return { kind: 'note', id: note };
  if (path !== '' && path !== '/') return { kind: 'nowhere' };
  const query = asked.get('q')?.trim();
  if (query) return { kind: 'search', query };
  const category = CATEGORIES.find((one) => one === asked.get('c')) ?? null;
  return { kind: 'home', category, filter: readFilter(asked.get('f')) };
}

const readPair = (id: string | null): { readonly pair?: string } => (v.is(EntityIdSchema, id) ? { pair: id } : {});

const readParagraph = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;

const readTab = (text: string | null): number | null =>
  text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;

/** Where a search has its address; an empty one is the home page. */
export const searchHash = (query: string): string =>
  query.trim() === '' ? '#/' : `#/?${new URLSearchParams({ q: query.trim() })}`;
