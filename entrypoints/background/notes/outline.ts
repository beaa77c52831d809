import { askPage } from '../../../lib/bridge/ask-page.ts';
import type { OfPageData, OfPageType, OfPageValue } from '../../../lib/bridge/envelope.ts';
import type { FromOurPages } from '../../../lib/bridge/from-our-pages.ts';
import { answered, refused } from '../../../lib/model/answer.ts';
import type { Found, KeptNote } from '../../../lib/model/kept-note.ts';
import type { Language } from '../../../lib/model/language.ts';
import { entitiesOf } from '../../../lib/model/note-entities.ts';
import type { Outline } from '../../../lib/model/outline.ts';
import { draftsOf } from '../../../lib/store/note-drafts.ts';
import { getNotes, notesOfEntities, notesOfPage } from '../../../lib/store/notes.ts';
import type { TabReports } from '../tab-reports.ts';
import { entitiesOfAll } from './about.ts';
import type { EntityNames } from './entity-names.ts';
import type { LastFacts } from './last-facts.ts';
import type { NotesKeeper } from './notes-keeper.ts';
import type { Post } from './post.ts';
import type { SeenPages } from './seen-pages.ts';

type AnswerTo<T extends keyof FromOurPages> = Promise<ReturnType<FromOurPages[T]>>;

/** What our pages ask of a tab's sessions; `missing` when none runs there. */
export interface Outlines {
  outline(tab: number, language: Language): AnswerTo<'tab/outline'>;
  walk(tab: number, step: OfPageData<'session/walk'>): AnswerTo<'tab/walk'>;
  passage(tab: number, which: OfPageData<'session/passage'>): AnswerTo<'tab/passage'>;
}

export interface OutlinesOptions {
  readonly keeper: NotesKeeper;
  readonly names: EntityNames;
  readonly lastFacts: LastFacts;
  readonly reports: Pick<TabReports, 'sum' | 'frames'>;
  readonly pages: Pick<SeenPages, 'get'>;
  readonly post: Pick<Post, 'toFrame'>;
}

export function makeOutlines({ keeper, names, lastFacts, reports, pages, post }: OutlinesOptions): Outlines {
  const ask = <T extends OfPageType>(tab: number, frame: number, type: T, data: OfPageData<T>) =>
    askPage(tab, frame, type, data, post.toFrame);

  /** The first answer, from the top frame on, that says something; else the first at all. */
  const first = async <T extends OfPageType>(
    tab: number,
    type: T,
    data: OfPageData<T>,
    says: (value: OfPageValue<T>) => boolean,
  ): Promise<OfPageValue<T> | undefined> => {
    let silent: OfPageValue<T> | undefined;
    for (const frame of await reports.frames(tab)) {
      const value = await ask(tab, frame, type, data);
      if (value === undefined) continue;
      if (says(value)) return value;
      silent ??= value;
    }
    return silent;
  };

  return {
    outline: async (tab, language) => {
      const sum = await reports.sum(tab);
      if (!sum.ok) return sum;
      const asked = (await reports.frames(tab)).map((frame) => ask(tab, frame, 'session/outline', null));
      const frames = (await Promise.all(asked)).filter((outline) => outline !== undefined);
      if (frames.length === 0) return refused('missing');
      const met = addUp(frames);
      const page = await pages.get(tab, sum.value.origin);
      const notes = await keeper.look(async (store) => {
        const here = page === null ? answered([]) : await notesOfPage(store, page.noted.address);
        if (!here.ok) return here;
        // Notes on passages of other frames are of other pages.
        const elsewhere = await getNotes(store, missingIn(here.value, met.states));
        return elsewhere.ok ? answered([...here.value, ...elsewhere.value]) : elsewhere;
      });
      if (!notes.ok) return notes;
      const entityNotes = await keeper.look((store) => notesOfEntities(store, [...met.entities.keys()]));
      if (!entityNotes.ok) return entityNotes;
      const drafts = await keeper.look(async (store) =>
        page === null ? answered([]) : draftsOf(store, page.noted.address),
      );
      if (!drafts.ok) return drafts;
      const spokenOf = [
        ...entitiesOfAll([...notes.value, ...entityNotes.value]),
        ...drafts.value.flatMap(({ note }) => entitiesOf(note)),
      ];
      const dates = await lastFacts(met.entities.keys());
      return answered({
        origin: sum.value.origin,
        date: sum.value.date,
        page,
        entities: (await names.refs(met.entities.keys(), language)).map((ref) => ({
          ref,
          count: 0,
          shown: 0,
          ...met.entities.get(ref.id),
          lastFact: dates.get(ref.id) ?? null,
        })),
        notes: inOrderOfPlace(notes.value, met.states),
        entityNotes: entityNotes.value.toSorted((a, b) => (a.note.modified < b.note.modified ? 1 : -1)),
        drafts: drafts.value,
        names: await names.refs(spokenOf, language),
      });
    },
    walk: async (tab, step) => {
      const place = await first(tab, 'session/walk', step, ({ of }) => of > 0);
      return place === undefined ? refused('missing') : answered(place);
    },
    passage: async (tab, which) => {
      const passage = await first(tab, 'session/passage', which, (value) => value !== null);
      return passage ? answered(passage) : refused('missing');
    },
  };
}

interface Met {
  /** In order of first mention. */
  readonly entities: ReadonlyMap<string, { readonly count: number; readonly shown: number }>;
  /** How notes stand, in order of place. */
  readonly states: ReadonlyMap<string, Found>;
}

function addUp(frames: readonly Outline[]): Met {
  const entities = new Map<string, { count: number; shown: number }>();
  const states = new Map<string, Found>();
  for (const outline of frames) {
    for (const { entity, count, shown } of outline.entities) {
      const before = entities.get(entity) ?? { count: 0, shown: 0 };
      entities.set(entity, { count: before.count + count, shown: before.shown + shown });
    }
    for (const { id, found } of outline.notes) states.set(id, found);
  }
  return { entities, states };
}

function missingIn(notes: readonly KeptNote[], states: ReadonlyMap<string, Found>): string[] {
  const there = new Set(notes.map(({ note }) => note.id));
  return [...states.keys()].filter((id) => !there.has(id));
}

/** Notes on the whole page first, then passages as they follow one another, then those whose passage is gone. */
function inOrderOfPlace(notes: readonly KeptNote[], states: ReadonlyMap<string, Found>): readonly KeptNote[] {
  const places = new Map([...states.keys()].map((id, place) => [id, place]));
  const rank = ({ note, found }: KeptNote): number => {
    if (note.target.kind === 'page') return -1;
    const place = places.get(note.id) ?? places.size;
    return found === 'orphan' ? places.size + 1 + place : place;
  };
  return notes
    .map(({ note, found }) => ({ note, found: states.get(note.id) ?? found }))
    .toSorted((a, b) => rank(a) - rank(b));
}
