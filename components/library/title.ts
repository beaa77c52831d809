import type { Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { NOTES_WORDS } from '../../lib/words/notes.ts';
import { ROOM_WORDS } from '../../lib/words/rooms.ts';
import { TABLES_WORDS } from '../../lib/words/tables.ts';
import type { LibraryView } from './view.ts';

/** What the tab, the history and a bookmark call a page. */
export function titleOf(view: LibraryView | null, language: Language): string {
  const words = LIBRARY_WORDS[language];
  const library = `Repères · ${words.library}`;
  switch (view?.kind) {
    case 'entity':
      return `${view.entity.names[language]} · ${library}`;
    case 'document':
      return `${view.document.title} · ${library}`;
    case 'search':
      return `${view.query} · ${library}`;
    case 'brief': {
      const { brief } = BRIEF_WORDS[language];
      return [brief, ...(view.told === null ? [] : [view.told.brief.title]), library].join(' · ');
    }
    case 'agreements':
    case 'leaders':
      return `${TABLES_WORDS[language][view.kind]} · ${library}`;
    case 'documents':
      return `${ROOM_WORDS[language].documents} · ${library}`;
    case 'live':
      return `${ROOM_WORDS[language][view.page]} · ${library}`;
    case 'notes':
      return `${NOTES_WORDS[language][view.page === 'bin' ? 'bin' : 'notes']} · ${library}`;
    default:
      return library;
  }
}
