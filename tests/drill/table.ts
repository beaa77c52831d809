import { faultLines, tableLines } from '../markdown-table.ts';
import type { DrillRow } from './row.ts';

const HEAD = [
  'drill',
  'rounds',
  'acknowledged',
  'cut off',
  'lost',
  'duplicated',
  'wrong',
  'median / longest',
  'target',
] as const;

const cellsOf = (row: DrillRow): readonly (string | number)[] => [
  row.drill,
  row.rounds,
  row.acknowledged,
  row.cut,
  row.lost,
  row.duplicated,
  row.wrong,
  `${row.times.median} / ${row.times.longest} ms`,
  row.target,
];

/** Markdown: a table, and under it what else is to be said of each drill, and its faults. */
export function tableOf(rows: readonly DrillRow[]): string {
  const remarks = rows.flatMap(({ drill, seed, remark }) => (remark ? [`- ${drill}, seed ${seed}: ${remark}`] : []));
  const faults = rows.flatMap(({ drill, seed, faults }) => faultLines(`${drill}, seed ${seed}`, faults));
  return [...tableLines(HEAD, rows.map(cellsOf)), '', ...remarks, ...faults].join('\n');
}
