import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import type { NoteTarget } from '../../lib/model/note.ts';
import { EntityName } from './EntityName.tsx';
import { Quote } from './Quote.tsx';

interface SubjectProps {
  readonly target: NoteTarget;
  readonly names: readonly EntityRef[];
  readonly language: Language;
  onGo?: (() => void) | undefined;
  onOpenEntity(id: string): void;
}

/** What a note is about: the passage, the name, or the page. */
export function Subject({ target, names, language, onGo, onOpenEntity }: SubjectProps) {
  switch (target.kind) {
    case 'passage':
      return <Quote text={target.anchor.quote.exact} language={language} onGo={onGo} />;
    case 'entity':
      return (
        <p class="note-about">
          <EntityName id={target.entity} names={names} language={language} onOpen={onOpenEntity} />
        </p>
      );
    case 'page':
      return <p class="note-about">{target.page.title || siteOf(target.page.address)}</p>;
  }
}

/** `https://vietnamplus.vn/a` is said as `vietnamplus.vn`. */
export const siteOf = (address: string): string => new URL(address).host;
