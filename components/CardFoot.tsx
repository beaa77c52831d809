import { entityPlace } from '../lib/model/place.ts';
import { CARD_WORDS } from '../lib/words/card.ts';
import type { CardProps } from './Card.tsx';
import { PlaceLink } from './PlaceLink.tsx';

type CardFootProps = Pick<CardProps, 'card' | 'language' | 'noteCount' | 'onOpen' | 'onNote' | 'onReadNotes'>;

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
