import type { Language } from '../../lib/model/language.ts';
import { COUNTED, type RowCounts } from '../../lib/model/ledger.ts';
import { sayCount } from '../../lib/words/count.ts';
import { sayDifference, VAULT_WORDS } from '../../lib/words/vault.ts';
import type { VaultWords } from '../../lib/words/vault-words.ts';

export interface CountsColumn {
  readonly head: keyof VaultWords['heads'];
  /** `null`: nobody can tell. */
  readonly counts: RowCounts | null;
}

interface CountsTableProps {
  readonly columns: readonly CountsColumn[];
  readonly language: Language;
}

/** How many there are of each, here and there; without what there is none of anywhere. */
export function CountsTable({ columns, language }: CountsTableProps) {
  const words = VAULT_WORDS[language];
  const rows = COUNTED.filter((one) => one === 'notes' || columns.some(({ counts }) => counts?.[one]));
  return (
    <table class="row-counts" aria-label={words.table}>
      <thead>
        <tr>
          <td />
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {words.heads[head]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one}>
            <th scope="row">{words.counted[one]}</th>
            {columns.map(({ head, counts }) => (
              <td key={head}>{counts === null ? '?' : sayCell(head, counts[one], language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const sayCell = (head: CountsColumn['head'], count: number, language: Language): string =>
  head === 'difference' ? sayDifference(count, language) : sayCount(count, language);

/** What going from one to the other brings, or takes. */
export const difference = (from: RowCounts, to: RowCounts): RowCounts => ({
  notes: to.notes - from.notes,
  bin: to.bin - from.bin,
  own: to.own - from.own,
  texts: to.texts - from.texts,
});
