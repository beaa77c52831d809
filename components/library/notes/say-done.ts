import type { Reason } from '../../../lib/model/answer.ts';
import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { REASON_WORDS } from '../../../lib/words/reason.ts';
import type { Done } from './notes-view.ts';

/** Why something about notes did not happen; the common sentences of these two speak of the corpus. */
export function sayFailure(reason: Reason, language: Language): string {
  const words = NOTES_WORDS[language];
  if (reason === 'database') return words.broken;
  return reason === 'missing' ? words.gone : REASON_WORDS[language][reason];
}

export function sayDone(done: Done, language: Language): string {
  const words = NOTES_WORDS[language].done;
  switch (done.kind) {
    case 'deleted':
    case 'restored':
    case 'destroyed':
      return words[done.kind](done.count);
    case 'tagged':
    case 'untagged':
      return words[done.kind](done.count, done.tag);
    case 'exported':
      return words.exported(done.count, done.files);
    case 'failed':
      return sayFailure(done.reason, language);
    default:
      return words[done.kind];
  }
}
