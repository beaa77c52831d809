import { faultLines, tableLines } from '../markdown-table.ts';
import { isKept, type TrustRow } from './row.ts';

const HEAD = ['what', 'rounds', 'measured', 'target', 'kept'] as const;

const verdictOf = (row: TrustRow): string => (row.skipped !== undefined ? 'not run' : isKept(row) ? 'yes' : '**no**');

const cellsOf = (row: TrustRow): readonly (string | number)[] => [
  row.what,
  row.rounds,
  row.skipped === undefined ? row.figure : `– (${row.skipped})`,
  row.target,
  verdictOf(row),
];

/** Markdown: a table, and under it remarks and faults. */
export function tableOf(rows: readonly TrustRow[]): string {
  const remarks = rows.flatMap(({ what, remark }) => (remark === undefined ? [] : [`- ${what}: ${remark}`]));
  const faults = rows.flatMap(({ what, faults }) => faultLines(what, faults));
  return [...tableLines(HEAD, rows.map(cellsOf)), '', ...remarks, ...faults].join('\n');
}
