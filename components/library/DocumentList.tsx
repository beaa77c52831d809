import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Language } from '../../lib/model/language.ts';
import { documentPlace } from '../../lib/model/place.ts';
import { sayDate } from '../../lib/words/date.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';

interface DocumentListProps {
  readonly documents: readonly CorpusDocument[];
  readonly language: Language;
}

/** The texts that the facts come from. */
export function DocumentList({ documents, language }: DocumentListProps) {
  const words = LIBRARY_WORDS[language];
  return (
    <section aria-labelledby="list-documents">
      <h2 id="list-documents">{words.documents}</h2>
      {documents.length === 0 && <p>{words.noDocuments}</p>}
      <ul class="documents">
        {documents.map(({ id, title, publisher, date, language: own }) => (
          <li key={id}>
            <a href={`#${documentPlace(id)}`} lang={own}>
              {title}
            </a>
            <p class="quiet">
              {[id, ...(publisher === undefined ? [] : [publisher]), sayDate(date.value, language, 'short')].join(
                ' · ',
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
