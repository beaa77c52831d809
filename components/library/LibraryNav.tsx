import type { Language } from '../../lib/model/language.ts';
import { sayCount } from '../../lib/words/count.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { NOTES_WORDS } from '../../lib/words/notes.ts';
import { ROOM_WORDS } from '../../lib/words/rooms.ts';
import { TABLES_WORDS } from '../../lib/words/tables.ts';
import { hrefOfNotes } from './notes/notes-place.ts';
import { LIVE_PAGES, type LibraryView, type LivePage } from './view.ts';

interface LibraryNavProps {
  readonly view: LibraryView | null;
  readonly noteCount: number | undefined;
  readonly language: Language;
}

/** In the order of the pages; the reader's own words are a room off the packs, what was read and the backups are off the settings. */
const ROOM_OF: Readonly<Partial<Record<LivePage, LivePage>>> = {
  own: 'packs',
  history: 'settings',
  backups: 'settings',
};
const IN_NAV = LIVE_PAGES.filter((page) => ROOM_OF[page] === undefined);

/** The rooms of the library, the one that the reader is in marked. */
export function LibraryNav({ view, noteCount, language }: LibraryNavProps) {
  const words = TABLES_WORDS[language];
  const rooms = ROOM_WORDS[language];
  // A page that is reached through a room is still within it.
  const current = (is: boolean, within = false) => (is ? 'page' : within ? 'true' : undefined);
  const atHome = view?.kind === 'home' && view.category === null;
  return (
    <nav class="rooms" aria-label={LIBRARY_WORDS[language].library}>
      <a href="#/" aria-current={current(atHome, view?.kind === 'home' || view?.kind === 'entity')}>
        {words.names}
      </a>
      <a href="#/documents" aria-current={current(view?.kind === 'documents', view?.kind === 'document')}>
        {rooms.documents}
      </a>
      <a href="#/agreements" aria-current={current(view?.kind === 'agreements')}>
        {words.agreements}
      </a>
      <a href="#/leaders" aria-current={current(view?.kind === 'leaders')}>
        {words.leaders}
      </a>
      <a href={hrefOfNotes({})} aria-current={current(view?.kind === 'notes')}>
        {NOTES_WORDS[language].notes}{' '}
        {noteCount !== undefined && <span class="quiet count">{sayCount(noteCount, language)}</span>}
      </a>
      {IN_NAV.map((page) => (
        <a
          key={page}
          href={`#/${page}`}
          aria-current={current(
            view?.kind === 'live' && view.page === page,
            view?.kind === 'live' && ROOM_OF[view.page] === page,
          )}
        >
          {rooms[page]}
        </a>
      ))}
    </nav>
  );
}
