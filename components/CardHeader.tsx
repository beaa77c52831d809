import type { Card } from '../lib/model/card.ts';
import type { Language } from '../lib/model/language.ts';
import { CARD_WORDS } from '../lib/words/card.ts';
import { CARD_WHY_WORDS } from '../lib/words/card-why.ts';
import { CATEGORY_WORDS } from '../lib/words/category.ts';
import { BackIcon, CloseIcon, PinIcon, WhyIcon } from './icons.tsx';
import { LineSample } from './LineSample.tsx';

interface CardHeaderProps {
  readonly card: Card;
  readonly language: Language;
  readonly pinned: boolean;
  readonly canGoBack: boolean;
  /** The fold that says why the name is lit; `null` on a card that was turned to. */
  readonly why: { readonly fold: string; readonly isUnfolded: boolean; onToggle(): void } | null;
  /** The pin was put in or taken out. The click is not told to the card, which it would pin again. */
  onPin(pinned: boolean): void;
  onClose(): void;
  onBack(): void;
}

/** What kind of name this is, and the card's own buttons. */
export function CardHeader({ card, language, pinned, canGoBack, why, onPin, onClose, onBack }: CardHeaderProps) {
  const words = CARD_WORDS[language];
  const whyWords = CARD_WHY_WORDS[language];
  const { category } = card.entity;
  return (
    <div class="head">
      {canGoBack && (
        <button type="button" class="tool" aria-label={words.back} title={words.back} onClick={onBack}>
          <BackIcon />
        </button>
      )}
      <p class="quiet category">
        <LineSample category={category} />
        {[CATEGORY_WORDS[language][category].one, ...(card.country ? [card.country.name] : [])].join(' · ')}
      </p>
      {why !== null && (
        <button
          type="button"
          class="tool why-tool"
          aria-label={whyWords.why}
          title={whyWords.why}
          aria-expanded={why.isUnfolded}
          aria-controls={why.isUnfolded ? why.fold : undefined}
          onClick={why.onToggle}
        >
          <WhyIcon />
        </button>
      )}
      <button
        type="button"
        class="tool pin"
        aria-label={words.pin}
        title={words.pin}
        aria-pressed={pinned}
        onClick={(event) => {
          event.stopPropagation();
          onPin(!pinned);
        }}
      >
        <PinIcon />
      </button>
      <button type="button" class="tool" aria-label={words.close} title={words.close} onClick={onClose}>
        <CloseIcon />
      </button>
    </div>
  );
}
