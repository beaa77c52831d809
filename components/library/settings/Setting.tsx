import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SettingProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One group of settings under its heading, which takes the focus when what had it goes. */
export function Setting({ title, children }: SettingProps) {
  const heading = useId();
  return (
    <section class="setting" aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        {title}
      </h2>
      <div class="setting-body">{children}</div>
    </section>
  );
}
