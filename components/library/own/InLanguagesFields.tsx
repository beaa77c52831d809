import type { Language } from '../../../lib/model/language.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import { Field } from '../../own/Field.tsx';
import { type InFields, languagesFrom, leadingOf } from './in-languages.ts';

interface InLanguagesFieldsProps {
  readonly legend: string;
  readonly labels: Readonly<Record<Language, string>>;
  readonly hint: string;
  readonly fields: InFields;
  readonly faults: ReadonlyMap<Language, string>;
  readonly longest: number;
  readonly language: Language;
  /** A sentence rather than a name. */
  readonly long?: boolean;
  onChange(fields: InFields): void;
}

/** One text in one to three languages, the reader's first; an empty field shows what it will take. */
export function InLanguagesFields({
  legend,
  labels,
  hint,
  fields,
  faults,
  longest,
  language,
  long = false,
  onChange,
}: InLanguagesFieldsProps) {
  const leading = leadingOf(fields, language);
  return (
    <fieldset class="own-group">
      <legend>{legend}</legend>
      <p class="own-help quiet">{hint}</p>
      {languagesFrom(language).map((one) => {
        const common = {
          lang: one,
          maxLength: longest,
          value: fields[one],
          placeholder: leading === '' ? '' : OWN_PAGE_WORDS[language].sameAs(leading),
        };
        const change = (text: string) => onChange({ ...fields, [one]: text });
        return (
          <Field key={one} label={labels[one]} problem={faults.get(one)}>
            {(field) =>
              long ? (
                <textarea
                  {...field}
                  {...common}
                  rows={2}
                  onInput={({ currentTarget }) => change(currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
                />
              ) : (
                <input
                  {...field}
                  {...common}
                  type="text"
                  autocomplete="off"
                  onInput={({ currentTarget }) => change(currentTarget.value)}
                />
              )
            }
          </Field>
        );
      })}
    </fieldset>
  );
}
