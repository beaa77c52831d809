import type { ComponentChildren } from 'preact';
import { CloseIcon } from '../icons.tsx';

interface ChipProps {
  readonly children: ComponentChildren;
  readonly removal: string;
  onRemove(): void;
}

/** Something that was added, and the button that takes it out again. */
export function Chip({ children, removal, onRemove }: ChipProps) {
  return (
    <li class="note-chip">
      {children}
      <button type="button" class="note-remove" aria-label={removal} title={removal} onClick={onRemove}>
        <CloseIcon />
      </button>
    </li>
  );
}
