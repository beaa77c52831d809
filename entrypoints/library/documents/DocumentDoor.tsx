import { useLayoutEffect, useMemo } from 'preact/hooks';
import '../../../components/library/documents/documents.css';
import { DocumentBody } from '../../../components/library/documents/DocumentBody.tsx';
import { sayTextDone } from '../../../components/library/documents/say-text-done.ts';
import type { DocumentView } from '../../../components/library/view.ts';
import type { AttachedText } from '../../../lib/model/attached-text.ts';
import type { Language } from '../../../lib/model/language.ts';
import type { LiveHost } from '../live-host.ts';
import { Undone } from '../Undone.tsx';
import { makeDocumentText } from './document-text.ts';

interface DocumentDoorProps {
  readonly view: DocumentView;
  readonly language: Language;
  readonly host: Pick<LiveHost, 'ask'>;
}

const remembered = new Map<string, AttachedText>();

/** What stands below a document's title. */
export function DocumentDoor({ view, language, host: { ask } }: DocumentDoorProps) {
  const { id } = view.document;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whether the text is there is asked once; then it is known here
  const state = useMemo(() => makeDocumentText(id, view.hasText, { ask, remembered }), [id, ask]);
  // Every view that comes is of a newer dictionary.
  useLayoutEffect(() => void state.load(view.hasText), [state, view]);
  const { undoing } = state;
  return (
    <>
      <DocumentBody
        {...view}
        shown={state.shown.value}
        attaching={state.attaching.value}
        language={language}
        actions={state.actions}
        onDetach={state.detach}
      />
      <Undone undoing={undoing} say={sayTextDone} failures={['failed']} language={language} />
    </>
  );
}
