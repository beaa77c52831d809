import { addLens, type LensTally } from './lens.ts';
import { type Outcome, ratesOf, tallyOf } from './score.ts';

/** A row of a printed table, under its label. */
export interface Row {
  readonly label: string;
  readonly cells: readonly string[];
}

const DIGITS = 3;
const rate = (value: number | null): string => (value === null ? '–' : value.toFixed(DIGITS));
const shareOf = (part: number, whole: number): string => rate(whole === 0 ? null : part / whole);

export const SCORE_HEAD: Row = { label: '', cells: ['right', 'wrong', 'missed', 'precision', 'recall', 'F1'] };
export const LENS_HEAD: Row = {
  label: '',
  cells: ['lacking', 'found', 'whole', 'share found', 'shown', 'names', 'share names'],
};

export function scoreRow(label: string, outcomes: readonly Outcome[]): Row {
  const tally = tallyOf(outcomes);
  const { precision, recall, f1 } = ratesOf(tally);
  return {
    label,
    cells: [...[tally.right, tally.wrong, tally.missed].map(String), ...[precision, recall, f1].map(rate)],
  };
}

export function lensRow(label: string, tallies: readonly LensTally[]): Row {
  const { marked, found, whole, shown, names } = addLens(tallies);
  const counts = [marked, found, whole].map(String);
  return { label, cells: [...counts, shareOf(found, marked), String(shown), String(names), shareOf(names, shown)] };
}

/** Lines of text: labels to the left, cells to the right. */
export function printTable(head: Row, rows: readonly Row[]): string {
  const all = [head, ...rows];
  const labels = Math.max(...all.map(({ label }) => label.length));
  const widths = head.cells.map((_, i) => Math.max(...all.map(({ cells }) => cells[i]?.length ?? 0)));
  return all
    .map(({ label, cells }) =>
      [label.padEnd(labels), ...cells.map((cell, i) => cell.padStart(widths[i] ?? 0))].join('  '),
    )
    .join('\n');
}
