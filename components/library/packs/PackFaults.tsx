import type { Language } from '../../../lib/model/language.ts';
import { OWN_PACK } from '../../../lib/model/own-pack.ts';
import type { PackProblem } from '../../../lib/model/pack-problem.ts';
import { sayPackProblem } from '../../../lib/words/pack-problem.ts';
import { PACKS_WORDS, type PacksWords } from '../../../lib/words/packs.ts';
import { Notice } from '../../Notice.tsx';

interface PackFaultsProps {
  readonly file: string;
  readonly problems: readonly PackProblem[];
  readonly language: Language;
}

/** More would not be read: whoever mends a file mends the first ones first. */
const FIRST_FEW = 20;

/** Why a file was refused: each fault with its place in the file. */
export function PackFaults({ file, problems, language }: PackFaultsProps) {
  const words = PACKS_WORDS[language];
  const more = problems.length - FIRST_FEW;
  const isOwn = problems.some(({ why }) => why.kind === 'id is ours' && why.id === OWN_PACK);
  return (
    <>
      <Notice kind="warning">
        <p>
          <strong>{words.refused(file)}</strong> {words.nothingChanged} {words.faults(problems.length)}
        </p>
      </Notice>
      <ul class="pack-faults">
        {problems.slice(0, FIRST_FEW).map(({ path, why }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn once, and one place may have two faults
          <li key={at}>
            {path !== '' && <code>{placeOf(path, words)}</code>} {sayPackProblem({ path: '', why }, language)}
          </li>
        ))}
        {more > 0 && <li class="quiet">{words.andOthers(more)}</li>}
      </ul>
      {isOwn && (
        <p>
          <a href="#/own">{words.openOwn}</a>
        </p>
      )}
    </>
  );
}

/** A place in a file of one record a line begins with the line. */
function placeOf(path: string, words: PacksWords): string {
  const [, line, rest] = /^(\d+)(?:: (.*))?$/.exec(path) ?? [];
  if (line === undefined) return path;
  return [words.line(Number(line)), rest].filter((part) => part !== undefined).join(', ');
}
