import type { ComponentChildren } from 'preact';
import type { Language } from '../../../lib/model/language.ts';
import type { AgreementRow } from '../../../lib/model/tables.ts';
import { CARD_WORDS } from '../../../lib/words/card.ts';
import { LIBRARY_WORDS } from '../../../lib/words/library.ts';
import { STATUS_WORDS } from '../../../lib/words/status.ts';
import { type AgreementColumn, TABLES_WORDS } from '../../../lib/words/tables.ts';
import { AsOfDate } from '../../AsOfDate.tsx';
import { EntityLinks } from '../EntityLinks.tsx';
import { SourceAnchor } from '../SourceAnchor.tsx';
import { sayWhen } from '../say-when.ts';
import { AGREEMENT_COLUMNS, type Order } from './sort-agreements.ts';

interface AgreementsTableProps {
  readonly rows: readonly AgreementRow[];
  readonly order: Order;
  /** Some agreement of the corpus has a date of its own; a column that is empty from top to bottom stays out. */
  readonly dated: boolean;
  readonly language: Language;
  onSort(by: AgreementColumn): void;
}

/** One row an agreement; sorted by the names of its columns. */
export function AgreementsTable({ rows, order, dated, language, onSort }: AgreementsTableProps) {
  const words = TABLES_WORDS[language];
  return (
    <table class="sheet agreements">
      <caption class="unseen">{words.agreements}</caption>
      <thead>
        <tr>
          {AGREEMENT_COLUMNS.filter((column) => dated || column !== 'when').map((column) => (
            <th key={column} scope="col" aria-sort={sortOf(column, order)}>
              <button type="button" onClick={() => onSort(column)}>
                <span class="unseen">{words.sortBy} </span>
                {words.columns[column]} <span aria-hidden="true">{arrowOf(column, order)}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.agreement.id} row={row} dated={dated} language={language} />
        ))}
      </tbody>
    </table>
  );
}

const sortOf = (column: AgreementColumn, { by, down }: Order): 'ascending' | 'descending' | undefined =>
  column !== by ? undefined : down ? 'descending' : 'ascending';

const arrowOf = (column: AgreementColumn, { by, down }: Order): string => (column !== by ? '' : down ? '↓' : '↑');

interface RowProps extends Pick<AgreementsTableProps, 'dated' | 'language'> {
  readonly row: AgreementRow;
}

function Row({ row, dated, language }: RowProps) {
  const { agreement, parties, standing, when } = row;
  const names = TABLES_WORDS[language].columns;
  return (
    <tr>
      <th scope="row">
        <EntityLinks refs={[agreement]} language={language} />
        <span class="quiet count">{LIBRARY_WORDS[language].facts(row.facts)}</span>
      </th>
      <Cell name={names.parties}>{parties.length > 0 && <EntityLinks refs={parties} language={language} />}</Cell>
      <Cell name={names.status}>
        {standing && (
          <>
            <strong>{STATUS_WORDS[language][standing.status]}</strong>{' '}
            <span class="quiet">
              <AsOfDate asOf={standing.asOf} language={language} say={CARD_WORDS[language].asOf} />
            </span>
          </>
        )}
      </Cell>
      {dated && <Cell name={names.when}>{when !== undefined && sayWhen(when, language)}</Cell>}
      <Cell name={names.source}>{standing && <SourceAnchor source={standing.source} language={language} />}</Cell>
    </tr>
  );
}

/** Carries its column's name, which a narrow page shows in front. */
function Cell({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  const empty = children === false || children === undefined;
  return (
    <td data-name={name} data-empty={empty ? '' : undefined}>
      {empty ? <span class="quiet">–</span> : children}
    </td>
  );
}
