import { useState } from 'preact/hooks';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { Category } from '../../../lib/model/category.ts';
import { foldForSearch } from '../../../lib/model/fold.ts';
import type { Language } from '../../../lib/model/language.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import { Chip } from '../../note/Chip.tsx';
import { CompletionField } from '../../note/CompletionField.tsx';
import { useCompletion } from '../../note/use-completion.ts';
import { useFoundNames } from '../../note/use-found-names.ts';
import type { Names } from '../view.ts';

interface NamePickerProps {
  readonly legend: string;
  /** What the box says while it is empty. */
  readonly prompt: string;
  readonly ids: readonly string[];
  /** How many can be picked; picking one more takes the place of the last. */
  readonly most: number;
  /** Only names of these are proposed; all when absent. */
  readonly categories?: readonly Category[];
  /** Not proposed. */
  readonly self: string;
  readonly names: Names;
  readonly language: Language;
  search(query: string): Promise<readonly EntityRef[]>;
  onIds(ids: string[]): void;
}

const MOST_PROPOSED = 6;
const LONGEST_QUERY = 300;

/** Names of the dictionary as chips, and a box that finds more of them. */
export function NamePicker(props: NamePickerProps) {
  const { legend, prompt, ids, most, categories, self, names, language, search, onIds } = props;
  const words = OWN_PAGE_WORDS[language];
  const [text, setText] = useState('');
  const [found, hide] = useFoundNames(text, search);
  const fits = ({ id, category }: EntityRef): boolean =>
    id !== self && !ids.includes(id) && (categories?.includes(category) ?? true);
  const proposed = (found ?? []).filter(fits).toSorted(nearestTo(text)).slice(0, MOST_PROPOSED);

  function pick(at: number): void {
    const ref = proposed[at];
    setText('');
    if (ref !== undefined) onIds([...ids.slice(0, most - 1), ref.id]);
  }
  const completion = useCompletion({
    count: proposed.length,
    first: 0,
    onPick: pick,
    // Only names of the dictionary can be picked: what is none stays in the box.
    onFree: () => undefined,
    onBack: () => ids.length > 0 && onIds(ids.slice(0, -1)),
    onHide: hide,
  });
  const shown = (ref: EntityRef) => (
    <span class="line" data-category={ref.category}>
      {typeset(ref.name, language)}
    </span>
  );
  return (
    <fieldset class="own-group">
      <legend>{legend}</legend>
      {ids.length > 0 && (
        <ul class="note-chips">
          {ids.map((id) => {
            const ref = names.get(id);
            return (
              <Chip
                key={id}
                removal={words.takeOut(ref?.name ?? id)}
                onRemove={() => onIds(ids.filter((one) => one !== id))}
              >
                {ref === undefined ? id : shown(ref)}
              </Chip>
            );
          })}
        </ul>
      )}
      <CompletionField
        label={prompt}
        text={text}
        maxLength={LONGEST_QUERY}
        language={language}
        completion={completion}
        proposals={found === null ? null : proposed.map((ref) => ({ key: ref.id, shown: shown(ref) }))}
        onText={setText}
        onPick={pick}
        onLeave={() => setText('')}
      />
    </fieldset>
  );
}

/** What is called just that, then what begins so: a search also finds names that have it somewhere in them. */
function nearestTo(typed: string): (a: EntityRef, b: EntityRef) => number {
  const wanted = foldForSearch(typed.trim());
  const farness = ({ name }: EntityRef): number => {
    const folded = foldForSearch(name);
    return folded === wanted ? 0 : folded.startsWith(wanted) ? 1 : 2;
  };
  return (a, b) => farness(a) - farness(b);
}
