import { useMemo } from 'preact/hooks';
import type { Category } from '../../lib/model/category.ts';
import type { TabOutline } from '../../lib/model/outline.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { AddressRule } from './AddressRule.tsx';
import { DraftList } from './DraftList.tsx';
import { Names } from './Names.tsx';
import { NoteList, type NoteNeeds } from './NoteList.tsx';
import { Section } from './Section.tsx';
import type { Sections } from './sections.ts';
import type { Walked } from './view.ts';

interface PanelPageProps extends NoteNeeds {
  readonly outline: TabOutline;
  readonly sections: Sections;
  readonly settings: Settings;
  readonly walked: Walked | null;
  readonly folded: ReadonlySet<Category>;
  onFold(category: Category, isFolded: boolean): void;
}

/** What stands on a page that is read, and what was noted of it. */
export function PanelPage({ outline, sections, settings, walked, folded, onFold, ...needs }: PanelPageProps) {
  const { language, actions } = needs;
  const words = PANEL_WORDS[language];
  const { names, notes, orphans, entityNotes, drafts } = sections;
  const here = useMemo(() => new Map(outline.entities.map(({ ref }) => [ref.id, ref])), [outline.entities]);
  return (
    <>
      <Section id="names" heading={words.sections.names}>
        <Names
          entities={names}
          walked={walked}
          folded={folded}
          none={whyNone(settings, outline.origin, needs.language)}
          language={language}
          actions={actions}
          onFold={onFold}
        />
      </Section>
      <Section id="notes" heading={words.sections.notes}>
        {outline.page !== null && (
          <>
            <AddressRule page={outline.page} language={language} />
            <p>
              <button type="button" onClick={actions.notePage}>
                {words.notePage}
              </button>
            </p>
          </>
        )}
        {notes.length === 0 ? <p>{words.noNotes}</p> : <NoteList notes={notes} {...needs} />}
      </Section>
      {orphans.length > 0 && (
        <Section id="orphans" heading={words.sections.orphans}>
          <p>{words.orphanHelp}</p>
          <NoteList notes={orphans} here={here} {...needs} />
        </Section>
      )}
      {entityNotes.length > 0 && (
        <Section id="entityNotes" heading={words.sections.entityNotes}>
          <NoteList notes={entityNotes} {...needs} />
        </Section>
      )}
      {drafts.length > 0 && (
        <Section id="drafts" heading={words.sections.drafts}>
          <DraftList drafts={drafts} names={needs.names} language={language} actions={actions} />
        </Section>
      )}
    </>
  );
}

function whyNone(settings: Settings, origin: string, language: NoteNeeds['language']): string {
  if (!settings.on) return POPUP_WORDS[language].offEverywhere;
  return settings.sitesOff.includes(origin) ? POPUP_WORDS[language].offHere : PANEL_WORDS[language].noNames;
}
