import type { SourceRef } from '../lib/model/card.ts';
import type { Language } from '../lib/model/language.ts';
import { documentPlace, type LibraryPlace } from '../lib/model/place.ts';
import { SOURCE_WORDS } from '../lib/words/source.ts';
import { OutLink } from './OutLink.tsx';
import { PlaceLink } from './PlaceLink.tsx';

interface SourceLinkProps {
  readonly source: SourceRef;
  readonly language: Language;
  onOpen(place: LibraryPlace): void;
}

/** Where a statement was read: a way to its paragraph in the library, and to the text itself where it has an address. */
export function SourceLink({ source, language, onOpen }: SourceLinkProps) {
  const words = SOURCE_WORDS[language];
  return (
    <span class="source">
      <PlaceLink place={documentPlace(source.document, source.paragraph)} title={words.spoken(source)} onOpen={onOpen}>
        {words.short(source)}
      </PlaceLink>
      <OutLink source={source} language={language} />
    </span>
  );
}
