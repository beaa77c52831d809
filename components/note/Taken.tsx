import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import type { TakenAway } from '../../lib/model/taken-away.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { Notice } from '../Notice.tsx';

interface TakenProps {
  readonly taken: TakenAway;
  /** Names of the entities that were linked; unknown ones are said by their id. */
  readonly names: readonly EntityRef[];
  readonly language: Language;
}

/** Why the note goes on in a window of its own: what the change takes away, for readers whose hand was led too. */
export function Taken({ taken, names, language }: TakenProps) {
  const words = NOTE_WORDS[language];
  const nameOf = (id: string): string => names.find((one) => one.id === id)?.name ?? id;
  const what = [...(taken.text ? [words.conflict.parts.text] : []), ...taken.tags, ...taken.entities.map(nameOf)];
  return (
    <div class="note-taken">
      <Notice kind="news">{words.taking(what.join(', '))}</Notice>
    </div>
  );
}
