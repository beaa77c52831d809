import type { ComponentChildren } from 'preact';

interface NoticeProps {
  /** A warning is spoken at once; anything else when the reader pauses. */
  readonly kind: 'warning' | 'news';
  readonly children: ComponentChildren;
}

/** One sentence that stands out, and what can be done about it. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div class={kind === 'warning' ? 'notice warning' : 'notice'} role={kind === 'warning' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
