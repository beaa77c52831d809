import type { DrillRow } from './row.ts';

/** More of them say no more. */
const FAULTS_SHOWN = 20;

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

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** Markdown: a table, and under it what else is to be said of each drill, and its faults. */
export function tableOf(rows: readonly DrillRow[]): string {
  const table = [
    line(HEAD),
    line(HEAD.map(() => '---')),
    ...rows.map((row) =>
      line([
        row.drill,
        row.rounds,
        row.acknowledged,
        row.cut,
        row.lost,
        row.duplicated,
        row.wrong,
        `${row.times.median} / ${row.times.longest} ms`,
        row.target,
      ]),
    ),
  ];
  const remarks = rows.flatMap(({ drill, seed, remark }) => (remark ? [`- ${drill}, seed ${seed}: ${remark}`] : []));
  return [...table, '', ...remarks, ...rows.flatMap(faultsOf)].join('\n');
}

function faultsOf({ drill, seed, faults }: DrillRow): string[] {
  if (faults.length === 0) return [];
  const shown = faults.slice(0, FAULTS_SHOWN).map((fault) => `- ${fault}`);
  const more = faults.length > shown.length ? [`- … and ${faults.length - shown.length} more`] : [];
  return ['', `${drill}, seed ${seed}:`, ...shown, ...more];
}
