/** What was measured of one thing, in ms. */
export interface Measured {
  readonly group: string;
  readonly name: string;
  readonly times: readonly number[];
}

/** Within this an answer feels like the reader's own doing, in ms. */
export const TARGET_MS = 50;

/** @throws RangeError on no times at all */
export function medianOf(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (low === undefined || high === undefined) throw new RangeError('Nothing was measured.');
  return (low + high) / 2;
}

const inMs = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

/** A Markdown table. @param apart groups that the target does not speak of */
export function tableOf(measured: readonly Measured[], apart: readonly string[]): string {
  const rows = measured.map(({ group, name, times }) => {
    const median = medianOf(times);
    const verdict = apart.includes(group) ? '' : median <= TARGET_MS ? 'yes' : '**no**';
    return `| ${group} | ${name} | ${inMs(Math.min(...times))} | ${inMs(median)} | ${inMs(Math.max(...times))} | ${verdict} |`;
  });
  return [
    `| | what | shortest, ms | median, ms | longest, ms | median ≤ ${TARGET_MS} ms |`,
    '|---|---|---:|---:|---:|---|',
    ...rows,
  ].join('\n');
}
