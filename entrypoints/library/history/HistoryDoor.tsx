import { useEffect, useMemo } from 'preact/hooks';
import { HistoryPage } from '../../../components/library/history/HistoryPage.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { HISTORY_WORDS } from '../../../lib/words/history.ts';
import { REASON_WORDS } from '../../../lib/words/reason.ts';
import type { LiveProps } from '../live-host.ts';
import { makeHistoryState } from './history-state.ts';

/** The reading history with what the reader does to it. */
export function HistoryDoor({ language, host }: LiveProps) {
  const state = useMemo(() => makeHistoryState(host), [host]);
  useEffect(() => void state.load(), [state]);
  const known = state.known.value;
  const said = state.said.value;
  if (known === null) return null;
  if (!known.ok) return <Notice kind="warning">{REASON_WORDS[language][known.reason]}</Notice>;
  return (
    <HistoryPage
      {...known.value}
      said={said === null ? '' : HISTORY_WORDS[language][said]}
      language={language}
      onSwitch={state.turn}
      onForget={state.forget}
      onMore={state.more}
    />
  );
}
