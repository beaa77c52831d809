import type { Corpus } from '../corpus.ts';
import type { SessionArea } from '../kept.ts';
import type { TabReports } from '../tab-reports.ts';
import { type EntityNames, makeEntityNames } from './entity-names.ts';
import { type Frames, makeFrames } from './frames.ts';
import { type LastColour, makeLastColour } from './last-colour.ts';
import { makeLastFacts } from './last-facts.ts';
import { makeNews, type News } from './news.ts';
import { makeNoteTasks, type NoteTasks } from './note-tasks.ts';
import { type LibraryWatch, makeNotesKeeper, type NotesOwner } from './notes-keeper.ts';
import { makeOutlines, type Outlines } from './outline.ts';
import { makePageNotes, type PageNotes } from './page-notes.ts';
import type { Post } from './post.ts';
import { makeNoteQueries, type NoteQueries } from './query.ts';
import { makeSeenPages, type SeenPages } from './seen-pages.ts';
import { makeShows, type Shows, type TabOpener } from './show.ts';

export interface NotesOptions {
  readonly area: SessionArea;
  readonly corpus: Pick<Corpus, 'open'>;
  readonly reports: TabReports;
  readonly post: Post;
  readonly tabs: TabOpener;
  /** Nobody watches when there is none. */
  readonly watch?: LibraryWatch;
  /** Does what nobody waits for; some seconds later when it is not said how. */
  soon?(work: () => void): void;
  /** Opens the note frame with this token in a small window of its own. */
  openWindow(token: string): Promise<unknown>;
  /** The wall clock. */
  now(): Date;
}

/** All of the background that has to do with notes. */
export interface Notes {
  readonly keeper: NotesOwner;
  readonly names: EntityNames;
  readonly pages: SeenPages;
  readonly queries: NoteQueries;
  readonly frames: Frames;
  readonly tasks: NoteTasks;
  readonly colour: LastColour;
  readonly onPages: PageNotes;
  readonly outlines: Outlines;
  readonly shows: Shows;
  readonly news: News;
  readonly post: Post;
  /** Now, as notes write it. */
  at(): string;
  openElsewhere(token: string): Promise<unknown>;
  /** Notes were written or deleted, and committed: everybody is told. */
  changed(ids: readonly string[]): void;
  /** A tab was closed. */
  forget(tab: number): Promise<void>;
}

export function makeNotes({ area, corpus, reports, post, tabs, watch, soon, openWindow, now }: NotesOptions): Notes {
  const keeper = makeNotesKeeper(now, watch, soon);
  const names = makeEntityNames(corpus);
  const queries = makeNoteQueries(keeper, names);
  const news = makeNews(post, reports);
  const colour = makeLastColour(area);
  const pages = makeSeenPages(area);
  const inMs = (): number => now().getTime();
  const frames = makeFrames({ area, post, now: inMs });
  const shows = makeShows({ area, keeper, tabs, now: inMs });
  const onFound = (ids: readonly string[]): void => {
    queries.changed(ids);
    news.ours();
  };
  return {
    keeper,
    names,
    pages,
    queries,
    frames,
    tasks: makeNoteTasks(keeper, colour, now),
    colour,
    onPages: makePageNotes({ keeper, pages, shows, news, onFound }),
    outlines: makeOutlines({ keeper, names, lastFacts: makeLastFacts(corpus), reports, pages, post }),
    shows,
    news,
    post,
    at: () => now().toISOString(),
    openElsewhere: openWindow,
    changed: (ids) => {
      queries.changed(ids);
      news.notes();
    },
    forget: async (tab) => {
      await Promise.all([frames.forget(tab), pages.forget(tab)]);
    },
  };
}
