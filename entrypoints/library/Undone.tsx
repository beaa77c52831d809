import { UndoLine } from '../../components/library/UndoLine.tsx';
import type { Language } from '../../lib/model/language.ts';
import type { Undoing } from './undoing.ts';

interface UndoneProps<T extends { readonly kind: string }> {
  readonly undoing: Pick<Undoing<T>, 'done' | 'undo' | 'dismiss'>;
  say(what: T, language: Language): string;
  /** What is told as something that went wrong. */
  readonly failures: readonly T['kind'][];
  readonly language: Language;
}

/** The line that says what was last done on a page of the library, as it stands now. */
export function Undone<T extends { readonly kind: string }>({ undoing, say, failures, language }: UndoneProps<T>) {
  const done = undoing.done.value;
  return (
    <UndoLine
      said={done && say(done.what, language)}
      failed={done !== null && failures.includes(done.what.kind)}
      back={done?.back ?? 'none'}
      language={language}
      onUndo={undoing.undo}
      onDismiss={undoing.dismiss}
    />
  );
}
