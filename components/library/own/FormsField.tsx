import { useEffect, useRef } from 'preact/hooks';
import { ALIAS_KINDS } from '../../../lib/model/entity.ts';
import { LANGUAGES, type Language } from '../../../lib/model/language.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import type { FormFault } from '../../../lib/words/own-page-words.ts';
import { CloseIcon } from '../../icons.tsx';
import { Field } from '../../own/Field.tsx';
import { type EditedForm, type EditedName, LONGEST_NAME, MOST_FORMS, withNewForm } from './edited-name.ts';

interface FormsFieldProps {
  readonly draft: EditedName;
  readonly faults: ReadonlyMap<number, FormFault>;
  readonly language: Language;
  onForms(forms: EditedName['forms']): void;
}

/** Every written form of a name: as pages show it, and when it is believed. */
export function FormsField({ draft, faults, language, onForms }: FormsFieldProps) {
  const words = OWN_PAGE_WORDS[language];
  const { forms } = draft;
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const toFocus = useRef<'new' | number | null>(null);
  useEffect(() => {
    const rows = list.current?.querySelectorAll<HTMLElement>('input');
    const wanted = toFocus.current;
    toFocus.current = null;
    if (wanted === 'new') rows?.item(rows.length - 1)?.focus();
    // What was there is gone: the next row, else the way to another one.
    if (typeof wanted === 'number') (rows?.item(wanted) ?? add.current)?.focus();
  });
  return (
    <fieldset class="own-group">
      <legend>{words.forms}</legend>
      <p class="own-help quiet">{words.formsHint}</p>
      <ul class="own-forms" ref={list}>
        {forms.map((form, at) => (
          <FormRow
            key={form.key}
            form={form}
            fault={faults.get(form.key)}
            language={language}
            onForm={(next) => onForms(forms.with(at, next))}
            onRemove={() => {
              toFocus.current = at;
              onForms(forms.filter(({ key }) => key !== form.key));
            }}
          />
        ))}
      </ul>
      {forms.length < MOST_FORMS && (
        <button
          type="button"
          ref={add}
          onClick={() => {
            toFocus.current = 'new';
            onForms(withNewForm(draft).forms);
          }}
        >
          {words.addForm}
        </button>
      )}
    </fieldset>
  );
}

interface FormRowProps {
  readonly form: EditedForm;
  readonly fault: FormFault | undefined;
  readonly language: Language;
  onForm(form: EditedForm): void;
  onRemove(): void;
}

function FormRow({ form, fault, language, onForm, onRemove }: FormRowProps) {
  const words = OWN_PAGE_WORDS[language];
  const removal = words.removeForm(form.text.trim());
  return (
    <li class="own-form-row">
      <Field label={words.form} problem={fault && words.faults.form[fault]}>
        {(field) => (
          <input
            {...field}
            type="text"
            autocomplete="off"
            maxLength={LONGEST_NAME}
            {...(form.lang === null ? {} : { lang: form.lang })}
            value={form.text}
            onInput={({ currentTarget }) => onForm({ ...form, text: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={words.kind}>
        {(field) => (
          <select
            {...field}
            value={form.kind}
            onChange={({ currentTarget: { value } }) => {
              const kind = ALIAS_KINDS.find((one) => one === value);
              if (kind !== undefined) onForm({ ...form, kind });
            }}
          >
            {ALIAS_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.formLanguage}>
        {(field) => (
          <select
            {...field}
            value={form.lang ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onForm({ ...form, lang: LANGUAGES.find((one) => one === value) ?? null })
            }
          >
            <option value="">{words.anyLanguage}</option>
            {LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {words.languages[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="button" class="dismiss" aria-label={removal} title={removal} onClick={onRemove}>
        <CloseIcon />
      </button>
    </li>
  );
}
