import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { BinPage } from '../../../components/library/notes/BinPage.tsx';
import { NotePage } from '../../../components/library/notes/NotePage.tsx';
import { NotesOnName } from '../../../components/library/notes/NotesOnName.tsx';
import { NotesPage } from '../../../components/library/notes/NotesPage.tsx';
import { hrefOfNotes, type NotesAsked } from '../../../components/library/notes/notes-place.ts';
import type {
  BulkActions,
  DraftActions,
  EditorNeeds,
  ImportActions,
  NoteRowActions,
} from '../../../components/library/notes/notes-view.ts';
import { sayDone, sayFailure } from '../../../components/library/notes/say-done.ts';
import { Notice } from '../../../components/Notice.tsx';
import type { Reason } from '../../../lib/model/answer.ts';
import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import type { Navigation } from '../navigation.ts';
import { Undone } from '../Undone.tsx';
import type { NotesHost } from './host.ts';
import type { NotesState } from './notes-state.ts';

export interface NotesDoorProps {
  readonly state: NotesState;
  readonly language: Language;
  readonly navigation: Pick<Navigation, 'choose' | 'refine'>;
  readonly openEntity: NotesHost['openEntity'];
  now(): Date;
}

/** What the library shows of notes at this address. */
export function NotesDoor(props: NotesDoorProps) {
  const { state, language } = props;
  const { toast } = state;
  return (
    <>
      <NotesHere {...props} />
      <Undone undoing={toast} say={sayDone} failures={['failed']} language={language} />
    </>
  );
}

function NotesHere({ state, language, navigation, openEntity, now }: NotesDoorProps): ComponentChildren {
  const actions = useActions(state, openEntity);
  const want = useWanted(state.list.list.value?.asked ?? null);
  const names = state.names.names.value;
  const being = state.editing.editing.value;
  const page = state.page.value;
  switch (page.kind) {
    case 'none':
      return null;
    case 'list': {
      const list = state.list.list.value;
      if (list === null) return <NotYet reason={state.list.failure.value} language={language} />;
      return (
        <NotesPage
          list={list}
          drafts={state.drafts.value}
          names={names}
          language={language}
          selected={state.bulk.selected.value}
          being={being}
          importing={state.importing.importing.value}
          exportProgress={state.bulk.exporting}
          importProgress={state.importing.progress}
          rowActions={actions.row}
          draftActions={actions.draft}
          bulkActions={actions.bulk}
          importActions={actions.imports}
          onChoose={(asked) => navigation.choose(hrefOfNotes(want(list.asked, asked)))}
          onType={(asked) => navigation.refine(hrefOfNotes(want(list.asked, asked)))}
          onMore={actions.more}
        />
      );
    }
    case 'bin': {
      const binned = state.bin.binned.value;
      if (binned === null) return <NotYet reason={state.bin.failure.value} language={language} />;
      const { restore, destroy } = state.bin;
      return (
        <BinPage
          binned={binned}
          names={names}
          language={language}
          now={now().getTime()}
          restore={restore}
          destroy={destroy}
        />
      );
    }
    case 'note': {
      const alone = state.alone.value;
      if (alone?.id !== page.id) return <NotYet reason={state.failure.value} language={language} />;
      return (
        <NotePage
          kept={alone.kept}
          names={names}
          language={language}
          being={being?.id === page.id ? being : null}
          actions={actions.row}
          chooseTag={(tag) => navigation.choose(hrefOfNotes({ tag }))}
        />
      );
    }
    case 'entity': {
      const onName = state.onName.value;
      if (onName?.entity !== page.id) return null;
      return <NotesOnName {...onName} names={names} language={language} openEntity={openEntity} />;
    }
  }
}

type Want = (shown: NotesAsked, asked: NotesAsked) => NotesAsked;

/**
 * What the reader wants of the list, ahead of what it shows: words still being typed and a filter just chosen are
 * both asked from the list as it stands, and each would take back the other.
 */
function useWanted(shown: NotesAsked | null): Want {
  const wanted = useRef<NotesAsked | null>(null);
  const href = shown && hrefOfNotes(shown);
  const last = useRef(href);
  // The list shows something else: that is what the reader sees and goes on from.
  if (last.current !== href) wanted.current = null;
  last.current = href;
  return (before, asked) => {
    const changes = Object.fromEntries(
      Object.entries(asked).filter(([part, value]) => value !== before[part as keyof NotesAsked]),
    );
    wanted.current = { ...(wanted.current ?? before), ...changes };
    return wanted.current;
  };
}

interface Actions {
  readonly row: NoteRowActions;
  readonly draft: DraftActions;
  readonly bulk: BulkActions;
  readonly imports: ImportActions;
  readonly more: () => void;
}

/** The same functions as long as the page is open: rows are drawn again when theirs are others. */
const useActions = (state: NotesState, openEntity: NotesHost['openEntity']): Actions =>
  useMemo(() => {
    const { editing, bulk, importing, list } = state;
    const needs: EditorNeeds = { searchEntities: editing.searchEntities, openEntity, closeEditor: editing.close };
    return {
      row: { ...needs, edit: state.edit, showPage: state.showPage, remove: state.remove },
      draft: { ...needs, goOn: editing.goOn, discard: state.discard },
      bulk: {
        select: bulk.select,
        tag: bulk.tag,
        remove: state.remove,
        exportAs: bulk.exportAs,
        stopExport: bulk.stopExport,
      },
      imports: importing.actions,
      more: list.more,
    };
  }, [state, openEntity]);

interface NotYetProps {
  readonly reason: Reason | null;
  readonly language: Language;
}

function NotYet({ reason, language }: NotYetProps) {
  const words = NOTES_WORDS[language];
  return (
    <>
      <h1 tabIndex={-1}>{words.notes}</h1>
      {reason === null ? (
        <p role="status">{words.loading}</p>
      ) : (
        <Notice kind="warning">{sayFailure(reason, language)}</Notice>
      )}
    </>
  );
}
