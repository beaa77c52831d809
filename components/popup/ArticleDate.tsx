import { useState } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import type { PageDate } from '../../lib/model/page-date.ts';
import { sayDate } from '../../lib/words/date.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';

interface ArticleDateProps {
  readonly date: PageDate | null;
  readonly language: Language;
  /** `null` takes the reader's correction back. */
  onDate(iso: string | null): void;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** The date against which every card of the page is resolved, where it was read, and a way to put it right. */
export function ArticleDate({ date, language, onDate }: ArticleDateProps) {
  const words = POPUP_WORDS[language];
  const [correcting, setCorrecting] = useState(false);
  return (
    <div class="article-date">
      <p>
        <span class="quiet">{words.date}</span>{' '}
        {date === null ? (
          words.dateUnknown
        ) : (
          <>
            <time dateTime={date.iso}>{sayDate(date.iso, language, 'short')}</time>, {words.dateOrigin[date.origin]}
          </>
        )}{' '}
        {!correcting && (
          <button type="button" class="plain" onClick={() => setCorrecting(true)}>
            {words.correctDate}
          </button>
        )}{' '}
        {!correcting && date?.origin === 'reader' && (
          <button type="button" class="plain" onClick={() => onDate(null)}>
            {words.restoreDate}
          </button>
        )}
      </p>
      {correcting && (
        <Correction
          first={date?.iso.length === DAY_LENGTH ? date.iso : ''}
          language={language}
          onCancel={() => setCorrecting(false)}
          onApply={(iso) => {
            setCorrecting(false);
            onDate(iso);
          }}
        />
      )}
    </div>
  );
}

interface CorrectionProps {
  readonly first: string;
  readonly language: Language;
  onApply(iso: string): void;
  onCancel(): void;
}

/** A form rather than a live field: a year being typed passes through 0002 and 0020, and each would turn every card. */
function Correction({ first, language, onApply, onCancel }: CorrectionProps) {
  const words = POPUP_WORDS[language];
  const [iso, setIso] = useState(first);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onApply(iso);
      }}
    >
      <label>
        {words.newDate}
        <input
          type="date"
          required
          min="1900-01-01"
          max="2099-12-31"
          value={iso}
          onInput={(event) => setIso(event.currentTarget.value)}
        />
      </label>
      <p class="buttons">
        <button type="submit" class="main">
          {words.applyDate}
        </button>
        <button type="button" onClick={onCancel}>
          {words.cancelDate}
        </button>
      </p>
    </form>
  );
}
