import type { TargetedSubmitEvent } from 'preact';
import { useEffect } from 'preact/hooks';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { FactKind } from '../../../lib/model/fact.ts';
import type { Language } from '../../../lib/model/language.ts';
import { OWN_WORDS } from '../../../lib/words/own.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import { Notice } from '../../Notice.tsx';
import { Field } from '../../own/Field.tsx';
import type { Names } from '../view.ts';
import {
  countFaults,
  type EditedFact,
  editedFactOf,
  type FactFaults,
  FREE_KINDS,
  faultsOfFact,
  LONGEST_TEXT,
  MOST_WITH,
  NEW_FACT,
} from './edited-fact.ts';
import { InLanguagesFields } from './InLanguagesFields.tsx';
import { NamePicker } from './NamePicker.tsx';
import { NotSaved } from './NotSaved.tsx';
import type { Outcome, OwnFact, Unsaved } from './own-view.ts';
import { SourceFields } from './SourceFields.tsx';
import { sayFaults } from './say-faults.ts';
import { useDraft } from './use-draft.ts';
import { useSaving } from './use-saving.ts';

export interface FactEditorProps {
  /** `null`: a new one. */
  readonly shown: OwnFact | null;
  /** The name on whose page it is written. */
  readonly about: string;
  readonly begun: Unsaved<EditedFact> | null;
  readonly names: Names;
  readonly language: Language;
  search(query: string): Promise<readonly EntityRef[]>;
  onKeep(unsaved: Unsaved<EditedFact> | null): void;
  onSave(draft: EditedFact): Promise<Outcome>;
  /** What was typed is thrown away. */
  onClose(): void;
}

const NO_FAULTS: FactFaults = { text: new Map(), date: null, address: null, title: null, quote: null };

/** One fact being written: what, when, about whom else, and where it was read. */
export function FactEditor(props: FactEditorProps) {
  const { shown, about, begun, names, language, search, onKeep, onSave, onClose } = props;
  const words = OWN_PAGE_WORDS[language];
  const fresh = shown === null ? NEW_FACT : editedFactOf(shown.fact, about, shown.document, language);
  const typing = useDraft(fresh, begun, onKeep);
  const saving = useSaving();
  const { draft } = typing;
  const found = faultsOfFact(draft, language);
  const faults = saving.hasTried ? found : NO_FAULTS;
  const change = (part: Partial<EditedFact>): void => {
    saving.forget();
    typing.change(part);
  };
  const { form } = saving;
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea')?.focus(), [form]);

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    await saving.send(countFaults(found), () => onSave(draft));
  }
  const kinds: readonly FactKind[] = FREE_KINDS.includes(fresh.kind) ? FREE_KINDS : [fresh.kind];
  const kept = fresh.source.by === 'kept' ? (shown?.source?.title ?? shown?.fact.source.document ?? '') : null;
  return (
    <form
      ref={form}
      class="own-form own-fact-form"
      aria-label={shown === null ? words.addFact : words.editFact}
      noValidate
      onSubmit={submit}
    >
      {typing.isResumed && <Notice kind="news">{words.resumed}</Notice>}
      <InLanguagesFields
        legend={shown === null ? words.addFact : words.editFact}
        labels={words.textIn}
        hint={words.textHint}
        fields={draft.text}
        faults={sayFaults(faults.text, words.faults.text)}
        longest={LONGEST_TEXT}
        language={language}
        long
        onChange={(text) => change({ text })}
      />
      <div class="own-pair">
        <Field
          label={words.date}
          help={words.dateHint}
          problem={faults.date === null ? undefined : words.faults.date[faults.date]}
        >
          {(field) => (
            <input
              {...field}
              type="text"
              autocomplete="off"
              value={draft.date}
              onInput={({ currentTarget }) => change({ date: currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.factKind}>
          {(field) => (
            <select
              {...field}
              value={draft.kind}
              disabled={kinds.length === 1}
              onChange={({ currentTarget: { value } }) =>
                change({ kind: kinds.find((kind) => kind === value) ?? draft.kind })
              }
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.factKinds[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <NamePicker
        legend={words.with}
        prompt={words.addName}
        ids={draft.with}
        most={MOST_WITH}
        self={about}
        names={names}
        language={language}
        search={search}
        onIds={(ids) => change({ with: ids })}
      />
      <SourceFields
        source={draft.source}
        faults={faults}
        kept={kept}
        language={language}
        onSource={(source) => change({ source })}
      />
      <NotSaved outcome={saving.outcome} faults={saving.hasTried ? countFaults(found) : 0} language={language} />
      <p class="own-buttons">
        <button type="submit" class="main" aria-disabled={saving.isBusy}>
          {saving.isBusy ? words.saving : words.save}
        </button>
        <button type="button" onClick={onClose}>
          {typing.isDirty ? words.restore : OWN_WORDS[language].cancel}
        </button>
      </p>
    </form>
  );
}
