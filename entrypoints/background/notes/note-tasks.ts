import { MAX_WINDOW } from '../../../lib/bridge/limits.ts';
import type { NoteAbout } from '../../../lib/bridge/protocol.ts';
import type { Anchor } from '../../../lib/model/anchor.ts';
import { type Answer, answered, refused } from '../../../lib/model/answer.ts';
import type { KeptNote, NoteTask } from '../../../lib/model/kept-note.ts';
import type { Note, NotedPage, NoteTarget } from '../../../lib/model/note.ts';
import { newNote } from '../../../lib/notes/new-note.ts';
import { draftsOf, everyDraft, getDraft } from '../../../lib/store/note-drafts.ts';
import { getNotes } from '../../../lib/store/notes.ts';
import type { LastColour } from './last-colour.ts';
import { notesMetAt } from './met-at.ts';
import type { NotesKeeper } from './notes-keeper.ts';
import type { Seed } from './seed.ts';

export interface NoteTasks {
  /**
   * What a frame asked for by a page will be open for.
   * `invalid` when `page` (`null`: none that can be noted) is needed; `missing` when there is nothing to read.
   */
  seed(about: NoteAbout, page: NotedPage | null): Promise<Answer<Seed>>;
  /** The task, as the store holds it at this moment; `missing` when what was to be read or gone on with is gone. */
  task(seed: Seed): Promise<Answer<NoteTask>>;
}

type NotesOfEntity = Extract<Seed, { readonly kind: 'notes of entity' }>;

/** @param now of the wall clock */
export function makeNoteTasks(keeper: NotesKeeper, colour: Pick<LastColour, 'get'>, now: () => Date): NoteTasks {
  const begin = async (target: NoteTarget, entities: readonly string[] = []): Promise<Note> =>
    newNote({
      id: crypto.randomUUID(),
      target,
      entities,
      colour: await colour.get(),
      at: now().toISOString(),
    });

  /** A note begun on the same thing, and not saved, is gone on with: else it would lie hidden behind the new one. */
  const goOnOrBegin = async (target: NoteTarget, entities?: readonly string[]): Promise<Answer<Seed>> => {
    const { page } = target;
    const drafts = await keeper.look((store) =>
      page === undefined ? everyDraft(store) : draftsOf(store, page.address),
    );
    if (!drafts.ok) return drafts;
    const begun = drafts.value.find((draft) => sameTarget(draft.note.target, target));
    if (begun !== undefined) return answered({ kind: 'draft', id: begun.note.id });
    return answered({ kind: 'new', note: await begin(target, entities) });
  };

  const ifAny = (notes: Answer<readonly KeptNote[]>, seed: Seed): Answer<Seed> => {
    if (!notes.ok) return notes;
    return notes.value.length > 0 ? answered(seed) : refused('missing');
  };

  const metAt = async ({ entity, address }: NotesOfEntity): Promise<Answer<readonly KeptNote[]>> => {
    const met = await keeper.look((store) => notesMetAt(store, [entity], address));
    return met.ok ? answered(met.value.map(({ kept }) => kept)) : met;
  };

  /** @param fresh the note as it was begun, when nothing of it needs to be stored */
  const goOn = async (id: string, fresh?: Note): Promise<Answer<NoteTask>> => {
    const [draft, kept] = [
      await keeper.look((store) => getDraft(store, id)),
      await keeper.look((store) => getNotes(store, [id])),
    ];
    if (!draft.ok) return draft;
    if (!kept.ok) return kept;
    const stored = kept.value[0]?.note ?? null;
    if (draft.value !== null) return answered({ kind: 'write', note: draft.value.note, stored, isDraft: true });
    if (fresh !== undefined && stored === null) {
      return answered({ kind: 'write', note: fresh, stored: null, isDraft: false });
    }
    // Saved in another window since the page asked.
    return reading(kept);
  };

  return {
    seed: async (about, page) => {
      switch (about.kind) {
        case 'passage': {
          if (page === null) return refused('invalid');
          const target: NoteTarget = { kind: 'passage', page, anchor: about.anchor };
          if (!about.highlight) return goOnOrBegin(target, about.entities);
          return answered({ kind: 'highlight', note: await begin(target, about.entities) });
        }
        case 'entity':
          return goOnOrBegin({ kind: 'entity', entity: about.entity, ...(page === null ? {} : { page }) });
        case 'page':
          return page === null ? refused('invalid') : goOnOrBegin({ kind: 'page', page });
        case 'notes': {
          const ids = about.ids.slice(0, MAX_WINDOW);
          return ifAny(await keeper.look((store) => getNotes(store, ids)), { kind: 'notes', ids });
        }
        case 'notes of entity': {
          const seed: Seed = { kind: 'notes of entity', entity: about.entity, address: page?.address ?? null };
          return ifAny(await metAt(seed), seed);
        }
      }
    },
    task: async (seed) => {
      switch (seed.kind) {
        case 'new':
          // A page that moves its frame loads it again, after the first words perhaps.
          return goOn(seed.note.id, seed.note);
        case 'highlight':
          return answered({ kind: 'highlight', note: seed.note });
        case 'draft':
          return goOn(seed.id);
        case 'notes':
          return reading(await keeper.look((store) => getNotes(store, seed.ids)));
        case 'notes of entity':
          return reading(await metAt(seed));
      }
    },
  };
}

/** Last changed first, as a list of notes is read everywhere; at most 200. */
function reading(notes: Answer<readonly KeptNote[]>): Answer<NoteTask> {
  if (!notes.ok) return notes;
  if (notes.value.length === 0) return refused('missing');
  const inOrder = notes.value.toSorted((a, b) => (a.note.modified < b.note.modified ? 1 : -1));
  return answered({ kind: 'read', notes: inOrder.slice(0, MAX_WINDOW) });
}

function sameTarget(a: NoteTarget, b: NoteTarget): boolean {
  if (a.kind === 'entity') return b.kind === 'entity' && a.entity === b.entity;
  if (b.kind === 'entity' || a.page.address !== b.page.address) return false;
  if (a.kind === 'passage') return b.kind === 'passage' && samePassage(a.anchor, b.anchor);
  return b.kind === 'page';
}

const samePassage = (a: Anchor, b: Anchor): boolean =>
  a.quote.exact === b.quote.exact &&
  a.quote.prefix === b.quote.prefix &&
  a.quote.suffix === b.quote.suffix &&
  a.position?.start === b.position?.start &&
  a.position?.end === b.position?.end;
