import { useMemo } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Tally } from '../../lib/model/note-query.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { OWN_WORDS } from '../../lib/words/own.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import type { PanelActions } from './actions.ts';
import { NotHere } from './NotHere.tsx';
import { useNamesLook } from './names-look.ts';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelPage } from './PanelPage.tsx';
import { pageKey } from './page-key.ts';
import { sayWalked } from './say-walked.ts';
import { sectionsOf } from './sections.ts';
import { Toasts } from './Toasts.tsx';
import type { PanelTabName } from './tabs.ts';
import type { PanelBrief, PanelEditor, PanelNames, PanelToast, PanelView, Told, Walked } from './view.ts';
import { Writing } from './Writing.tsx';

export interface PanelProps {
  readonly settings: Settings;
  readonly language: Language;
  /** `null` until it is known which page lies beside the panel. */
  readonly view: PanelView | null;
  readonly tab: PanelTabName;
  readonly walked: Walked | null;
  readonly brief: Told<PanelBrief>;
  readonly unknown: PanelNames;
  readonly toasts: readonly PanelToast[];
  readonly editors: readonly PanelEditor[];
  /** Names that were looked up while writing. */
  readonly sought: readonly EntityRef[];
  readonly tags: readonly Tally<string>[];
  readonly actions: PanelActions;
}

const NONE: readonly EntityRef[] = [];

/** Everything of the page beside it: names, brief, notes, unknown names. What is being written stays in sight on every tab. */
export function Panel({ view, walked, toasts, editors, sought, ...props }: PanelProps) {
  const { language, tab, unknown, tags, actions } = props;
  const look = useNamesLook();
  const outline = view?.kind === 'page' ? view.outline : null;
  const told = outline?.names ?? NONE;
  const names = useMemo(() => (sought.length === 0 ? told : [...told, ...sought]), [told, sought]);
  const listed = new Set([...(outline?.notes ?? []), ...(outline?.entityNotes ?? [])].map(({ note }) => note.id));
  const [inNotes, editorsApart] = split(
    editors,
    ({ isNew, editing }) => tab === 'notes' && !isNew && listed.has(editing.note.id),
  );
  const page = pageKey(view);
  const [inUnknown, beingApart] = split(unknown.being, (naming) => tab === 'unknown' && naming.page === page);
  return (
    <main>
      <PanelHeader outline={outline} language={language} />
      <p class="unseen" role="status">
        {walked !== null && sayWalked(walked, language)}
      </p>
      <p class="unseen" role="status">
        {outline !== null && sayBusy(props)}
      </p>
      <Writing
        editors={editorsApart}
        being={beingApart}
        page={page}
        names={names}
        tags={tags}
        language={language}
        actions={actions}
      />
      {view?.kind === 'page' ? (
        <PanelPage
          {...props}
          page={view}
          sections={sectionsOf(view.outline, new Set(editors.map(({ editing }) => editing.note.id)))}
          walked={walked}
          look={look}
          editors={inNotes}
          unknown={{ ...unknown, being: inUnknown }}
          names={names}
        />
      ) : (
        view !== null && <NotHere view={view} language={language} actions={actions} />
      )}
      <Toasts toasts={toasts} language={language} actions={actions} />
    </main>
  );
}

/** What is being looked for on the open tab: said from a place that was there before, or nobody hears it. */
function sayBusy({
  tab,
  brief,
  unknown,
  language,
}: Pick<PanelProps, 'tab' | 'brief' | 'unknown' | 'language'>): string | null {
  if (tab === 'brief' && brief === null) return PANEL_WORDS[language].makingBrief;
  return tab === 'unknown' && unknown.told === null ? OWN_WORDS[language].looking : null;
}

function split<T>(all: readonly T[], fits: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}
