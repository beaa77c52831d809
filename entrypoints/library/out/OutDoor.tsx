import { useEffect, useMemo } from 'preact/hooks';
import '../../../components/library/out/out.css';
import { OutPage } from '../../../components/library/out/OutPage.tsx';
import type { OutActions } from '../../../components/library/out/out-view.ts';
import { hearBackground } from '../../../lib/bridge/tell-our-pages.ts';
import type { LiveProps } from '../live-host.ts';
import { makeOpenPages } from './open-pages.ts';
import { makeTakingOut } from './taking-out.ts';

/** Takes out what stands on the pages that are being read; leaving stops what is under way. */
export function OutDoor({ language, host }: LiveProps) {
  const { open, out, life } = useMemo(() => {
    const life = new AbortController();
    return { life, open: makeOpenPages(host, life.signal), out: makeTakingOut(host) };
  }, [host]);
  useEffect(() => {
    const { signal } = life;
    open.hear();
    hearBackground({ 'ours/tab': open.hear }, signal);
    // Nobody tells of a tab that was closed; whoever comes back to this one has perhaps closed some.
    document.addEventListener('visibilitychange', open.hear, { signal });
    signal.addEventListener('abort', out.stop, { once: true });
    return () => life.abort();
  }, [open, out, life]);
  const actions = useMemo<OutActions>(
    () => ({
      choose: open.choose,
      chooseAll: open.chooseAll,
      takeOut: (format) => {
        const chosen = (open.pages.value ?? []).filter(({ tab }) => open.chosen.value.has(tab));
        // Whoever was lost has no place in the list.
        void out.takeOut(chosen, format, language).then(open.hear);
      },
      stop: out.stop,
    }),
    [open, out, language],
  );
  return (
    <OutPage
      pages={open.pages.value}
      failure={open.failure.value}
      chosen={open.chosen.value}
      progress={out.progress}
      end={out.end.value}
      language={language}
      actions={actions}
    />
  );
}
