import type { FromPage, NotedEntity } from '../../../lib/bridge/protocol.ts';
import type { PageAsker } from '../../../lib/bridge/sender.ts';
import type { SeenPage } from '../../../lib/model/address.ts';
import { type Answer, answered, refused } from '../../../lib/model/answer.ts';
import type { Found } from '../../../lib/model/kept-note.ts';
import { setFound } from '../../../lib/store/change-notes.ts';
import { notesOfPage } from '../../../lib/store/notes.ts';
import { type MetNote, notesMetAt } from './met-at.ts';
import type { News } from './news.ts';
import type { NotesKeeper } from './notes-keeper.ts';
import { readSeen } from './seen.ts';
import type { SeenPages } from './seen-pages.ts';
import type { Shows } from './show.ts';

type AnswerTo<T extends keyof FromPage> = Promise<ReturnType<FromPage[T]>>;

const TOP_FRAME = 0;

/** What pages may know of the notes on them, and what they tell of these. */
export interface PageNotes {
  /** Passages noted on the asker's page, without a word of what was written; `invalid` when it cannot be noted. */
  of(page: SeenPage, asker: PageAsker): AnswerTo<'page/notes'>;
  entities(ids: readonly string[], asker: PageAsker): AnswerTo<'page/noted-entities'>;
  found(page: SeenPage, notes: readonly { id: string; found: Found }[], asker: PageAsker): Promise<Answer<null>>;
}

export interface PageNotesOptions {
  readonly keeper: NotesKeeper;
  readonly pages: SeenPages;
  readonly shows: Pick<Shows, 'take'>;
  readonly news: News;
  /** How these stand is another thing than it was. */
  onFound(ids: readonly string[]): void;
}

export function makePageNotes({ keeper, pages, shows, news, onFound }: PageNotesOptions): PageNotes {
  return {
    of: async (seen, asker) => {
      const page = readSeen(seen, asker);
      const isTop = asker.frame === TOP_FRAME;
      if (isTop && (await pages.set(asker.tab, asker.origin, page))) news.tab(asker.tab);
      if (page === null) return refused('invalid');
      const notes = await keeper.look((store) => notesOfPage(store, page.noted.address));
      if (!notes.ok) return notes;
      const passages = notes.value.flatMap(({ note: { id, colour, target } }) =>
        target.kind === 'passage' ? [{ id, colour, anchor: target.anchor }] : [],
      );
      const show = isTop ? await shows.take(asker.tab, new Set(passages.map(({ id }) => id))) : null;
      return answered({ passages, show });
    },
    entities: async (ids, asker) => {
      const page = await pages.get(asker.tab, asker.origin);
      const notes = await keeper.look((store) => notesMetAt(store, ids, page?.noted.address ?? null));
      return notes.ok ? answered(byEntity(notes.value)) : notes;
    },
    found: async (seen, notes, asker) => {
      const page = readSeen(seen, asker);
      if (page === null) return refused('invalid');
      const changed = await keeper.ask((store) => setFound(store, page.noted.address, notes));
      if (!changed.ok) return changed;
      news.tab(asker.tab);
      if (changed.value) onFound(notes.map(({ id }) => id));
      return answered(null);
    },
  };
}

function byEntity(notes: readonly MetNote[]): readonly NotedEntity[] {
  const noted = new Map<string, NotedEntity>();
  const oldestFirst = notes.toSorted((a, b) => (a.kept.note.modified < b.kept.note.modified ? -1 : 1));
  for (const { kept, entities } of oldestFirst) {
    const { colour } = kept.note;
    for (const entity of entities) noted.set(entity, { entity, colour, count: (noted.get(entity)?.count ?? 0) + 1 });
  }
  return [...noted.values()];
}
