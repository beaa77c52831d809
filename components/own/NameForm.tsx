import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reason } from '../../lib/model/answer.ts';
import { CATEGORIES, CategorySchema } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import type { NewName } from '../../lib/model/own-pack.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { OWN_WORDS } from '../../lib/words/own.ts';
import { Notice } from '../Notice.tsx';
import { FactFields } from './FactFields.tsx';
import { Field } from './Field.tsx';
import { type FactSource, MAX_NAME, type NameDraft, readDraft } from './name-draft.ts';

/** Whether the name is on its way, or why it did not get there. */
export type SavingName = 'no' | 'saving' | Reason;

export interface NameFormProps {
  readonly draft: NameDraft;
  /** Where a first fact would have been read; without it none is asked for. */
  readonly source: FactSource | null;
  readonly saving: SavingName;
  readonly language: Language;
  onDraft(draft: NameDraft): void;
  onAdd(name: NewName): void;
  /** Escape, or the button. */
  onClose(): void;
}

/** Writes down a name for the reader's own pack. Ctrl+Enter adds it from anywhere; what is wrong is said beside its field, on the first try. */
export function NameForm({ draft, source, saving, language, onDraft, onAdd, onClose }: NameFormProps) {
  const words = OWN_WORDS[language];
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const read = readDraft(draft, source);
  const problems = tries > 0 && !read.ok ? read.problems : {};
  const problem = (field: keyof typeof problems) => {
    const found = problems[field];
    return found === undefined ? undefined : words.problems[found];
  };
  const change = (part: Partial<NameDraft>) => onDraft({ ...draft, ...part });

  useLayoutEffect(() => {
    const first = tries === 0 ? 'input' : '[aria-invalid]';
    form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [tries]);

  return (
    <form
      ref={form}
      class="own-form"
      aria-label={words.newName}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (saving === 'saving') return;
        if (read.ok) onAdd(read.name);
        else setTries(tries + 1);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        else return;
        event.preventDefault();
      }}
    >
      <Field label={words.name} problem={problem('name')}>
        {(control) => (
          <input
            {...control}
            type="text"
            required
            maxLength={MAX_NAME}
            autocomplete="off"
            value={draft.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.category} problem={problem('category')}>
        {(control) => (
          <select
            {...control}
            required
            onChange={({ currentTarget: { value } }) =>
              change({ category: CategorySchema.options.find((one) => one === value) ?? null })
            }
          >
            <option value="" selected={draft.category === null}>
              {words.chooseCategory}
            </option>
            {CATEGORIES.map((category) => (
              <option key={category} value={category} selected={category === draft.category}>
                {CATEGORY_WORDS[language][category].one}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.aliases} help={words.aliasesHelp} problem={problem('aliases')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={draft.aliases}
            onInput={(event) => change({ aliases: event.currentTarget.value })}
          />
        )}
      </Field>
      {source !== null && (
        <FactFields draft={draft} source={source} language={language} problem={problem} onChange={change} />
      )}
      {saving !== 'no' && saving !== 'saving' && <Notice kind="warning">{words.failures[saving]}</Notice>}
      <p class="own-buttons">
        <button type="submit" class="main" aria-disabled={saving === 'saving'}>
          {saving === 'saving' ? words.saving : words.save}
        </button>
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
