import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { typeset } from '../../lib/words/typeset.ts';

interface EntityNameProps {
  readonly id: string;
  readonly names: readonly EntityRef[];
  readonly language: Language;
  onOpen(id: string): void;
}

/** In the reader's language; its id when the corpus knows no such entity (any more). */
export function nameOf(id: string, names: readonly EntityRef[], language: Language): string {
  const ref = names.find((one) => one.id === id);
  return ref === undefined ? id : typeset(ref.name, language);
}

/** A name, underlined as on the page, that opens its page in the library. */
export function EntityName({ id, names, language, onOpen }: EntityNameProps) {
  const name = nameOf(id, names, language);
  const [category] = id.split('/');
  return (
    <button
      type="button"
      class="note-entity"
      title={NOTE_WORDS[language].openEntity(name)}
      data-category={category}
      onClick={() => onOpen(id)}
    >
      <span class="line">{name}</span>
    </button>
  );
}
