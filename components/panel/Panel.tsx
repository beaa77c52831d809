import { useCallback, useMemo, useState } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Category } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Tally } from '../../lib/model/note-query.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import type { PanelActions } from './actions.ts';
import { EditorBox } from './EditorBox.tsx';
import { NotHere } from './NotHere.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelPage } from './PanelPage.tsx';
import { Section } from './Section.tsx';
import { sectionsOf } from './sections.ts';
import { Toasts } from './Toasts.tsx';
import type { PanelEditor, PanelToast, PanelView, Walked } from './view.ts';

export interface PanelProps {
  readonly settings: Settings;
  readonly language: Language;
  /** `null` until it is known which page lies beside the panel. */
  readonly view: PanelView | null;
  readonly walked: Walked | null;
  readonly toasts: readonly PanelToast[];
  readonly editors: readonly PanelEditor[];
  /** Names that were looked up while writing. */
  readonly sought: readonly EntityRef[];
  readonly tags: readonly Tally<string>[];
  readonly actions: PanelActions;
}

const NONE: readonly EntityRef[] = [];

/** Everything of the page beside it: names, notes, drafts. What is being written stays in sight on every tab. */
export function Panel({ settings, language, view, walked, toasts, editors, sought, tags, actions }: PanelProps) {
  const words = PANEL_WORDS[language];
  const [folded, setFolded] = useState<ReadonlySet<Category>>(new Set());
  const fold = useCallback((category: Category, isFolded: boolean) => {
    setFolded((before) =>
      before.has(category) === isFolded
        ? before
        : new Set(isFolded ? [...before, category] : [...before].filter((one) => one !== category)),
    );
  }, []);
  const outline = view?.kind === 'page' ? view.outline : null;
  const told = outline?.names ?? NONE;
  const names = useMemo(() => (sought.length === 0 ? told : [...told, ...sought]), [told, sought]);
  const listed = new Set([...(outline?.notes ?? []), ...(outline?.entityNotes ?? [])].map(({ note }) => note.id));
  const [inPlace, apart] = split(editors, ({ isNew, editing }) => !isNew && listed.has(editing.note.id));
  const sections = outline && sectionsOf(outline, new Set(editors.map(({ editing }) => editing.note.id)));
  const needs = { names, tags, language, actions };
  return (
    <main>
      <PanelHeader
        tab={view?.kind === 'page' ? view.tab : null}
        outline={outline}
        sections={sections}
        language={language}
      />
      <p class="unseen" role="status">
        {walked !== null &&
          (walked.of === 0 ? words.gone(walked.name) : words.place(walked.at, walked.of, walked.name))}
      </p>
      {apart.length > 0 && (
        <Section id="writing" heading={words.writing}>
          <ul class="notes">
            {apart.map((editor) => (
              <EditorBox key={editor.key} editor={editor} {...needs} />
            ))}
          </ul>
        </Section>
      )}
      {outline !== null && sections !== null ? (
        <PanelPage
          outline={outline}
          sections={sections}
          settings={settings}
          walked={walked}
          folded={folded}
          onFold={fold}
          editors={inPlace}
          {...needs}
        />
      ) : (
        view !== null && view.kind !== 'page' && <NotHere view={view} language={language} actions={actions} />
      )}
      <Toasts toasts={toasts} language={language} actions={actions} />
    </main>
  );
}

function split<T>(all: readonly T[], fits: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}
