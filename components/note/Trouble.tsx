import type { Language } from '../../lib/model/language.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { Notice } from '../Notice.tsx';
import type { WritingState } from './writing-state.ts';

interface TroubleProps {
  readonly state: WritingState;
  readonly language: Language;
  onSaveAsNew(): void;
}

/** Why the note is not saved, and the way on. */
export function Trouble({ state, language, onSaveAsNew }: TroubleProps) {
  const words = NOTE_WORDS[language];
  if (state.kind === 'failed') return <Notice kind="warning">{words.failures[state.reason]}</Notice>;
  if (state.kind !== 'deleted') return null;
  return (
    <Notice kind="warning">
      {words.deleted}{' '}
      <button type="button" onClick={onSaveAsNew}>
        {words.saveAsNew}
      </button>
    </Notice>
  );
}
