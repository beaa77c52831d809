import type { Settings } from '../../lib/model/settings.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { BriefTab } from './BriefTab.tsx';
import { Names } from './Names.tsx';
import type { NoteNeeds } from './NoteList.tsx';
import { NotesTab } from './NotesTab.tsx';
import type { NamesLook } from './names-look.ts';
import { Section } from './Section.tsx';
import type { Sections } from './sections.ts';
import { TabPanel, Tabs } from './Tabs.tsx';
import type { PanelTabName } from './tabs.ts';
import { UnknownTab } from './UnknownTab.tsx';
import type { PanelBrief, PanelNames, PanelView, Told, Walked } from './view.ts';

interface PanelPageProps extends NoteNeeds {
  readonly page: Extract<PanelView, { kind: 'page' }>;
  readonly sections: Sections;
  readonly tab: PanelTabName;
  readonly settings: Settings;
  readonly walked: Walked | null;
  readonly look: NamesLook;
  readonly brief: Told<PanelBrief>;
  readonly unknown: PanelNames;
}

/** What stands on a page that is read, and what was noted of it, a tab each. */
export function PanelPage(props: PanelPageProps) {
  const { page, sections, tab, settings, walked, look, brief, unknown, ...needs } = props;
  const { language, actions } = needs;
  const { outline } = page;
  return (
    <>
      <Tabs tab={tab} counts={countsOf(props)} language={language} onTab={actions.showTab} />
      <TabPanel name="names" tab={tab}>
        <Section id="names" heading={PANEL_WORDS[language].sections.names}>
          <Names
            entities={sections.names}
            walked={walked}
            categories={settings.categories}
            entitiesOff={settings.entitiesOff}
            look={look}
            none={whyNone(settings, outline.origin, language)}
            language={language}
            actions={actions}
          />
        </Section>
      </TabPanel>
      <TabPanel name="brief" tab={tab}>
        <BriefTab page={page.tab} told={brief} language={language} actions={actions} />
      </TabPanel>
      <TabPanel name="notes" tab={tab}>
        <NotesTab outline={outline} sections={sections} {...needs} />
      </TabPanel>
      <TabPanel name="unknown" tab={tab}>
        <UnknownTab {...unknown} language={language} actions={actions} />
      </TabPanel>
    </>
  );
}

function countsOf({ sections, tab, brief, unknown }: PanelPageProps): Readonly<Record<PanelTabName, number | null>> {
  const { names, notes, orphans, entityNotes, drafts } = sections;
  return {
    names: names.length,
    // A brief out of sight is not made again when the page changes: its count would be that of before.
    brief: brief?.kind === 'told' && (brief.isFresh || tab === 'brief') ? brief.value.brief.pairs.length : null,
    notes: notes.length + orphans.length + entityNotes.length + drafts.length,
    unknown: unknown.told?.kind === 'told' ? unknown.told.value.length : null,
  };
}

function whyNone(settings: Settings, origin: string, language: NoteNeeds['language']): string {
  if (!settings.on) return POPUP_WORDS[language].offEverywhere;
  return settings.sitesOff.includes(origin) ? POPUP_WORDS[language].offHere : PANEL_WORDS[language].noNames;
}
