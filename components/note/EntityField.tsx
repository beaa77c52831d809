import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import { MAX_NOTE_ENTITIES } from '../../lib/model/note.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { Chip } from './Chip.tsx';
import { CompletionField } from './CompletionField.tsx';
import { EntityName, nameOf } from './EntityName.tsx';
import { useCompletion } from './use-completion.ts';

interface EntityFieldProps {
  readonly entities: readonly string[];
  readonly names: readonly EntityRef[];
  readonly language: Language;
  onEntities(entities: string[], added: EntityRef | null): void;
  onOpen(id: string): void;
  search(query: string): Promise<readonly EntityRef[]>;
}

/** As fast as a reader sees letters come, as slow as not to ask for every one of them. In ms. */
const SEARCH_PAUSE = 120;
const MOST_PROPOSED = 6;
const LONGEST_QUERY = 300;

/** Linked names as chips, and a box that finds more of them. */
export function EntityField({ entities, names, language, onEntities, onOpen, search }: EntityFieldProps) {
  const words = NOTE_WORDS[language];
  const [text, setText] = useState('');
  /** `null` while nothing is asked or nothing has come yet. */
  const [found, setFound] = useState<readonly EntityRef[] | null>(null);
  const latest = useRef(search);
  latest.current = search;
  useEffect(() => {
    setFound(null);
    if (text.trim() === '') return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const refs = await latest.current(text);
      if (!isLate) setFound(refs);
    }, SEARCH_PAUSE);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [text]);
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
    onHide: () => setFound(null),
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
