import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What ties a control to the words about it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

interface FieldProps {
  readonly label: string;
  readonly help?: string;
  /** What is wrong with it, and what to write. */
  readonly problem?: string | undefined;
  children(control: ControlProps): ComponentChildren;
}

/** A control under its label; help and what is wrong stand beside it and are spoken with it. */
export function Field({ label, help, problem, children }: FieldProps) {
  const id = useId();
  const told = [...(problem === undefined ? [] : [`${id}-problem`]), ...(help === undefined ? [] : [`${id}-help`])];
  return (
    <div class="own-field">
      <label for={id}>{label}</label>
      {children({
        id,
        ...(told.length > 0 ? { 'aria-describedby': told.join(' ') } : {}),
        ...(problem === undefined ? {} : { 'aria-invalid': 'true' as const }),
      })}
      {problem !== undefined && (
        <p class="own-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {help !== undefined && (
        <p class="own-help quiet" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}
