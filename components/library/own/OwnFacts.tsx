import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Language } from '../../../lib/model/language.ts';
import { documentPlace } from '../../../lib/model/place.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import { SOURCE_WORDS } from '../../../lib/words/source.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import { OutLink } from '../../OutLink.tsx';
import { useKeptFocus } from '../../use-kept-focus.ts';
import { FactItem } from '../FactItem.tsx';
import { SourceAnchor } from '../SourceAnchor.tsx';
import type { Names } from '../view.ts';
import type { EditedFact } from './edited-fact.ts';
import { FactEditor } from './FactEditor.tsx';
import type { Outcome, OwnDrafts, OwnFact } from './own-view.ts';
import { isSelf } from './self.ts';

/** What knows the draft of a fact that is none yet. */
export const NEW = 'new';

export interface OwnFactsProps {
  readonly about: string;
  readonly facts: readonly OwnFact[];
  readonly drafts: OwnDrafts;
  readonly names: Names;
  readonly language: Language;
  search(query: string): Promise<readonly EntityRef[]>;
  onSave(before: Fact | null, draft: EditedFact): Promise<Outcome>;
  onRemove(fact: Fact): void;
}

/** The reader's facts about one name: each with its source, to be changed in its place; at the end a new one. */
export function OwnFacts(props: OwnFactsProps) {
  const { about, facts, drafts, names, language, onRemove } = props;
  const words = OWN_PAGE_WORDS[language];
  const ids = [...facts.map(({ fact }) => fact.id), NEW];
  // What was left in the middle of being written is open again.
  const [open, setOpen] = useState<string | null>(() => ids.find((id) => drafts.fact(about, id) !== null) ?? null);
  // A fact that went elsewhere while it was being changed here can still be saved, as a new one.
  const isApart = open !== null && !facts.some(({ fact }) => fact.id === open);
  const section = useRef<HTMLElement>(null);
  const closed = useRef<string | null>(null);
  useEffect(() => {
    const id = open === null ? closed.current : null;
    closed.current = null;
    if (id !== null) section.current?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(id)}"]`)?.focus();
  }, [open]);

  function close(id: string): void {
    closed.current = id;
    drafts.keepFact(about, id, null);
    setOpen(null);
  }
  const editor = (shown: OwnFact | null, id: string) => (
    <FactEditor
      key={id}
      shown={shown}
      about={about}
      begun={drafts.fact(about, id)}
      names={names}
      language={language}
      search={props.search}
      onKeep={(unsaved) => drafts.keepFact(about, id, unsaved)}
      onSave={async (draft) => {
        const outcome = await props.onSave(shown?.fact ?? null, draft);
        if (outcome.kind === 'saved') close(id);
        return outcome;
      }}
      onClose={() => close(id)}
    />
  );
  return (
    <section ref={section} aria-labelledby="own-facts">
      <h2 id="own-facts" tabIndex={-1}>
        {words.factsHeading}
      </h2>
      {facts.length === 0 && !isApart && <p>{words.noFacts}</p>}
      <ol class="facts">
        {facts.map((shown) =>
          shown.fact.id === open ? (
            <li key={shown.fact.id}>{editor(shown, shown.fact.id)}</li>
          ) : (
            <FactRow
              key={shown.fact.id}
              shown={shown}
              about={about}
              unsaved={drafts.fact(about, shown.fact.id) !== null}
              names={names}
              language={language}
              onEdit={() => setOpen(shown.fact.id)}
              onRemove={() => onRemove(shown.fact)}
            />
          ),
        )}
      </ol>
      {isApart ? (
        editor(null, open)
      ) : (
        <button type="button" class="own-add-fact" data-opens={NEW} onClick={() => setOpen(NEW)}>
          {words.addFact}
        </button>
      )}
    </section>
  );
}

interface FactRowProps {
  readonly shown: OwnFact;
  readonly about: string;
  readonly unsaved: boolean;
  readonly names: Names;
  readonly language: Language;
  onEdit(): void;
  onRemove(): void;
}

function FactRow({ shown, about, unsaved, names, language, onEdit, onRemove }: FactRowProps) {
  const words = OWN_PAGE_WORDS[language];
  const { fact } = shown;
  const actions = useRef<HTMLSpanElement>(null);
  useKeptFocus(actions);
  return (
    <FactItem fact={fact} self={about} names={names} language={language}>
      <span class="own-fact-kind">{words.factKinds[fact.kind]}</span> · <SourceOf shown={shown} language={language} />{' '}
      <span ref={actions} class="own-fact-actions">
        <button type="button" data-opens={fact.id} aria-label={words.edit(fact.text[language])} onClick={onEdit}>
          {words.change}
        </button>
        <button type="button" aria-label={words.removeFact(fact.text[language])} onClick={onRemove}>
          {words.remove}
        </button>
        {unsaved && <em>{words.unsaved}</em>}
      </span>
    </FactItem>
  );
}

/** A page by its title: the number of a document of one's own says nothing. */
function SourceOf({ shown, language }: { readonly shown: OwnFact; readonly language: Language }) {
  const { fact, document, source } = shown;
  if (isSelf(fact.source.document)) return <span>{OWN_PAGE_WORDS[language].myself}</span>;
  if (source === null) return <span>{fact.source.document}</span>;
  if (document === null) return <SourceAnchor source={source} language={language} />;
  return (
    <span class="source">
      <a href={`#${documentPlace(source.document, source.paragraph)}`} title={SOURCE_WORDS[language].spoken(source)}>
        {typeset(source.title, document.language)}
      </a>
      {source.publisher !== undefined && source.publisher !== source.title && `, ${source.publisher}`}
      <OutLink source={source} language={language} />
    </span>
  );
}
