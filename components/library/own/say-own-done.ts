import type { Language } from '../../../lib/model/language.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import { sayPackProblem } from '../../../lib/words/pack-problem.ts';
import { sayOwnFailure } from './NotSaved.tsx';
import type { OwnDone } from './own-view.ts';

/** What was just done, or why it was not. */
export function sayOwnDone(done: OwnDone, language: Language): string {
  const words = OWN_PAGE_WORDS[language];
  switch (done.kind) {
    case 'added':
    case 'removed':
      return words.done[done.kind](done.name);
    case 'fact added':
      return words.done.factAdded;
    case 'fact saved':
      return words.done.factSaved;
    case 'fact removed':
      return words.done.factRemoved;
    case 'imported':
      return words.done.imported(done.names, done.facts);
    case 'exported':
      return words.done.exported(done.file);
    case 'undone':
      return words.done.undone;
    case 'failed':
      return sayOwnFailure(done.reason, language);
    case 'refused':
      return [words.refused, ...done.problems.slice(0, 1).map((problem) => sayPackProblem(problem, language))].join(
        ' ',
      );
  }
}
