import { EDITS, type Target } from './edits/edits.ts';
import { LENGTHS } from './quotes.ts';
import { percent, sumOf, type Tally } from './tally.ts';

const figure = (value: number): string => value.toFixed(1);

function targetText({ right, wrong }: Target): string {
  const parts = [right === undefined ? '' : `right ≥ ${right}`, wrong === undefined ? '' : `wrong ≤ ${wrong}`];
  return parts.filter(Boolean).join(', ') || '—';
}

/** Whether a cell reaches its target; null where nothing is asked. */
export function reaches({ n, right, wrong }: Tally, target: Target): boolean | null {
  if (target.right === undefined && target.wrong === undefined) return null;
  return percent(right, n) >= (target.right ?? 0) && percent(wrong, n) <= (target.wrong ?? 100);
}

/** A line for each edit, a column for each length: right / wrong / orphan in percent, and whether the target is reached. */
export function tableOf(tallies: readonly Tally[]): string {
  const lines = EDITS.map((edit) => {
    const cells = LENGTHS.map((length) => {
      const tally = tallies.find((one) => one.edit === edit.name && one.length === length);
      if (tally === undefined) return '';
      const { n, right, wrong, orphan } = tally;
      const isReached = reaches(tally, edit.target(length));
      const sign = isReached === null ? '' : isReached ? ' ✓' : ' ✗';
      const shares = edit.isGone ? [right, wrong] : [right, wrong, orphan];
      return `${shares.map((share) => figure(percent(share, n))).join(' / ')} (${n})${sign}`;
    });
    const targets = [...new Set([12, 25].map((length) => targetText(edit.target(length === 12 ? 12 : 25))))];
    const asked = edit.shortest > 12 ? targetText(edit.target(25)) : targets.join('; from 25: ');
    return `| ${edit.name} | ${cells.join(' | ')} | ${asked} |`;
  });
  const head = `| edit | ${LENGTHS.map((length) => `${length} units`).join(' | ')} | asked |`;
  return [head, `|---|${LENGTHS.map(() => '---').join('|')}|---|`, ...lines].join('\n');
}

const ASKED_GONE = new Set(
  EDITS.filter((edit) => edit.isGone && edit.target(50).wrong !== undefined).map((e) => e.name),
);

/** What another floor would give: 15 % of words changed against passages that are gone. */
export function sweepLine(name: string, tallies: readonly Tally[]): string {
  const changed = sumOf(tallies, ({ edit }) => edit === '15 % of words');
  const short = sumOf(tallies, ({ edit, length }) => edit === '15 % of words' && length === 25);
  const goneShort = sumOf(tallies, ({ edit, length }) => ASKED_GONE.has(edit) && length < 25);
  const gone = sumOf(tallies, ({ edit, length }) => ASKED_GONE.has(edit) && length >= 25);
  const cells = [
    percent(short.right, short.n),
    percent(changed.right, changed.n),
    percent(changed.wrong, changed.n),
    percent(goneShort.wrong, goneShort.n),
    percent(gone.wrong, gone.n),
  ];
  return `| ${name} | ${cells.map((cell) => cell.toFixed(1)).join(' | ')} |`;
}

export const SWEEP_HEAD = [
  '| floor | 15 % of words, 25 units: right | all lengths: right | wrong | gone, below 25 units: wrong | gone, from 25: wrong |',
  '|---|---|---|---|---|---|',
].join('\n');

/** Whether an edit is one of those that a floor is chosen by. */
export const isSwept = (edit: string): boolean => edit === '15 % of words' || ASKED_GONE.has(edit);
