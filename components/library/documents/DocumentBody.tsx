import type { Language } from '../../../lib/model/language.ts';
import { isQuotedDocument } from '../../../lib/model/own-pack.ts';
import { DOCUMENTS_WORDS } from '../../../lib/words/documents.ts';
import { Notice } from '../../Notice.tsx';
import { DocumentDetails } from '../DocumentDetails.tsx';
import type { DocumentView } from '../view.ts';
import { AttachPanel } from './AttachPanel.tsx';
import { DocumentFacts } from './DocumentFacts.tsx';
import { DocumentText } from './DocumentText.tsx';
import { sayTextFailure } from './say-text-done.ts';
import type { AttachActions, Attaching, ShownText } from './texts-view.ts';

interface DocumentBodyProps extends DocumentView {
  readonly shown: ShownText;
  readonly attaching: Attaching;
  readonly language: Language;
  readonly actions: AttachActions;
  onDetach(): void;
}

/** A document with its text where the reader attached it, else its facts and where to attach the text. */
export function DocumentBody({ shown, attaching, actions, onDetach, ...page }: DocumentBodyProps) {
  const { document, language } = page;
  switch (shown.kind) {
    case 'there':
      return <DocumentText key={document.id} {...page} text={shown.text} onDetach={onDetach} />;
    case 'loading':
      return (
        <div class="columns">
          <p role="status">{DOCUMENTS_WORDS[language].arriving}</p>
          <aside>
            <DocumentDetails document={document} language={language} />
          </aside>
        </div>
      );
    case 'failed':
      return (
        <DocumentFacts key={document.id} {...page}>
          <Notice kind="warning">{sayTextFailure(shown.reason, language)}</Notice>
        </DocumentFacts>
      );
    case 'none':
      return (
        <DocumentFacts key={document.id} {...page}>
          {!isQuotedDocument(document.id) && (
            <AttachPanel wanted={document} attaching={attaching} language={language} actions={actions} />
          )}
        </DocumentFacts>
      );
  }
}
