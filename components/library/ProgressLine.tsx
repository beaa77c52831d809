import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { PROGRESS_WORDS } from '../../lib/words/progress.ts';
import { useKeptFocus } from '../use-kept-focus.ts';

/** How far long work has come; `of` is 0 while that is not known. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

interface ProgressLineProps {
  readonly progress: Progress;
  /** What is being done. */
  readonly what: string;
  readonly language: Language;
  /** Absent where something else on the page stops the work, or nothing can. */
  onStop?(): void;
}

interface LiveProgressProps extends Omit<ProgressLineProps, 'progress'> {
  /** `null` while there is none. */
  readonly progress: ReadonlySignal<Progress | null>;
}

/** The same, drawn again step by step without the page around it, which may be long. */
export function LiveProgress({ progress, ...props }: LiveProgressProps) {
  const { value } = progress;
  return value === null ? null : <ProgressLine {...props} progress={value} />;
}

/** Long work under way; spoken once, when it appears: its steps are too many to be heard. */
export function ProgressLine({ progress: { done, of }, what, language, onStop }: ProgressLineProps) {
  const words = PROGRESS_WORDS[language];
  const line = useRef<HTMLDivElement>(null);
  useKeptFocus(line);
  return (
    <div class="progress-line" ref={line}>
      <p role="status">{what}</p>
      <progress aria-label={what} {...(of > 0 ? { value: done, max: of } : {})} />
      {of > 0 && <span class="count">{words.at(done, of)}</span>}
      {onStop !== undefined && (
        <button type="button" onClick={onStop}>
          {words.stop}
        </button>
      )}
    </div>
  );
}
