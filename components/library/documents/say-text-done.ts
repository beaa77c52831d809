import type { Reason } from '../../../lib/model/answer.ts';
import type { Language } from '../../../lib/model/language.ts';
import { DOCUMENTS_WORDS } from '../../../lib/words/documents.ts';
import { REASON_WORDS } from '../../../lib/words/reason.ts';
import type { TextDone } from './texts-view.ts';

/** Why something about a text did not happen; the common sentences of these two speak of the corpus. */
export function sayTextFailure(reason: Reason, language: Language): string {
  const words = DOCUMENTS_WORDS[language];
  if (reason === 'database') return words.broken;
  return reason === 'missing' ? words.gone : REASON_WORDS[language][reason];
}

export function sayTextDone(done: TextDone, language: Language): string {
  const words = DOCUMENTS_WORDS[language].done;
  switch (done.kind) {
    case 'attached':
      return words.attached(done.paragraphs, done.names);
    case 'failed':
      return sayTextFailure(done.reason, language);
    default:
      return words[done.kind];
  }
}
