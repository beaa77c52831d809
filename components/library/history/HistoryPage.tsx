import type { Language } from '../../../lib/model/language.ts';
import type { Visit } from '../../../lib/model/visit.ts';
import { HISTORY_WORDS } from '../../../lib/words/history.ts';
import { sayInstant } from '../../../lib/words/instant.ts';
import { ROOM_WORDS } from '../../../lib/words/rooms.ts';
import { hostOf } from '../../host-of.ts';
import { SureButton } from '../notes/SureButton.tsx';

export interface HistoryPageProps {
  /** Whether pages are remembered from now on. */
  readonly on: boolean;
  readonly visits: readonly Visit[];
  /** Of all, also those that are not listed yet. */
  readonly total: number;
  /** What was just done, or went wrong. */
  readonly said: string;
  readonly language: Language;
  onSwitch(on: boolean): void;
  /** Addresses; `null`: everything. */
  onForget(addresses: readonly string[] | null): void;
  onMore(): void;
}

/** The pages that were read, while the reader wants them remembered. */
export function HistoryPage({ on, visits, total, said, language, onSwitch, onForget, onMore }: HistoryPageProps) {
  const words = HISTORY_WORDS[language];
  return (
    <>
      <h1 tabIndex={-1}>{ROOM_WORDS[language].history}</h1>
      <p>{on ? words.how : words.off}</p>
      <div class="tools">
        <button type="button" onClick={() => onSwitch(!on)}>
          {on ? words.turnOff : words.turnOn}
        </button>
        {total > 0 && (
          <SureButton sure={words.forgetAllSure(total)} onSure={() => onForget(null)}>
            {words.forgetAll}
          </SureButton>
        )}
      </div>
      <p role="status">{said || (total > 0 ? words.pages(total) : on ? words.empty : '')}</p>
      <ul class="visits">
        {visits.map((visit) => (
          <VisitItem key={visit.page.address} visit={visit} language={language} onForget={onForget} />
        ))}
      </ul>
      {total > visits.length && (
        <button type="button" onClick={onMore}>
          {words.more(total - visits.length)}
        </button>
      )}
    </>
  );
}

interface VisitItemProps extends Pick<HistoryPageProps, 'language' | 'onForget'> {
  readonly visit: Visit;
}

function VisitItem({ visit: { page, last, mentions }, language, onForget }: VisitItemProps) {
  const words = HISTORY_WORDS[language];
  const title = page.title.trim() || hostOf(page.opened);
  return (
    <li>
      <div>
        <a href={page.opened} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
        <p class="quiet">
          {hostOf(page.opened)} · <time dateTime={last}>{sayInstant(last, language)}</time> · {words.mentions(mentions)}
        </p>
      </div>
      <button type="button" aria-label={words.forgetOne(title)} onClick={() => onForget([page.address])}>
        {words.forget}
      </button>
    </li>
  );
}
