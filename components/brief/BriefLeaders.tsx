import type { BriefLeader } from '../../lib/model/brief.ts';
import type { RoleLine } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import { entityPlace } from '../../lib/model/place.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { CARD_WORDS } from '../../lib/words/card.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { AsOfDate } from '../AsOfDate.tsx';
import { SourceAnchor } from '../library/SourceAnchor.tsx';

interface BriefLeadersProps {
  readonly leaders: readonly BriefLeader[];
  readonly pageDate: string | null;
  readonly language: Language;
}

/** The offices then and since. The head says its cells' words again in each of them where there is no room for columns. */
export function BriefLeaders({ leaders, pageDate, language }: BriefLeadersProps) {
  const words = BRIEF_WORDS[language];
  // Without the article's date the last known of all stands first, and nothing can differ from it.
  const hasLatest = leaders.some(({ latest }) => latest.length > 0);
  return (
    <table class="leaders">
      <thead>
        <tr>
          <th scope="col">{words.leader}</th>
          <th scope="col">{words.office(pageDate)}</th>
          {hasLatest && <th scope="col">{words.latest}</th>}
        </tr>
      </thead>
      <tbody>
        {leaders.map(({ leader, atArticle, later, latest }) => (
          <tr key={leader.id}>
            <th scope="row" data-category={leader.category}>
              <a class="line" href={`#${entityPlace(leader.id)}`}>
                {typeset(leader.name, language)}
              </a>
            </th>
            <td data-head={words.office(pageDate)}>
              <Roles lines={atArticle} later={later} language={language} />
            </td>
            {hasLatest && (
              <td data-head={words.latest}>
                {latest.length === 0 ? (
                  <p class="quiet">{words.same}</p>
                ) : (
                  <Roles lines={latest} later={false} language={language} />
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RolesProps {
  readonly lines: readonly RoleLine[];
  readonly later: boolean;
  readonly language: Language;
}

function Roles({ lines, later, language }: RolesProps) {
  const words = CARD_WORDS[language];
  return (
    <ul>
      {lines.map((line) => (
        <li key={`${line.text} ${line.source.document} ${line.source.paragraph}`}>
          <p>{typeset(line.text, language)}</p>
          <p class="meta quiet">
            {line.former && <strong>{words.former} · </strong>}
            <AsOfDate asOf={line.asOf} language={language} say={words.asOf} />{' '}
            {later && <strong class="status">{words.later} </strong>}
            <SourceAnchor source={line.source} language={language} />
          </p>
          {line.heldBy && <Holder heldBy={line.heldBy} language={language} />}
        </li>
      ))}
    </ul>
  );
}

interface HolderProps {
  readonly heldBy: NonNullable<RoleLine['heldBy']>;
  readonly language: Language;
}

function Holder({ heldBy: { holder, asOf, source }, language }: HolderProps) {
  const { asOf: sayAsOf, heldBy } = CARD_WORDS[language];
  const [before, after] = heldBy;
  return (
    <p class="meta quiet">
      {before}
      <a href={`#${entityPlace(holder.id)}`}>{typeset(holder.name, language)}</a>
      {after}
      <AsOfDate asOf={asOf} language={language} say={sayAsOf} /> <SourceAnchor source={source} language={language} />
    </p>
  );
}
