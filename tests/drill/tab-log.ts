import type { SaveOutcome } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';

/** When a question was asked and when it was answered, on one clock for all tabs that only counts. */
export interface Span {
  readonly began: number;
  readonly ended: number;
}

/** One question and its answer, for one note. */
export type Done = Span &
  (
    | { readonly kind: 'save'; readonly note: Note; readonly token: string; readonly outcome: SaveOutcome }
    | { readonly kind: 'delete' | 'restore'; readonly id: string }
    /** `changed`: the answer named the note. */
    | {
        readonly kind: 'tag';
        readonly id: string;
        readonly tag: string;
        readonly on: boolean;
        readonly changed: boolean;
      }
    | { readonly kind: 'draft'; readonly note: Note }
  );

export type DoneOf<K extends Done['kind']> = Extract<Done, { readonly kind: K }>;

export const ofKind = <K extends Done['kind']>(done: readonly Done[], kind: K): readonly DoneOf<K>[] =>
  done.filter((one): one is DoneOf<K> => one.kind === kind);

/** The note that it was about. */
export const idOf = (done: Done): string => ('note' in done ? done.note.id : done.id);

const TOKEN = /\[(\d+\.\d+)\]/g;

/** Every save adds a token to the text of what it knew: a note's text is the list of the saves that made it. */
export const tokensIn = (text: string): readonly string[] => [...text.matchAll(TOKEN)].map(([, token]) => token ?? '');

export const withToken = (text: string, token: string): string => `${text} [${token}]`;
