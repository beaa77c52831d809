/** More of them say no more. */
const FAULTS_SHOWN = 20;

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The lines of a Markdown table. */
export const tableLines = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] => [
  line(head),
  line(head.map(() => '---')),
  ...rows.map(line),
];

/** The lines of a list of faults under its name, the first twenty of them; none where there is no fault. */
export function faultLines(name: string, faults: readonly string[]): string[] {
  if (faults.length === 0) return [];
  const shown = faults.slice(0, FAULTS_SHOWN).map((fault) => `- ${fault}`);
  const more = faults.length > shown.length ? [`- … and ${faults.length - shown.length} more`] : [];
  return ['', `${name}:`, ...shown, ...more];
}
