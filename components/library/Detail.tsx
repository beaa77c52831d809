import type { ComponentChildren } from 'preact';

interface DetailProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

/** One line of a description list. */
export function Detail({ name, children }: DetailProps) {
  return (
    <div class="detail">
      <dt class="quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
