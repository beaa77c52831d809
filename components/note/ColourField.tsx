import { useId } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { NOTE_COLOURS, type NoteColour } from '../../lib/model/note.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { NOTE_TERMS } from '../../lib/words/note-terms.ts';

interface ColourFieldProps {
  readonly colour: NoteColour;
  readonly language: Language;
  onColour(colour: NoteColour): void;
}

/** The five tints, each with its name: a dot alone would say nothing to whoever does not see its colour. */
export function ColourField({ colour, language, onColour }: ColourFieldProps) {
  const name = useId();
  return (
    <fieldset class="note-field">
      <legend class="unseen">{NOTE_WORDS[language].colour}</legend>
      <div class="note-colours">
        {NOTE_COLOURS.map((one) => (
          <label key={one} data-colour={one}>
            <input type="radio" name={name} checked={one === colour} onChange={() => onColour(one)} />
            {NOTE_TERMS[language].colours[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
