import { useState } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import { MAX_NOTE_ENTITIES } from '../../lib/model/note.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { Chip } from './Chip.tsx';
import { CompletionField } from './CompletionField.tsx';
import { EntityName, nameOf } from './EntityName.tsx';
import { useCompletion } from './use-completion.ts';
import { useFoundNames } from './use-found-names.ts';

interface EntityFieldProps {
  readonly entities: readonly string[];
  readonly names: readonly EntityRef[];
  readonly language: Language;
  onEntities(entities: string[], added: EntityRef | null): void;
  onOpen(id: string): void;
  search(query: string): Promise<readonly EntityRef[]>;
}

const MOST_PROPOSED = 6;
const LONGEST_QUERY = 300;

/** Linked names as chips, and a box that finds more of them. */
export function EntityField({ entities, names, language, onEntities, onOpen, search }: EntityFieldProps) {
  const words = NOTE_WORDS[language];
  const [text, setText] = useState('');
  const [found, hide] = useFoundNames(text, search);
  const proposed = (found ?? []).filter(({ id }) => !entities.includes(id)).slice(0, MOST_PROPOSED);

  function pick(at: number): void {
    const ref = proposed[at];
    setText('');
    if (ref !== undefined) onEntities([...entities, ref.id], ref);
  }
  const completion = useCompletion({
    count: proposed.length,
    first: 0,
    onPick: pick,
    // Only names of the dictionary can be linked: what is none stays in the box.
    onFree: () => undefined,
    onBack: () => entities.length > 0 && onEntities(entities.slice(0, -1), null),
    onHide: hide,
  });
  return (
    <fieldset class="note-field">
      <legend class="unseen">{words.entities}</legend>
      {entities.length > 0 && (
        <ul class="note-chips">
          {entities.map((id) => (
            <Chip
              key={id}
              removal={words.removeEntity(nameOf(id, names, language))}
              onRemove={() =>
                onEntities(
                  entities.filter((one) => one !== id),
                  null,
                )
              }
            >
              <EntityName id={id} names={names} language={language} onOpen={onOpen} />
            </Chip>
          ))}
        </ul>
      )}
      {entities.length < MAX_NOTE_ENTITIES && (
        <CompletionField
          label={words.addEntity}
          text={text}
          maxLength={LONGEST_QUERY}
          language={language}
          completion={completion}
          proposals={
            found === null
              ? null
              : proposed.map(({ id, name, category }) => ({
                  key: id,
                  shown: (
                    <span class="line" data-category={category}>
                      {typeset(name, language)}
                    </span>
                  ),
                }))
          }
          onText={setText}
          onPick={pick}
          onLeave={() => setText('')}
        />
      )}
    </fieldset>
  );
}
