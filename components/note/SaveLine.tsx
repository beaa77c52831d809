import type { Language } from '../../lib/model/language.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import type { DraftState, WritingState } from './writing-state.ts';

interface SaveLineProps {
  readonly state: WritingState;
  readonly draft: DraftState;
  readonly language: Language;
}

/** The button that saves, its keys, and what became of the note so far. */
export function SaveLine({ state, draft, language }: SaveLineProps) {
  const words = NOTE_WORDS[language];
  return (
    <div class="note-save">
      <span class={state.kind === 'saved' ? 'note-done' : 'quiet'} role="status">
        {saidOf(state, draft, language)}
      </span>
      {state.kind !== 'deleted' && (
        <>
          <kbd class="quiet">{words.saveKeys}</kbd>
          <button type="submit" class="main">
            {words.save}
          </button>
        </>
      )}
    </div>
  );
}

function saidOf(state: WritingState, draft: DraftState, language: Language): string {
  const words = NOTE_WORDS[language];
  if (state.kind === 'saving') return words.saving;
  if (state.kind === 'saved') return words.saved;
  return draft === 'none' ? '' : words.draft[draft];
}
