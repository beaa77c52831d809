import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Note } from '../../lib/model/note.ts';
import { sayInstant } from '../../lib/words/instant.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { NOTE_TERMS } from '../../lib/words/note-terms.ts';
import { nameOf } from './EntityName.tsx';
import { siteOf } from './Subject.tsx';
import { differingParts, type NotePart } from './same-note.ts';
import type { ConflictChoice } from './writing-state.ts';

export interface ConflictViewProps {
  readonly mine: Note;
  readonly theirs: Note;
  readonly names: readonly EntityRef[];
  readonly language: Language;
  onResolve(choice: ConflictChoice): void;
}

/** Two versions of one note, what differs in each, and the reader's choice between them. */
export function ConflictView({ mine, theirs, names, language, onResolve }: ConflictViewProps) {
  const { conflict, changed } = NOTE_WORDS[language];
  const parts = differingParts(mine, theirs);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const versions = [
    { title: conflict.mine, note: mine, choice: 'mine', act: conflict.keepMine },
    { title: conflict.theirs, note: theirs, choice: 'theirs', act: conflict.keepTheirs },
  ] as const;
  return (
    <div class="note-conflict">
      <h3 ref={head} tabIndex={-1}>
        {conflict.title}
      </h3>
      <p>{conflict.explained}</p>
      <p>
        {conflict.differs} {parts.map((part) => conflict.parts[part]).join(', ')}
      </p>
      <div class="note-versions">
        {versions.map(({ title, note, choice, act }) => (
          <section key={choice} aria-label={title}>
            <h4>{title}</h4>
            {choice === 'theirs' && <p class="quiet">{changed(sayInstant(note.modified, language))}</p>}
            <dl>
              {parts.map((part) => (
                <Part key={part} part={part} language={language}>
                  {shownOf(part, note, names, language)}
                </Part>
              ))}
            </dl>
            <button type="button" onClick={() => onResolve(choice)}>
              {act}
            </button>
          </section>
        ))}
      </div>
      <p class="note-both">
        <button type="button" class="main" onClick={() => onResolve('both')}>
          {conflict.keepBoth}
        </button>
        <span class="quiet">{conflict.keepBothExplained}</span>
      </p>
    </div>
  );
}

interface PartProps {
  readonly part: NotePart;
  readonly language: Language;
  readonly children: ComponentChildren;
}

function Part({ part, language, children }: PartProps) {
  const name = NOTE_WORDS[language].conflict.parts[part];
  return (
    <div>
      <dt class="quiet">{name}</dt>
      {/* A long text scrolls, and the keyboard must reach it. */}
      <dd class={part === 'text' ? 'note-version-text' : ''} {...(part === 'text' ? { tabIndex: 0 } : {})}>
        {children}
      </dd>
    </div>
  );
}

function shownOf(part: NotePart, note: Note, names: readonly EntityRef[], language: Language): string {
  const { none } = NOTE_WORDS[language].conflict;
  const { target } = note;
  switch (part) {
    case 'text':
      return note.text || none.text;
    case 'tags':
      return note.tags.join(', ') || none.tags;
    case 'colour':
      return NOTE_TERMS[language].colours[note.colour];
    case 'entities':
      return note.entities.map((id) => nameOf(id, names, language)).join(', ') || none.entities;
    case 'target':
      if (target.kind === 'passage') return target.anchor.quote.exact;
      return target.kind === 'entity' ? nameOf(target.entity, names, language) : siteOf(target.page.address);
  }
}
