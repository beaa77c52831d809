import { useMemo } from 'preact/hooks';
import '../../../components/library/documents/documents.css';
import { AttachPanel } from '../../../components/library/documents/AttachPanel.tsx';
import type { Language } from '../../../lib/model/language.ts';
import type { LiveHost } from '../live-host.ts';
import { makeAttaching } from './attaching.ts';

interface DocumentsDoorProps {
  readonly language: Language;
  readonly host: Pick<LiveHost, 'ask'>;
  /** A text was attached: the list says so. */
  onAttached(): Promise<void>;
}

/** Where the list of documents takes their texts. */
export function DocumentsDoor({ language, host: { ask }, onAttached }: DocumentsDoorProps) {
  const { attaching, actions } = useMemo(
    () => makeAttaching({ ask, wanted: null, attached: onAttached }),
    [ask, onAttached],
  );
  return <AttachPanel wanted={null} attaching={attaching.value} language={language} actions={actions} />;
}
