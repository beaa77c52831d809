import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import type { Completion } from './use-completion.ts';

interface CompletionFieldProps {
  readonly label: string;
  readonly text: string;
  readonly maxLength: number;
  readonly language: Language;
  readonly completion: Completion;
  /** `null` while the list is hidden; empty when there is nothing to propose. */
  readonly proposals: readonly { readonly key: string; readonly shown: ComponentChildren }[] | null;
  onText(text: string): void;
  onPick(at: number): void;
  onLeave(): void;
}

/** A box that proposes while the reader types. The list stands in the flow: a frame as low as this one would cut it off. */
export function CompletionField({
  label,
  text,
  maxLength,
  language,
  completion,
  proposals,
  onText,
  onPick,
  onLeave,
}: CompletionFieldProps) {
  const id = useId();
  const { active } = completion;
  const shown = proposals ?? [];
  const isOpen = shown.length > 0;
  const list = useRef<HTMLDivElement>(null);
  // The focus stays in the box: nothing else brings a proposal into sight.
  useEffect(() => list.current?.children[active ?? -1]?.scrollIntoView({ block: 'nearest' }), [active]);
  return (
    <div class="note-completion">
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        {...(active !== null && isOpen ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={label}
        maxLength={maxLength}
        value={text}
        onInput={({ currentTarget: { value } }) => {
          completion.reset();
          onText(value);
        }}
        onKeyDown={completion.onKeyDown}
        onBlur={onLeave}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen}>
        {shown.map((proposal, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, which keeps the focus
          <div
            key={proposal.key}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            tabIndex={-1}
            onMouseDown={keepFocus}
            onClick={() => onPick(at)}
          >
            {proposal.shown}
          </div>
        ))}
      </div>
      <span class="unseen" role="status">
        {proposals === null ? '' : NOTE_WORDS[language].proposals(shown.length)}
      </span>
    </div>
  );
}

/** Leaving the box takes what was typed as it stands; a click on a proposal is no leaving. */
const keepFocus = (event: TargetedMouseEvent<HTMLElement>): void => event.preventDefault();
