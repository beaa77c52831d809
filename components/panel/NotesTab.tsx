import { useMemo } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import type { TabOutline } from '../../lib/model/outline.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { useDamaged } from '../vault/damaged.ts';
import { NotReadable } from '../vault/NotReadable.tsx';
import { AddressRule } from './AddressRule.tsx';
import { DraftList } from './DraftList.tsx';
import { NoteList, type NoteNeeds } from './NoteList.tsx';
import { Section } from './Section.tsx';
import type { Sections } from './sections.ts';

interface NotesTabProps extends NoteNeeds {
  readonly outline: TabOutline;
  readonly sections: Sections;
}

/** What was noted of a page that is read. */
export function NotesTab({ outline, sections, ...needs }: NotesTabProps) {
  const { language, actions } = needs;
  const words = PANEL_WORDS[language];
  const { notes, orphans, entityNotes, drafts } = sections;
  const here = useMemo(() => new Map(outline.entities.map(({ ref }) => [ref.id, ref])), [outline.entities]);
  return (
    <>
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
        {notes.length === 0 ? <None language={language} /> : <NoteList notes={notes} {...needs} />}
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

function None({ language }: { readonly language: Language }) {
  return useDamaged() === false ? <p>{PANEL_WORDS[language].noNotes}</p> : <NotReadable language={language} />;
}
