import type { ComponentChildren } from 'preact';
import type { EntityRef } from '../../lib/model/card.ts';
import type { KeptNote } from '../../lib/model/kept-note.ts';
import type { Language } from '../../lib/model/language.ts';
import { UNDATED } from '../../lib/model/undated.ts';
import { sayInstant } from '../../lib/words/instant.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { NOTE_TERMS } from '../../lib/words/note-terms.ts';
import { EntityName } from './EntityName.tsx';
import { Markdown } from './Markdown.tsx';
import { Subject, siteOf } from './Subject.tsx';

export interface NoteBodyProps {
  readonly kept: KeptNote;
  /** Names of the entities that the note is about or linked to. */
  readonly names: readonly EntityRef[];
  readonly language: Language;
  /** Whether to say which page it is on: not on that very page. */
  readonly withPage?: boolean;
  /** Makes the quote a button: goes to the passage. */
  onQuote?(): void;
  onOpenEntity(id: string): void;
  /** Makes tags buttons. */
  onTag?(tag: string): void;
  /** Buttons, under everything else. */
  readonly children?: ComponentChildren;
}

/** One note in full, to be read: `<article class="note" data-colour>`. */
export function NoteBody(props: NoteBodyProps) {
  const { kept, names, language, withPage = false, onQuote, onOpenEntity, onTag, children } = props;
  const { note, found } = kept;
  const { target } = note;
  const words = NOTE_WORDS[language];
  const terms = NOTE_TERMS[language];
  const isHighlight = target.kind === 'passage' && note.text.trim() === '';
  return (
    <article class="note" data-colour={note.colour}>
      <span class="unseen">{terms.colours[note.colour]}</span>
      <Subject target={target} names={names} language={language} onGo={onQuote} onOpenEntity={onOpenEntity} />
      {note.text.trim() !== '' && <Markdown text={note.text} />}
      {isHighlight && <p class="quiet">{words.highlightOnly}</p>}
      {note.tags.length > 0 && (
        <ul class="note-chips" aria-label={words.tags}>
          {note.tags.map((tag) => (
            <li key={tag} class="note-tag">
              {onTag === undefined ? (
                tag
              ) : (
                <button type="button" class="note-plain" onClick={() => onTag(tag)}>
                  {tag}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {note.entities.length > 0 && (
        <ul class="note-chips" aria-label={words.entities}>
          {note.entities.map((id) => (
            <li key={id}>
              <EntityName id={id} names={names} language={language} onOpen={onOpenEntity} />
            </li>
          ))}
        </ul>
      )}
      <p class="note-meta quiet">
        {withPage && target.page !== undefined && (
          <PageLine title={target.kind === 'page' ? '' : target.page.title} address={target.page.address} />
        )}
        {note.modified === UNDATED ? (
          <span>{terms.undated}</span>
        ) : (
          <time dateTime={note.modified}>{words.changed(sayInstant(note.modified, language))}</time>
        )}
        {found !== null && found !== 'exact' && <strong>{terms.found[found]}</strong>}
      </p>
      {children !== undefined && <div class="note-acts">{children}</div>}
    </article>
  );
}

function PageLine({ title, address }: { readonly title: string; readonly address: string }) {
  const site = siteOf(address);
  return <span>{title === '' ? site : `${title} · ${site}`}</span>;
}
