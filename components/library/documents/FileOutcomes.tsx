import { useRef } from 'preact/hooks';
import { MAX_TEXT_BYTES } from '../../../lib/model/attached-text.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import type { Language } from '../../../lib/model/language.ts';
import { documentPlace } from '../../../lib/model/place.ts';
import { DOCUMENTS_WORDS } from '../../../lib/words/documents.ts';
import { useKeptFocus } from '../../use-kept-focus.ts';
import { Detail } from '../Detail.tsx';
import { sayTextFailure } from './say-text-done.ts';
import type { Attaching, DocumentRef, FileOutcome } from './texts-view.ts';

const MEGABYTE = 1024 * 1024;

interface FileOutcomesProps {
  readonly wanted: CorpusDocument | null;
  readonly attaching: Attaching;
  readonly language: Language;
  onAttachThere(document: string): void;
}

/** What became of each file; read out as it is told. */
export function FileOutcomes({ wanted, attaching: { busy, outcomes }, language, onAttachThere }: FileOutcomesProps) {
  return (
    <div class="outcomes" role="status">
      {outcomes.length > 0 && (
        <ul>
          {outcomes.map((outcome) => (
            <li
              key={`${outcome.file} ${outcome.kind}`}
              class={outcome.kind === 'attached' ? 'notice' : 'notice warning'}
              data-outcome={outcome.kind}
            >
              <strong class="file">{outcome.file}</strong>{' '}
              <Outcome outcome={outcome} wanted={wanted} language={language} onAttachThere={onAttachThere} />
            </li>
          ))}
        </ul>
      )}
      {busy && <p class="quiet">{DOCUMENTS_WORDS[language].reading}</p>}
    </div>
  );
}

interface OutcomeProps {
  readonly outcome: FileOutcome;
  readonly wanted: CorpusDocument | null;
  readonly language: Language;
  onAttachThere(document: string): void;
}

function Outcome({ outcome, wanted, language, onAttachThere }: OutcomeProps) {
  const words = DOCUMENTS_WORDS[language];
  switch (outcome.kind) {
    case 'attached':
      return (
        <>
          {words.attachedTo} <DocumentLink document={outcome.document} />
        </>
      );
    case 'elsewhere':
      return (
        <>
          {words.elsewhere} <DocumentLink document={outcome.document} />
          <p>{words.nothingKept}</p>
          <ThereButton onClick={() => onAttachThere(outcome.document.id)}>{words.attachThere}</ThereButton>
        </>
      );
    case 'unknown':
      return (
        <>
          {words.unknown} {words.nothingKept}
          <dl>
            <Detail name={words.found}>
              <code>{outcome.sha256}</code>
            </Detail>
            {wanted !== null && (
              <Detail name={words.expected}>
                <code>{wanted.sha256}</code>
              </Detail>
            )}
          </dl>
        </>
      );
    case 'too large':
      return (
        <>
          {words.tooLarge(MAX_TEXT_BYTES / MEGABYTE)} {words.nothingKept}
        </>
      );
    case 'not utf-8':
      return (
        <>
          {words.notUtf8} {words.nothingKept}
        </>
      );
    case 'unreadable':
      return <>{words.unreadable}</>;
    case 'failed':
      return <>{sayTextFailure(outcome.reason, language)}</>;
  }
}

const DocumentLink = ({ document: { id, title, language } }: { readonly document: DocumentRef }) => (
  <a href={`#${documentPlace(id)}`} lang={language}>
    {title}
  </a>
);

function ThereButton({ children, onClick }: { readonly children: string; onClick(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useKeptFocus(button);
  return (
    <p>
      <button ref={button} type="button" onClick={onClick}>
        {children}
      </button>
    </p>
  );
}
