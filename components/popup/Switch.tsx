import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
  onToggle(on: boolean): void;
}

/** A row that is one label: its words, then the switch. */
export function Switch({ on, disabled = false, children, onToggle }: SwitchProps) {
  return (
    <label class="row">
      {children}
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
        role="switch"
        class="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
    </label>
  );
}
