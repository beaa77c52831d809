import * as v from 'valibot';
import { type NoteColour, NoteColourSchema } from '../../../lib/model/note.ts';
import { report } from '../../../lib/report/report.ts';
import { readKept, type SessionArea } from '../kept.ts';

const KEY = 'note-colour';
const FIRST: NoteColour = 'yellow';

/** The colour that the next note begins with: that of the last one saved, until the browser is closed. */
export interface LastColour {
  get(): Promise<NoteColour>;
  /** Never throws: a note is saved whether or not its colour is remembered. */
  set(colour: NoteColour): Promise<void>;
}

export const makeLastColour = (area: SessionArea): LastColour => ({
  get: async () => (await readKept(area, KEY, v.array(NoteColourSchema)))[0] ?? FIRST,
  set: (colour) => area.set({ [KEY]: [colour] }).catch((error: unknown) => report('keeping a colour', error)),
});
