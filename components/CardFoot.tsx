import type { Card } from '../lib/model/card.ts';
import type { Language } from '../lib/model/language.ts';
import { entityPlace, type LibraryPlace } from '../lib/model/place.ts';
import { CARD_WORDS } from '../lib/words/card.ts';
import { PlaceLink } from './PlaceLink.tsx';

export interface CardFootProps {
  readonly card: Card;
  readonly language: Language;
  /** How many notes the reader has written about this name. */
  readonly noteCount: number;
  /** The library is to be opened at this place. */
  onOpen(place: LibraryPlace): void;
  /** A note about this name is to be written. */
  onNote(id: string): void;
  /** The notes about this name are to be read. */
  onReadNotes(id: string): void;
}

/** Where to go from a card: all that the library has, the reader's notes about the name, and one more. */
export function CardFoot({ card, language, noteCount, onOpen, onNote, onReadNotes }: CardFootProps) {
  const words = CARD_WORDS[language];
  const { id } = card.entity;
  return (
    <div class="foot">
      <p class="more">
        <PlaceLink place={entityPlace(id)} onOpen={onOpen}>
          {card.factCount > 0 ? words.factCount(card.factCount) : words.openLibrary}
          <span aria-hidden="true"> →</span>
        </PlaceLink>
      </p>
      {noteCount > 0 && (
        <button type="button" class="link" onClick={() => onReadNotes(id)}>
          {words.noteCount(noteCount)}
        </button>
      )}
      <button type="button" class="link" title={words.noteThis} onClick={() => onNote(id)}>
        <span aria-hidden="true">✎ </span>
        {words.note}
      </button>
    </div>
  );
}
