import { useState } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { MAX_TAG, MAX_TAGS } from '../../lib/model/note.ts';
import type { Tally } from '../../lib/model/note-query.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { Chip } from './Chip.tsx';
import { CompletionField } from './CompletionField.tsx';
import { hasTag, proposeTags } from './propose-tags.ts';
import { useCompletion } from './use-completion.ts';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly known: readonly Tally<string>[];
  readonly language: Language;
  onTags(tags: string[]): void;
}

/** Tags as chips, and a box for more: Enter or a comma adds, Backspace takes the last back. */
export function TagField({ tags, known, language, onTags }: TagFieldProps) {
  const words = NOTE_WORDS[language];
  const [text, setText] = useState('');
  const [isHidden, setHidden] = useState(true);
  const proposed = isHidden || text.trim() === '' ? [] : proposeTags(text, known, tags);

  function add(typed: string): void {
    const all = [...tags];
    // Several at once only when they were pasted.
    for (const tag of typed.split(',').map((one) => one.trim())) {
      if (tag !== '' && !hasTag(all, tag) && all.length < MAX_TAGS) all.push(tag);
    }
    setText('');
    setHidden(true);
    if (all.length > tags.length) onTags(all);
  }
  const pick = (at: number): void => add(proposed[at] ?? '');
  const completion = useCompletion({
    count: proposed.length,
    first: null,
    onPick: pick,
    onFree: () => add(text),
    onBack: () => tags.length > 0 && onTags(tags.slice(0, -1)),
    onHide: () => setHidden(true),
  });
  return (
    <fieldset class="note-field">
      <legend class="unseen">{words.tags}</legend>
      {tags.length > 0 && (
        <ul class="note-chips">
          {tags.map((tag) => (
            <Chip key={tag} removal={words.removeTag(tag)} onRemove={() => onTags(tags.filter((one) => one !== tag))}>
              {tag}
            </Chip>
          ))}
        </ul>
      )}
      {tags.length < MAX_TAGS && (
        <CompletionField
          label={words.addTag}
          text={text}
          maxLength={MAX_TAG}
          language={language}
          completion={completion}
          proposals={isHidden || text.trim() === '' ? null : proposed.map((tag) => ({ key: tag, shown: tag }))}
          onText={(typed) => {
            setText(typed);
            setHidden(false);
          }}
          onPick={pick}
          // Whoever goes on to Save means the tag to be there.
          onLeave={() => add(text)}
        />
      )}
    </fieldset>
  );
}
