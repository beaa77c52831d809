import type { Standing } from '../lib/model/card.ts';
import type { Language } from '../lib/model/language.ts';
import type { LibraryPlace } from '../lib/model/place.ts';
import { CARD_WORDS } from '../lib/words/card.ts';
import { STATUS_WORDS } from '../lib/words/status.ts';
import { AsOfDate } from './AsOfDate.tsx';
import { SourceLink } from './SourceLink.tsx';

interface StandingLineProps {
  readonly standing: Standing;
  readonly language: Language;
  onOpen(place: LibraryPlace): void;
}

/** How far an agreement had come at the article's date. */
export function StandingLine({ standing, language, onOpen }: StandingLineProps) {
  const words = CARD_WORDS[language];
  return (
    <div class="standing">
      <p class="role">{STATUS_WORDS[language][standing.status]}</p>
      <p class="quiet meta">
        <AsOfDate asOf={standing.asOf} language={language} say={words.asOf} />
        {standing.later && <strong>{words.later}</strong>}
        <SourceLink source={standing.source} language={language} onOpen={onOpen} />
      </p>
    </div>
  );
}
