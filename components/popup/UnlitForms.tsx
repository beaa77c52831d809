import { useMemo, useRef } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import type { Unlit } from '../../lib/model/settings.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { UNLIT_WORDS } from '../../lib/words/unlit.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import type { UnlitForm, UnlitScope } from './page.ts';

/** What is decided of a form: how far it stays unlit, or that it is lit again. */
export type UnlitDecision = Exclude<UnlitScope, 'page'> | 'lit';

interface UnlitFormsProps {
  readonly forms: readonly UnlitForm[];
  readonly language: Language;
  onDecide(form: Unlit, decision: UnlitDecision): void;
}

/** Forms that are not lit on this page because the reader said "not this one", here or before. */
export function UnlitForms({ forms, language, onDecide }: UnlitFormsProps) {
  // Not in the order in which they are kept: a row stays where it is when it is decided upon.
  const sorted = useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return forms.toSorted((a, b) => compare(a.alias, b.alias) || compare(a.name, b.name));
  }, [forms, language]);
  if (sorted.length === 0) return null;
  return (
    <section class="block unlit">
      <h2 tabIndex={-1}>{UNLIT_WORDS[language].onThisPage}</h2>
      <ul>
        {sorted.map((form) => (
          <UnlitRow key={`${form.entity} ${form.alias}`} form={form} language={language} onDecide={onDecide} />
        ))}
      </ul>
    </section>
  );
}

function UnlitRow({ form, language, onDecide }: Omit<UnlitFormsProps, 'forms'> & { readonly form: UnlitForm }) {
  const words = UNLIT_WORDS[language];
  const self = useRef<HTMLLIElement>(null);
  const relight = useRef<HTMLButtonElement>(null);
  useKeptFocus(self);
  const said = words.form(form.alias, typeset(form.name, language));
  const keep = (scope: Exclude<UnlitScope, 'page'>): void => {
    // The button that has the focus goes.
    relight.current?.focus();
    onDecide(form, scope);
  };
  return (
    <li ref={self}>
      <p>
        {said}
        {form.scope !== 'page' && (
          <span class="quiet"> ({form.scope === 'site' ? words.savedHere : words.savedEverywhere})</span>
        )}
      </p>
      <p class="buttons">
        <button ref={relight} type="button" onClick={() => onDecide(form, 'lit')}>
          {words.relight}
          <span class="unseen"> ({said})</span>
        </button>
        {form.scope === 'page' && (
          <>
            <button type="button" onClick={() => keep('site')}>
              {words.onThisSite}
              <span class="unseen"> ({said})</span>
            </button>
            <button type="button" onClick={() => keep('always')}>
              {words.always}
              <span class="unseen"> ({said})</span>
            </button>
          </>
        )}
      </p>
    </li>
  );
}
