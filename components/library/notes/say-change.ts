import type { Language } from '../../../lib/model/language.ts';
import type { Note } from '../../../lib/model/note.ts';
import { UNDATED } from '../../../lib/model/undated.ts';
import { sayInstant } from '../../../lib/words/instant.ts';
import { NOTE_TERMS } from '../../../lib/words/note-terms.ts';

/** When a note was last changed, as far as that is known. */
export const sayChange = ({ modified }: Note, language: Language): string =>
  modified === UNDATED ? NOTE_TERMS[language].undated : sayInstant(modified, language);
