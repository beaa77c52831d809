import { useId } from 'preact/hooks';
import type { Reason } from '../lib/model/answer.ts';
import type { Language } from '../lib/model/language.ts';
import { CARD_WORDS } from '../lib/words/card.ts';
import { REASON_WORDS } from '../lib/words/reason.ts';
import { CloseIcon } from './icons.tsx';

export interface CardMessageProps {
  readonly language: Language;
  /** Why there is no card. */
  readonly about: Reason;
  onClose(): void;
}

/** What stands in the card's place while there is none. */
export function CardMessage({ language, about, onClose }: CardMessageProps) {
  const text = useId();
  const words = CARD_WORDS[language];
  return (
    <section class="card message" role="dialog" aria-labelledby={text} lang={language} tabIndex={-1}>
      <div class="body">
        <p id={text} role="alert">
          {REASON_WORDS[language][about]}
        </p>
      </div>
      <button type="button" class="tool" aria-label={words.close} title={words.close} onClick={onClose}>
        <CloseIcon />
      </button>
    </section>
  );
}
