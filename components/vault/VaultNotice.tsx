import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import type { VaultNews, VaultNewsActions } from '../../lib/model/vault-news.ts';
import { UNDO_WORDS } from '../../lib/words/undo.ts';
import { VAULT_WORDS } from '../../lib/words/vault.ts';
import { DamageTold } from './DamageTold.tsx';
import { PacksGone, RestoredTold } from './RestoredTold.tsx';
import { sayNotice } from './say-notice.ts';

export interface VaultNoticeProps {
  readonly view: VaultNews;
  /** The list of backups is a page of the library. */
  readonly place: 'library' | 'panel';
  readonly language: Language;
  readonly actions: VaultNewsActions;
}

/** Above everything on a page, when the library is damaged, has been mended, or belongs to a later version. Styled by vault.css. */
export function VaultNotice(props: VaultNoticeProps) {
  const { view, language } = props;
  return (
    <>
      <p class="unseen" role="alert">
        {sayNotice(view, language)}
      </p>
      {view.kind !== 'none' && <Told {...props} view={view} />}
    </>
  );
}

interface ToldProps extends VaultNoticeProps {
  readonly view: Exclude<VaultNews, { readonly kind: 'none' }>;
}

function Told({ view, place, language, actions }: ToldProps) {
  const words = VAULT_WORDS[language];
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusThroughOutcome(heading, view.kind);
  const isDone = view.kind === 'mended' || view.kind === 'accepted';
  const isRead = isDone || view.kind === 'packs';
  return (
    <aside class={`vault-notice ${place}${isDone ? '' : ' warning'}`} aria-label={words.notice}>
      <h2 ref={heading} tabIndex={-1}>
        {headline(view, language)}
      </h2>
      {view.kind === 'damaged' && <DamageTold view={view} language={language} actions={actions} />}
      {view.kind === 'mended' && <RestoredTold restored={view.restored} language={language} />}
      {view.kind === 'packs' && <PacksGone packs={view.packs} language={language} />}
      {isRead && (
        <p class="acts">
          {place === 'library' ? (
            <a href="#/backups">{words.seeBackups}</a>
          ) : (
            <a href="library.html#/backups" target="_blank" rel="noopener">
              {words.seeBackups}
            </a>
          )}
          <button type="button" onClick={actions.close}>
            {UNDO_WORDS[language].close}
          </button>
        </p>
      )}
    </aside>
  );
}

function headline(view: ToldProps['view'], language: Language): string {
  const words = VAULT_WORDS[language];
  return view.kind === 'damaged' ? words.damages[view.state.damage] : words[view.kind];
}

/** The button that did it goes with what it was for: the reader finds themselves at what came of it, and at the page when that goes. */
function useFocusThroughOutcome(heading: { readonly current: HTMLElement | null }, kind: string): void {
  const last = useRef(kind);
  useLayoutEffect(() => {
    if (last.current === 'damaged' && kind !== 'damaged' && isNowhere()) heading.current?.focus();
    last.current = kind;
  }, [heading, kind]);
  useLayoutEffect(
    () => () => {
      queueMicrotask(
        () => isNowhere() && document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }),
      );
    },
    [],
  );
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
