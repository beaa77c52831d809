import type { TargetedSubmitEvent } from 'preact';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { Category } from '../../../lib/model/category.ts';
import type { Entity } from '../../../lib/model/entity.ts';
import type { Language } from '../../../lib/model/language.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import { Notice } from '../../Notice.tsx';
import type { Names } from '../view.ts';
import { type EditedName, editedNameOf, entityOf, faultsOfName, LONGEST_NAME } from './edited-name.ts';
import { FormsField } from './FormsField.tsx';
import { InLanguagesFields } from './InLanguagesFields.tsx';
import { NamePicker } from './NamePicker.tsx';
import { NotSaved } from './NotSaved.tsx';
import type { Outcome, OwnName, Unsaved } from './own-view.ts';
import { sayFaults } from './say-faults.ts';
import { useDraft } from './use-draft.ts';
import { useSaving } from './use-saving.ts';

/** Whose names a field proposes. */
const COUNTRIES: readonly Category[] = ['country'];
const PARTIES: readonly Category[] = ['country', 'organisation'];
/** As many as an entity takes. */
const MOST_PARTIES = 300;

export interface NameEditorProps {
  readonly name: OwnName;
  readonly begun: Unsaved<EditedName> | null;
  readonly names: Names;
  readonly language: Language;
  search(query: string): Promise<readonly EntityRef[]>;
  onKeep(unsaved: Unsaved<EditedName> | null): void;
  onSave(entity: Entity): Promise<Outcome>;
}

/** What a name is called, how it is written, and what it belongs to. */
export function NameEditor({ name, begun, names, language, search, onKeep, onSave }: NameEditorProps) {
  const words = OWN_PAGE_WORDS[language];
  const { entity, shared } = name;
  const typing = useDraft(editedNameOf(entity, language), begun, onKeep);
  const saving = useSaving();
  const { draft } = typing;
  const found = faultsOfName(draft, language, !shared);
  const faults = found.names.size + found.forms.size;
  const shown = saving.hasTried ? found : { names: new Map(), forms: new Map() };
  const change = (part: Partial<EditedName>): void => {
    saving.forget();
    typing.change(part);
  };

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const told = await saving.send(faults, () => onSave(entityOf(entity, draft, language, !shared)));
    if (told?.kind === 'saved') typing.settle(draft);
  }
  const picker = { self: entity.id, names, language, search } as const;
  return (
    <form ref={saving.form} class="own-form own-name-form" noValidate onSubmit={submit}>
      {typing.isResumed && <Notice kind="news">{words.resumed}</Notice>}
      {!shared && (
        <InLanguagesFields
          legend={words.name}
          labels={words.nameIn}
          hint={words.namesHint}
          fields={draft.names}
          faults={sayFaults(shown.names, words.faults.name)}
          longest={LONGEST_NAME}
          language={language}
          onChange={(fields) => change({ names: fields })}
        />
      )}
      <FormsField draft={draft} faults={shown.forms} language={language} onForms={(forms) => change({ forms })} />
      {name.known.length > 0 && (
        <p class="quiet">{words.known([...new Set(name.known.map(({ text }) => text))].join(', '))}</p>
      )}
      {!shared && entity.category !== 'country' && entity.category !== 'agreement' && (
        <NamePicker
          {...picker}
          legend={words.country}
          prompt={words.addCountry}
          ids={draft.country === null ? [] : [draft.country]}
          most={1}
          categories={COUNTRIES}
          onIds={([country]) => change({ country: country ?? null })}
        />
      )}
      {entity.category === 'agreement' && (
        <NamePicker
          {...picker}
          legend={words.parties}
          prompt={words.addParty}
          ids={draft.parties}
          most={MOST_PARTIES}
          categories={PARTIES}
          onIds={(parties) => change({ parties })}
        />
      )}
      {typing.hasMovedOn && !saving.isBusy && <Notice kind="news">{words.movedOn}</Notice>}
      <NotSaved outcome={saving.outcome} faults={saving.hasTried ? faults : 0} language={language} />
      <p class="own-buttons">
        <button type="submit" class="main" aria-disabled={saving.isBusy}>
          {saving.isBusy ? words.saving : words.save}
        </button>
        {typing.isDirty && (
          <button type="button" onClick={typing.reset}>
            {words.restore}
          </button>
        )}
        <span role="status">{saving.outcome?.kind === 'saved' && !typing.isDirty && words.saved}</span>
      </p>
    </form>
  );
}
