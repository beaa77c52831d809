import type { Reason } from '../../lib/model/answer.ts';
import type { EntityRef } from '../../lib/model/card.ts';
import type { KeptNote } from '../../lib/model/kept-note.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Tally } from '../../lib/model/note-query.ts';
import type { TakenAway } from '../../lib/model/taken-away.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { REASON_WORDS } from '../../lib/words/reason.ts';
import { Notice } from '../Notice.tsx';
import { type EditingProps, Editor } from './Editor.tsx';
import { Highlighted } from './Highlighted.tsx';
import { Reader } from './Reader.tsx';
import { Taken } from './Taken.tsx';

/** What the frame shows. */
export type FrameView =
  /** `taken`: what the draft takes away from the note, where that is why it goes on in a window of its own. */
  | { readonly kind: 'write'; readonly editing: EditingProps; readonly taken: TakenAway | null }
  | { readonly kind: 'highlight'; readonly editing: EditingProps }
  | { readonly kind: 'read'; readonly notes: readonly KeptNote[] }
  | { readonly kind: 'gone'; readonly reason: Reason };

export interface FrameProps {
  readonly view: FrameView;
  readonly names: readonly EntityRef[];
  readonly tags: readonly Tally<string>[];
  readonly language: Language;
  onEdit(id: string): void;
  onAddText(): void;
  onOpenEntity(id: string): void;
  onLeave(): void;
  searchEntities(query: string): Promise<readonly EntityRef[]>;
}

/** The note frame: one editor, one highlight, or notes to read. */
export function Frame({ view, names, tags, language, ...on }: FrameProps) {
  switch (view.kind) {
    case 'write':
      return (
        <>
          {view.taken !== null && <Taken taken={view.taken} names={names} language={language} />}
          <Editor
            {...view.editing}
            names={names}
            tags={tags}
            language={language}
            searchEntities={on.searchEntities}
            onOpenEntity={on.onOpenEntity}
            onClose={on.onLeave}
          />
        </>
      );
    case 'highlight':
      return (
        <Highlighted
          colour={view.editing.note.colour}
          state={view.editing.state}
          language={language}
          onColour={(colour) => {
            view.editing.onChange({ ...view.editing.note, colour });
            view.editing.onSave();
          }}
          onAddText={on.onAddText}
          onRetry={view.editing.onSave}
          onSaveAsNew={view.editing.onSaveAsNew}
          onClose={on.onLeave}
        />
      );
    case 'read':
      return (
        <Reader
          notes={view.notes}
          names={names}
          language={language}
          onEdit={on.onEdit}
          onOpenEntity={on.onOpenEntity}
          onClose={on.onLeave}
        />
      );
    case 'gone':
      return <Gone reason={view.reason} language={language} onClose={on.onLeave} />;
  }
}

interface GoneProps {
  readonly reason: Reason;
  readonly language: Language;
  onClose(): void;
}

function Gone({ reason, language, onClose }: GoneProps) {
  const words = NOTE_WORDS[language];
  return (
    <div class="note-gone">
      <Notice kind="warning">{saidOf(reason, language)}</Notice>
      <button type="button" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}

function saidOf(reason: Reason, language: Language): string {
  if (reason === 'unreachable') return REASON_WORDS[language].unreachable;
  return reason === 'database' ? NOTE_WORDS[language].closedStore : NOTE_WORDS[language].goneFrame;
}
