import { useRef } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Draft } from '../../lib/model/kept-note.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Note } from '../../lib/model/note.ts';
import { sayInstant } from '../../lib/words/instant.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import type { PanelActions } from './actions.ts';

interface DraftListProps {
  readonly drafts: readonly Draft[];
  readonly names: readonly EntityRef[];
  readonly language: Language;
  readonly actions: PanelActions;
}

/** Notes begun here and not saved. */
export function DraftList({ drafts, ...needs }: DraftListProps) {
  return (
    <ul class="notes">
      {drafts.map((draft) => (
        <DraftItem key={draft.note.id} draft={draft} {...needs} />
      ))}
    </ul>
  );
}

function DraftItem({ draft, names, language, actions }: Omit<DraftListProps, 'drafts'> & { readonly draft: Draft }) {
  const words = PANEL_WORDS[language];
  const item = useRef<HTMLLIElement>(null);
  useKeptFocus(item);
  return (
    <li ref={item}>
      <article class="note draft" data-colour={draft.note.colour}>
        <p class="about quiet">{typeset(aboutOf(draft.note, names), language)}</p>
        <p class="text">{draft.note.text.trim() || <span class="quiet">{words.emptyDraft}</span>}</p>
        <p class="quiet when">{words.begun(sayInstant(draft.at, language))}</p>
        <div class="tools">
          <button type="button" class="main" onClick={() => actions.continueDraft(draft)}>
            {words.continueDraft}
          </button>
          <button type="button" onClick={() => actions.discardDraft(draft)}>
            {words.discardDraft}
          </button>
        </div>
      </article>
    </li>
  );
}

/** The passage, the name or the page that a note is on, as a line says it. */
function aboutOf({ target }: Note, names: readonly EntityRef[]): string {
  switch (target.kind) {
    case 'passage':
      return target.anchor.quote.exact.replaceAll(/\s+/g, ' ').trim();
    case 'entity':
      return names.find(({ id }) => id === target.entity)?.name ?? target.entity;
    case 'page':
      return target.page.title || target.page.opened;
  }
}
