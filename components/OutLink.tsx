import type { SourceRef } from '../lib/model/card.ts';
import type { Language } from '../lib/model/language.ts';
import { SOURCE_WORDS } from '../lib/words/source.ts';
import { OutIcon } from './icons.tsx';

interface OutLinkProps {
  readonly source: SourceRef;
  readonly language: Language;
}

/** The way to a document's own text, where it has an address. */
export function OutLink({ source, language }: OutLinkProps) {
  const { original } = SOURCE_WORDS[language];
  if (source.url === undefined) return null;
  return (
    <a class="out" href={source.url} target="_blank" rel="noopener noreferrer" aria-label={original} title={original}>
      <OutIcon />
    </a>
  );
}
