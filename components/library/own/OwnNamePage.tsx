import type { EntityRef } from '../../../lib/model/card.ts';
import type { Entity } from '../../../lib/model/entity.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Language } from '../../../lib/model/language.ts';
import { entityPlace } from '../../../lib/model/place.ts';
import { CATEGORY_WORDS } from '../../../lib/words/category.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import type { Names } from '../view.ts';
import type { EditedFact } from './edited-fact.ts';
import { NameEditor } from './NameEditor.tsx';
import { OwnFacts } from './OwnFacts.tsx';
import type { Outcome, OwnDrafts, OwnName } from './own-view.ts';

export interface OwnNameActions {
  search(query: string): Promise<readonly EntityRef[]>;
  saveName(entity: Entity): Promise<Outcome>;
  saveFact(about: string, before: Fact | null, draft: EditedFact): Promise<Outcome>;
  removeFact(fact: Fact): void;
  removeName(id: string): void;
}

interface OwnNamePageProps {
  readonly name: OwnName;
  readonly drafts: OwnDrafts;
  readonly names: Names;
  readonly language: Language;
  readonly actions: OwnNameActions;
}

/** Everything of the reader's own on one name, to be changed. The heading stands above. */
export function OwnNamePage({ name, drafts, names, language, actions }: OwnNamePageProps) {
  const words = OWN_PAGE_WORDS[language];
  const { entity, shared, isListed, facts } = name;
  const said = entity.names[language];
  return (
    <article class="own-name" data-category={entity.category}>
      <p class="quiet">
        {CATEGORY_WORDS[language][entity.category].one} · <a href={`#${entityPlace(entity.id)}`}>{words.sheet}</a>
      </p>
      <p class="quiet own-fixed">{shared ? words.shared : words.fixed(entity.id)}</p>
      <NameEditor
        name={name}
        begun={drafts.name(entity.id)}
        names={names}
        language={language}
        search={actions.search}
        onKeep={(unsaved) => drafts.keepName(entity.id, unsaved)}
        onSave={actions.saveName}
      />
      <OwnFacts
        about={entity.id}
        facts={facts}
        drafts={drafts}
        names={names}
        language={language}
        search={actions.search}
        onSave={(before, draft) => actions.saveFact(entity.id, before, draft)}
        onRemove={actions.removeFact}
      />
      {isListed && (
        <p class="own-away">
          <button type="button" onClick={() => actions.removeName(entity.id)}>
            {words.removeName(said)}
          </button>
        </p>
      )}
    </article>
  );
}
