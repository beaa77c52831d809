import type { Language } from '../../../lib/model/language.ts';
import type { LeaderRow } from '../../../lib/model/tables.ts';
import { CARD_WORDS } from '../../../lib/words/card.ts';
import type { LargePackSize } from '../../../lib/words/large-packs.ts';
import { TABLES_WORDS } from '../../../lib/words/tables.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import { AsOfDate } from '../../AsOfDate.tsx';
import { EntityLinks } from '../EntityLinks.tsx';
import { holds } from '../holds.ts';
import { NotListed } from '../NotListed.tsx';
import { SourceAnchor } from '../SourceAnchor.tsx';
import { useTypedWords } from '../use-typed-words.ts';
import { type Holding, holdingsOf } from './held-by-one.ts';
import { hrefOfLeaders, LONGEST_FILTER } from './tables-place.ts';

interface LeadersTableProps {
  readonly rows: readonly LeaderRow[];
  readonly language: Language;
}

interface LeadersPageProps extends LeadersTableProps {
  readonly large: readonly LargePackSize[];
  /** What narrows the rows, as the address has it. */
  readonly filter: string;
  /** An address, from `#` on. */
  onType(hash: string): void;
}

/** Office by office through time; a country or body holds together the rows of its offices. */
export function LeadersPage({ rows, filter: asked, large, language, onType }: LeadersPageProps) {
  const words = TABLES_WORDS[language];
  const { words: filter, box, type } = useTypedWords(asked, (typed) => onType(hrefOfLeaders(typed)));
  const shown = rows.filter((row) => holds(wordsOf(row), filter));
  return (
    <>
      <h1 tabIndex={-1}>{words.leaders}</h1>
      <NotListed packs={large.filter(({ facts }) => facts > 0)} what="tables" language={language} />
      {rows.length === 0 ? (
        <p>{words.noLeaders}</p>
      ) : (
        <>
          <p class="quiet">{words.leadersNote}</p>
          <div class="tools">
            <label>
              <span class="unseen">{words.filterLeaders}</span>
              <input
                ref={box}
                type="search"
                placeholder={words.filterLeaders}
                maxLength={LONGEST_FILTER}
                value={filter}
                onInput={(event) => type(event.currentTarget.value)}
              />
            </label>
          </div>
          <p role="status">{shown.length === 0 && words.noLeaderFits(filter)}</p>
          {shown.length > 0 && <LeadersTable rows={shown} language={language} />}
        </>
      )}
    </>
  );
}

const wordsOf = ({ of, office, holders }: LeaderRow): string =>
  [of.name, office.text, ...holders.map(({ holder }) => holder.name)].join('\n');

function LeadersTable({ rows, language }: LeadersTableProps) {
  const words = TABLES_WORDS[language];
  const bodies = [...Map.groupBy(rows, ({ of }) => of.id).values()];
  return (
    <table class="sheet leaders">
      <caption class="unseen">{words.leaders}</caption>
      <thead>
        <tr>
          <th scope="col">{words.office}</th>
          <th scope="col">{words.holders}</th>
        </tr>
      </thead>
      {bodies.map(
        ([first, ...others]) => first && <Body key={first.of.id} rows={[first, ...others]} language={language} />,
      )}
    </table>
  );
}

interface BodyProps {
  readonly rows: readonly [LeaderRow, ...LeaderRow[]];
  readonly language: Language;
}

function Body({ rows, language }: BodyProps) {
  return (
    <tbody>
      <tr class="of">
        <th scope="rowgroup" colSpan={2}>
          <EntityLinks refs={[rows[0].of]} language={language} />
        </th>
      </tr>
      {rows.map(({ office, holders }) => (
        <tr key={office.text}>
          <th scope="row">{typeset(office.text, language)}</th>
          <td>
            <ol>
              {holdingsOf(holders).map((holding) => (
                <Held
                  key={`${holding.holder.id} ${holding.dates[0]?.asOf.date}`}
                  holding={holding}
                  language={language}
                />
              ))}
            </ol>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Held({ holding, language }: { readonly holding: Holding; readonly language: Language }) {
  const { asOf: say } = CARD_WORDS[language];
  return (
    <li>
      <EntityLinks refs={[holding.holder]} language={language} />
      <ul class="dates">
        {holding.dates.map(({ asOf, sources }) => (
          <li key={`${asOf.date} ${asOf.basis}`} class="meta">
            <AsOfDate asOf={asOf} language={language} say={say} />{' '}
            {sources.map((source) => (
              <SourceAnchor key={`${source.document} ${source.paragraph}`} source={source} language={language} />
            ))}
          </li>
        ))}
      </ul>
    </li>
  );
}
