import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface SureButtonProps {
  /** What it asks before it does anything. */
  readonly sure: string;
  readonly children: ComponentChildren;
  onSure(): void;
}

/** Asks on the first click and does on the second, which must not be half of a double click; leaving it takes the question back. The question is spoken too. */
export function SureButton({ sure, children, onSure }: SureButtonProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        class={asking ? 'sure asking' : 'sure'}
        onBlur={() => setAsking(false)}
        onClick={({ detail }) => {
          if (asking && detail > 1) return;
          setAsking(!asking);
          if (asking) onSure();
        }}
      >
        {asking ? sure : children}
      </button>
      <span class="unseen" role="status">
        {asking ? sure : null}
      </span>
    </>
  );
}
