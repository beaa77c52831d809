import type { Reason } from '../../../lib/model/answer.ts';
import type { Language } from '../../../lib/model/language.ts';
import type { PackProblem } from '../../../lib/model/pack-problem.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import { sayPackProblem } from '../../../lib/words/pack-problem.ts';
import { REASON_WORDS } from '../../../lib/words/reason.ts';
import { Notice } from '../../Notice.tsx';
import type { Outcome } from './own-view.ts';

/** As many as a reader mends at once. */
const FIRST_FEW = 20;

/** Why nothing could be read or written; the common sentences of these speak of the corpus. */
export function sayOwnFailure(reason: Reason, language: Language): string {
  return reason === 'database' ? OWN_PAGE_WORDS[language].broken : REASON_WORDS[language][reason];
}

interface NotSavedProps {
  readonly outcome: Outcome | null;
  /** How many fields have to be mended. */
  readonly faults: number;
  readonly language: Language;
}

/** Why what was typed is not saved. */
export function NotSaved({ outcome, faults, language }: NotSavedProps) {
  const words = OWN_PAGE_WORDS[language];
  if (faults > 0) return <Notice kind="warning">{words.faults.count(faults)}</Notice>;
  if (outcome?.kind === 'failed') return <Notice kind="warning">{sayOwnFailure(outcome.reason, language)}</Notice>;
  if (outcome?.kind !== 'refused') return null;
  return (
    <Notice kind="warning">
      <p>{words.refused}</p>
      <ProblemList problems={outcome.problems} language={language} />
    </Notice>
  );
}

interface ProblemListProps {
  readonly problems: readonly PackProblem[];
  readonly language: Language;
}

/** The first few of what is wrong, and how many more there are. */
export function ProblemList({ problems, language }: ProblemListProps) {
  const more = problems.length - FIRST_FEW;
  const said = problems.slice(0, FIRST_FEW).map((problem) => sayPackProblem(problem, language));
  return (
    <ul class="own-problems">
      {[...new Set(said)].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {more > 0 && <li>{OWN_PAGE_WORDS[language].importing.andMore(more)}</li>}
    </ul>
  );
}
