import * as v from 'valibot';
import type { NotesAsked } from '../../components/library/notes/notes-place.ts';
import { CATEGORIES, type Category } from '../../lib/model/category.ts';
import { NoteIdSchema } from '../../lib/model/note.ts';
import { readNotesAsked } from './notes/notes-route.ts';

/** What an address of the library asks for. */
export type Route =
  | { readonly kind: 'home'; readonly category: Category | null }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'document'; readonly id: string; readonly paragraph: number | null }
  | { readonly kind: 'notes'; readonly asked: NotesAsked }
  | { readonly kind: 'bin' }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'nowhere' };

const ENTITY = /^\/entity\/([a-z]+\/[a-z0-9-]+)$/;
const NOTE = /^\/note\/([\da-f-]{36})$/i;
const DOCUMENT = /^\/document\/([a-z0-9-]+)$/;

/**
 * @param hash what follows `library.html`: `#/`, `#/?c=leader`, `#/?q=hanoi`, `#/entity/country/vietnam`,
 * `#/document/002?p=3`, `#/notes?tag=gaz`, `#/notes?bin=1`, `#/note/UUID`; nothing at all is the home page
 */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const asked = new URLSearchParams(search);
  const entity = ENTITY.exec(path)?.[1];
  if (entity !== undefined) return { kind: 'entity', id: entity };
  const document = DOCUMENT.exec(path)?.[1];
  if (document !== undefined) return { kind: 'document', id: document, paragraph: readParagraph(asked.get('p')) };
  if (path === '/notes') {
    return asked.get('bin') === '1' ? { kind: 'bin' } : { kind: 'notes', asked: readNotesAsked(asked) };
  }
  const note = NOTE.exec(path)?.[1];
  if (note !== undefined && v.is(NoteIdSchema, note)) return { kind: 'note', id: note };
  if (path !== '' && path !== '/') return { kind: 'nowhere' };
  const query = asked.get('q')?.trim();
  if (query) return { kind: 'search', query };
  return { kind: 'home', category: CATEGORIES.find((category) => category === asked.get('c')) ?? null };
}

const readParagraph = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;

/** Where a search has its address; an empty one is the home page. */
export const searchHash = (query: string): string =>
  query.trim() === '' ? '#/' : `#/?${new URLSearchParams({ q: query.trim() })}`;
