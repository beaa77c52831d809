import { isKept, type TrustRow } from './row.ts';

/** More of them say no more. */
const FAULTS_SHOWN = 20;

const HEAD = ['what', 'rounds', 'measured', 'target', 'kept'] as const;

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const verdictOf = (row: TrustRow): string => (row.skipped !== undefined ? 'not run' : isKept(row) ? 'yes' : '**no**');

/** Markdown: a table, and under it remarks, why rows were not run, and faults. */
export function tableOf(rows: readonly TrustRow[]): string {
  const table = [
    line(HEAD),
    line(HEAD.map(() => '---')),
    ...rows.map((row) =>
      line([
        row.what,
        row.rounds,
        row.skipped === undefined ? row.figure : `– (${row.skipped})`,
        row.target,
        verdictOf(row),
      ]),
    ),
  ];
  const remarks = rows.flatMap(({ what, remark }) => (remark === undefined ? [] : [`- ${what}: ${remark}`]));
  return [...table, '', ...remarks, ...rows.flatMap(faultsOf)].join('\n');
}

function faultsOf({ what, faults }: TrustRow): string[] {
  if (faults.length === 0) return [];
  const shown = faults.slice(0, FAULTS_SHOWN).map((fault) => `- ${fault}`);
  const more = faults.length > shown.length ? [`- … and ${faults.length - shown.length} more`] : [];
  return ['', `${what}:`, ...shown, ...more];
}
