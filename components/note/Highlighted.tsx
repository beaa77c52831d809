import type { Language } from '../../lib/model/language.ts';
import type { NoteColour } from '../../lib/model/note.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { NOTE_TERMS } from '../../lib/words/note-terms.ts';
import { CloseIcon } from '../icons.tsx';
import { ColourField } from './ColourField.tsx';
import { Trouble } from './Trouble.tsx';
import type { WritingState } from './writing-state.ts';

export interface HighlightedProps {
  readonly colour: NoteColour;
  readonly state: WritingState;
  readonly language: Language;
  onColour(colour: NoteColour): void;
  onAddText(): void;
  onRetry(): void;
  onSaveAsNew(): void;
  onClose(): void;
}

/** A passage has just been highlighted: says so once it is saved, and offers what one may want next. */
export function Highlighted(props: HighlightedProps) {
  const { colour, state, language, onColour, onAddText, onRetry, onSaveAsNew, onClose } = props;
  const words = NOTE_WORDS[language];
  const isSaved = state.kind === 'saved';
  return (
    <section class="note-highlighted" data-colour={colour}>
      <header class="note-head">
        <span class={isSaved ? 'note-title note-done' : 'note-title'} role="status">
          {isSaved ? words.highlighted : state.kind === 'saving' ? words.highlighting : NOTE_TERMS[language].highlight}
        </span>
        <button type="button" class="note-tool" aria-label={words.close} title={words.close} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <Trouble state={state} language={language} onSaveAsNew={onSaveAsNew} />
      <ColourField colour={colour} language={language} onColour={onColour} />
      <div class="note-acts">
        {state.kind === 'failed' && (
          <button type="button" class="main" onClick={onRetry}>
            {words.save}
          </button>
        )}
        <button type="button" onClick={onAddText}>
          {words.addText}
        </button>
      </div>
    </section>
  );
}
