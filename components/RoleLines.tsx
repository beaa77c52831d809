import type { CardRoles, HeldBy, RoleLine } from '../lib/model/card.ts';
import type { Language } from '../lib/model/language.ts';
import type { LibraryPlace } from '../lib/model/place.ts';
import { CARD_WORDS } from '../lib/words/card.ts';
import { typeset } from '../lib/words/typeset.ts';
import { AsOfDate } from './AsOfDate.tsx';
import { SourceLink } from './SourceLink.tsx';

interface RoleLinesProps {
  readonly roles: CardRoles;
  readonly language: Language;
  onTurn(id: string): void;
  onOpen(place: LibraryPlace): void;
}

/** The offices at the article's date, then the latest known where they differ, each with its date and source. */
export function RoleLines({ roles, ...rest }: RoleLinesProps) {
  const words = CARD_WORDS[rest.language];
  return (
    <>
      <ul class="roles">
        {roles.atArticle.map((line) => (
          <Role key={line.text} line={line} {...(roles.later ? { note: words.later } : {})} {...rest} />
        ))}
      </ul>
      {roles.latest.length > 0 && (
        <>
          <p class="quiet label">{words.latest}</p>
          <ul class="roles latest">
            {roles.latest.map((line) => (
              <Role key={line.text} line={line} {...rest} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface RoleProps extends Omit<RoleLinesProps, 'roles'> {
  readonly line: RoleLine;
  readonly note?: string;
}

function Role({ line, note, language, onTurn, onOpen }: RoleProps) {
  const words = CARD_WORDS[language];
  return (
    <li>
      {line.former && <p class="quiet">{words.former}</p>}
      <p class="role">{typeset(line.text, language)}</p>
      <p class="quiet meta">
        <AsOfDate asOf={line.asOf} language={language} say={words.asOf} />
        {note !== undefined && <strong>{note}</strong>}
        <SourceLink source={line.source} language={language} onOpen={onOpen} />
      </p>
      {line.heldBy && <Holder heldBy={line.heldBy} language={language} onTurn={onTurn} onOpen={onOpen} />}
    </li>
  );
}

interface HolderProps extends Omit<RoleLinesProps, 'roles'> {
  readonly heldBy: HeldBy;
}

function Holder({ heldBy, language, onTurn, onOpen }: HolderProps) {
  const {
    asOf,
    heldBy: [before, after],
  } = CARD_WORDS[language];
  return (
    <p class="quiet meta">
      <span>
        {before}
        <button type="button" class="link" onClick={() => onTurn(heldBy.holder.id)}>
          {typeset(heldBy.holder.name, language)}
        </button>
        {after}
        <AsOfDate asOf={heldBy.asOf} language={language} say={asOf} />
      </span>
      <SourceLink source={heldBy.source} language={language} onOpen={onOpen} />
    </p>
  );
}
