import { useState } from 'preact/hooks';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { Language } from '../../../lib/model/language.ts';
import { STATUSES } from '../../../lib/model/status.ts';
import type { AgreementRow } from '../../../lib/model/tables.ts';
import { STATUS_WORDS } from '../../../lib/words/status.ts';
import { TABLES_WORDS } from '../../../lib/words/tables.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import { AgreementsTable } from './AgreementsTable.tsx';
import { type AgreementFilter, fits, type Order, sortAgreements } from './sort-agreements.ts';

interface AgreementsPageProps {
  readonly rows: readonly AgreementRow[];
  readonly language: Language;
}

const ALL: AgreementFilter = { party: '', status: '' };

/** Every agreement of the corpus with how far it has come, sorted and narrowed as the reader likes. */
export function AgreementsPage({ rows, language }: AgreementsPageProps) {
  const words = TABLES_WORDS[language];
  const [order, setOrder] = useState<Order>({ by: 'name', down: false });
  const [filter, setFilter] = useState(ALL);
  const shown = sortAgreements(
    rows.filter((row) => fits(row, filter)),
    order,
    language,
  );
  if (rows.length === 0) {
    return (
      <>
        <h1 tabIndex={-1}>{words.agreements}</h1>
        <p>{words.noAgreements}</p>
      </>
    );
  }
  return (
    <>
      <h1 tabIndex={-1}>{words.agreements}</h1>
      <Filters rows={rows} filter={filter} language={language} onFilter={setFilter} />
      <p class="quiet" role="status">
        {shown.length === 0 ? words.noAgreementFits : words.agreementCount(shown.length)}{' '}
        {filter !== ALL && (
          <button type="button" onClick={() => setFilter(ALL)}>
            {words.clearFilters}
          </button>
        )}
      </p>
      {shown.length > 0 && (
        <AgreementsTable
          rows={shown}
          order={order}
          dated={rows.some(({ when }) => when !== undefined)}
          language={language}
          onSort={(by) => setOrder({ by, down: order.by === by && !order.down })}
        />
      )}
    </>
  );
}

interface FiltersProps extends AgreementsPageProps {
  readonly filter: AgreementFilter;
  onFilter(filter: AgreementFilter): void;
}

function Filters({ rows, filter, language, onFilter }: FiltersProps) {
  const words = TABLES_WORDS[language];
  const choose = (change: Partial<AgreementFilter>): void => onFilter({ ...filter, ...change });
  const status = (value: string): AgreementFilter['status'] =>
    value === 'unknown' ? value : (STATUSES.find((one) => one === value) ?? '');
  return (
    <div class="tools">
      <label>
        {words.party}{' '}
        <select value={filter.party} onChange={(event) => choose({ party: event.currentTarget.value })}>
          <option value="">{words.everyParty}</option>
          {partiesOf(rows, language).map(({ id, name }) => (
            <option key={id} value={id}>
              {typeset(name, language)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.status}{' '}
        <select value={filter.status} onChange={(event) => choose({ status: status(event.currentTarget.value) })}>
          <option value="">{words.everyStatus}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {STATUS_WORDS[language][one]}
            </option>
          ))}
          <option value="unknown">{words.noStatus}</option>
        </select>
      </label>
    </div>
  );
}

function partiesOf(rows: readonly AgreementRow[], language: Language): readonly EntityRef[] {
  const { compare } = new Intl.Collator(language);
  const parties = new Map(rows.flatMap((row) => row.parties).map((party) => [party.id, party]));
  return [...parties.values()].sort((a, b) => compare(a.name, b.name));
}
