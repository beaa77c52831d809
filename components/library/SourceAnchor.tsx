import type { SourceRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import { documentPlace } from '../../lib/model/place.ts';
import { SOURCE_WORDS } from '../../lib/words/source.ts';
import { OutLink } from '../OutLink.tsx';

interface SourceAnchorProps {
  readonly source: SourceRef;
  readonly language: Language;
}

/** A source as a link of our own pages: to its paragraph, and to the text itself where it has an address. */
export function SourceAnchor({ source, language }: SourceAnchorProps) {
  const words = SOURCE_WORDS[language];
  return (
    <span class="source">
      <a href={`#${documentPlace(source.document, source.paragraph)}`} title={words.spoken(source)}>
        {words.short(source)}
      </a>
      <OutLink source={source} language={language} />
    </span>
  );
}
