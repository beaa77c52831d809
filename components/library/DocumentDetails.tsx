import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Language } from '../../lib/model/language.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { DatedBy } from './DatedBy.tsx';
import { Detail } from './Detail.tsx';

interface DocumentDetailsProps {
  readonly document: CorpusDocument;
  readonly language: Language;
}

/** Where a document comes from, and how its text would be known again. */
export function DocumentDetails({ document, language }: DocumentDetailsProps) {
  const words = LIBRARY_WORDS[language];
  const { publisher, date, url, parts } = document;
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words.about}</h2>
      <dl>
        {publisher !== undefined && <Detail name={words.publisher}>{publisher}</Detail>}
        <Detail name={words.date}>
          <DatedBy iso={date.value} basis={date.basis} language={language} />
        </Detail>
        <Detail name={words.language}>{words.languageNames[document.language]}</Detail>
        <Detail name={words.address}>
          {url === undefined ? (
            words.noAddress
          ) : (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {url}
            </a>
          )}
        </Detail>
        <Detail name={words.length}>{words.paragraphs(document.paragraphs)}</Detail>
        {parts.length > 0 && (
          <Detail name={words.parts}>
            <ol>
              {parts.map(({ title, paragraphs }) => (
                <li key={paragraphs[0]}>
                  <span lang={document.language}>{title}</span> <span class="quiet">{words.range(...paragraphs)}</span>
                </li>
              ))}
            </ol>
          </Detail>
        )}
        <Detail name={words.fingerprint}>
          <code>{document.sha256}</code>
        </Detail>
      </dl>
    </section>
  );
}
