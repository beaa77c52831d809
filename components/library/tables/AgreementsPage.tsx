import { useRef } from 'preact/hooks';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { Language } from '../../../lib/model/language.ts';
import { STATUSES } from '../../../lib/model/status.ts';
import type { AgreementRow } from '../../../lib/model/tables.ts';
import type { LargePackSize } from '../../../lib/words/large-packs.ts';
import { STATUS_WORDS } from '../../../lib/words/status.ts';
import { TABLES_WORDS } from '../../../lib/words/tables.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import { useKeptFocus } from '../../use-kept-focus.ts';
import { NotListed } from '../NotListed.tsx';
import { AgreementsTable } from './AgreementsTable.tsx';
import { type AgreementFilter, fits, sortAgreements } from './sort-agreements.ts';
import { type AgreementsAsked, EVERY_AGREEMENT, hrefOfAgreements } from './tables-place.ts';

interface AgreementsPageProps {
  readonly rows: readonly AgreementRow[];
  readonly large: readonly LargePackSize[];
  readonly asked: AgreementsAsked;
  readonly language: Language;
  /** An address, from `#` on. */
  onChoose(hash: string): void;
}

/** Every agreement of the corpus with how far it has come, sorted and narrowed as the reader likes. */
export function AgreementsPage({ rows, asked, large, language, onChoose }: AgreementsPageProps) {
  const words = TABLES_WORDS[language];
  const parties = partiesOf(rows, language);
  // An address may be older than the corpus: a party that nothing names any more narrows nothing.
  const party = parties.some(({ id }) => id === asked.party) ? asked.party : '';
  const filter: AgreementFilter = { party, status: asked.status };
  const choose = (change: Partial<AgreementsAsked>): void =>
    onChoose(hrefOfAgreements({ ...asked, ...filter, ...change }));
  const shown = sortAgreements(
    rows.filter((row) => fits(row, filter)),
    asked,
    language,
  );
  const notListed = <NotListed packs={large} what="tables" language={language} />;
  if (rows.length === 0) {
    return (
      <>
        <h1 tabIndex={-1}>{words.agreements}</h1>
        {notListed}
        <p>{words.noAgreements}</p>
      </>
    );
  }
  return (
    <>
      <h1 tabIndex={-1}>{words.agreements}</h1>
      {notListed}
      <Filters parties={parties} filter={filter} language={language} onFilter={choose} />
      <p class="quiet" role="status">
        {shown.length === 0 ? words.noAgreementFits : words.agreementCount(shown.length)}{' '}
        {(filter.party !== '' || filter.status !== '') && (
          <ShowAll
            language={language}
            onShowAll={() => choose({ party: EVERY_AGREEMENT.party, status: EVERY_AGREEMENT.status })}
          />
        )}
      </p>
      {shown.length > 0 && (
        <AgreementsTable
          rows={shown}
          order={asked}
          dated={rows.some(({ when }) => when !== undefined)}
          language={language}
          onSort={(by) => choose({ by, down: asked.by === by && !asked.down })}
        />
      )}
    </>
  );
}

interface ShowAllProps {
  readonly language: Language;
  onShowAll(): void;
}

/** Goes with the filters that it takes away: the focus goes to the heading. */
function ShowAll({ language, onShowAll }: ShowAllProps) {
  const button = useRef<HTMLButtonElement>(null);
  useKeptFocus(button);
  return (
    <button ref={button} type="button" onClick={onShowAll}>
      {TABLES_WORDS[language].clearFilters}
    </button>
  );
}

interface FiltersProps {
  readonly parties: readonly EntityRef[];
  readonly filter: AgreementFilter;
  readonly language: Language;
  onFilter(change: Partial<AgreementFilter>): void;
}

function Filters({ parties, filter, language, onFilter }: FiltersProps) {
  const words = TABLES_WORDS[language];
  const status = (value: string): AgreementFilter['status'] =>
    value === 'unknown' ? value : (STATUSES.find((one) => one === value) ?? '');
  return (
    <div class="tools">
      <label>
        {words.party}{' '}
        <select value={filter.party} onChange={(event) => onFilter({ party: event.currentTarget.value })}>
          <option value="">{words.everyParty}</option>
          {parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {typeset(name, language)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.status}{' '}
        <select value={filter.status} onChange={(event) => onFilter({ status: status(event.currentTarget.value) })}>
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
