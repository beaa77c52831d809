import type { Language } from '../../lib/model/language.ts';
import { sayDate } from '../../lib/words/date.ts';
import { OWN_WORDS } from '../../lib/words/own.ts';
import { Field } from './Field.tsx';
import { type FactSource, MAX_FACT, type NameDraft, type NameField } from './name-draft.ts';

interface FactFieldsProps {
  readonly draft: NameDraft;
  readonly source: FactSource;
  readonly language: Language;
  /** What is wrong with a field, in words. */
  problem(field: NameField): string | undefined;
  onChange(part: Partial<NameDraft>): void;
}

/** A first statement about the name, if the reader wants one, with the sentence and the page that it rests on. */
export function FactFields({ draft, source, language, problem, onChange }: FactFieldsProps) {
  const words = OWN_WORDS[language];
  const { page, pageDate, quote } = source;
  return (
    <fieldset class="own-fact">
      <legend>{words.firstFact}</legend>
      <Field label={words.fact} help={words.factHelp} problem={problem('fact')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={MAX_FACT}
            value={draft.fact}
            onInput={(event) => onChange({ fact: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.factDate} help={words.factDateHelp} problem={problem('date')}>
        {(control) => (
          <input
            {...control}
            type="text"
            autocomplete="off"
            value={draft.date}
            onInput={(event) => onChange({ date: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="own-source">
        <p class="quiet">
          {words.source}
          {page.title || page.opened}
          {pageDate !== null && <> · {sayDate(pageDate, language, 'short')}</>}
        </p>
        <blockquote>{quote}</blockquote>
      </div>
    </fieldset>
  );
}
