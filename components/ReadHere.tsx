import type { Language } from '../lib/model/language.ts';
import { POPUP_WORDS } from '../lib/words/popup.ts';
import { hostOf } from './host-of.ts';

interface ReadHereProps {
  /** As `https://example.org`. */
  readonly origin: string;
  /** Whether this site is read without being asked. */
  readonly granted: boolean;
  /** Whether this page is being read now. */
  readonly read: boolean;
  readonly language: Language;
  onReadNow(): void;
  onReadAlways(): void;
}

/** Why a page is not read, or will not be next time, and what the reader can do about it; silent when all is well. */
export function ReadHere({ origin, granted, read, language, onReadNow, onReadAlways }: ReadHereProps) {
  const words = POPUP_WORDS[language];
  if (granted && read) return null;
  return (
    <div class="notice">
      <p>{granted ? words.notRead : words.noAccess(hostOf(origin))}</p>
      <p class="buttons">
        {!read && (
          <button type="button" class="main" onClick={onReadNow}>
            {words.readNow}
          </button>
        )}
        {!granted && (
          <button type="button" onClick={onReadAlways}>
            {words.readAlways}
          </button>
        )}
      </p>
    </div>
  );
}
