import * as v from 'valibot';
import { type Answer, answered, refused } from '../../../lib/model/answer.ts';
import type { NoteTarget } from '../../../lib/model/note.ts';
import { getNotes } from '../../../lib/store/notes.ts';
import { readKept, type SessionArea } from '../kept.ts';
import type { NotesKeeper } from './notes-keeper.ts';
import { atPassage } from './text-fragment.ts';

/** A page, with what it asks before it shows itself, has come by then; later the reader has gone elsewhere. In ms. */
const PATIENCE = 120_000;

const KEY = 'notes-to-show';
const KeptSchema = v.array(v.strictObject({ tab: v.number(), id: v.string(), at: v.number() }));

/** The part of the browser that opens a tab. */
export interface TabOpener {
  create(tab: { url: string }): Promise<{ readonly id?: number | undefined } | undefined>;
}

export interface Shows {
  /** Opens a note's page in a new tab, at the note; `missing` for notes without a page. */
  show(id: string): Promise<Answer<null>>;
  /** The note that a tab was opened for, when it is among these: once. */
  take(tab: number, among: ReadonlySet<string>): Promise<string | null>;
}

export interface ShowsOptions {
  readonly area: SessionArea;
  readonly keeper: NotesKeeper;
  readonly tabs: TabOpener;
  /** In ms since 1970. */
  now(): number;
}

export function makeShows({ area, keeper, tabs, now }: ShowsOptions): Shows {
  // Rare enough to be read each time.
  const load = async () => (await readKept(area, KEY, KeptSchema)).filter(({ at }) => now() - at < PATIENCE);
  return {
    show: async (id) => {
      const notes = await keeper.look((store) => getNotes(store, [id]));
      if (!notes.ok) return notes;
      const target = notes.value[0]?.note.target;
      if (target?.page === undefined) return refused('missing');
      const tab = await tabs.create({ url: addressOf(target, target.page.opened) });
      if (tab?.id !== undefined && target.kind === 'passage') {
        await area.set({ [KEY]: [...(await load()), { tab: tab.id, id, at: now() }] });
      }
      return answered(null);
    },
    take: async (tab, among) => {
      const waiting = await load();
      const found = waiting.find((one) => one.tab === tab && among.has(one.id));
      if (found === undefined) return null;
      await area.set({ [KEY]: waiting.filter((one) => one !== found) });
      return found.id;
    },
  };
}

const addressOf = (target: NoteTarget, opened: string): string =>
  target.kind === 'passage' ? atPassage(opened, target.anchor.quote.exact) : opened;
