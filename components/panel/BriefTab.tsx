import type { Language } from '../../lib/model/language.ts';
import { briefPlace } from '../../lib/model/place.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { REASON_WORDS } from '../../lib/words/reason.ts';
import { BriefSections } from '../brief/BriefSections.tsx';
import { BriefTools } from '../brief/BriefTools.tsx';
import { isEmptyBrief } from '../brief/is-empty-brief.ts';
import { Notice } from '../Notice.tsx';
import { still } from '../still.tsx';
import { Section } from './Section.tsx';
import type { PanelBrief, Told } from './view.ts';

interface BriefTabProps {
  /** The browser's number of the tab that it is about. */
  readonly page: number;
  readonly told: Told<PanelBrief>;
  readonly language: Language;
}

/**
 * How the names on the page hang together. Its links are the library's own (`#/entity/…`): the panel's document has the
 * library for its base address, so that they open there.
 */
export function BriefTab({ page, told, language }: BriefTabProps) {
  return (
    <Section id="brief" heading={BRIEF_WORDS[language].brief}>
      {told === null && <p role="status">{PANEL_WORDS[language].makingBrief}</p>}
      {told?.kind === 'failed' && (
        <Notice kind="warning">
          {told.reason === 'missing' ? BRIEF_WORDS[language].gone : REASON_WORDS[language][told.reason]}
        </Notice>
      )}
      {told?.kind === 'told' && <Telling page={page} brief={told.value} language={language} />}
    </Section>
  );
}

interface TellingProps extends Pick<BriefTabProps, 'page' | 'language'> {
  readonly brief: PanelBrief;
}

/** Hundreds of facts: drawn again only when the brief is another. */
const Telling = still(({ page, brief: { brief, markdown }, language }: TellingProps) => {
  const words = BRIEF_WORDS[language];
  if (isEmptyBrief(brief)) return <p>{words.empty}</p>;
  return (
    <article class="brief">
      <BriefTools markdown={markdown} language={language}>
        <a href={`library.html#${briefPlace(page)}`} target="_blank" rel="noopener" title={words.open}>
          {words.print}
        </a>
      </BriefTools>
      <BriefSections brief={brief} language={language} />
    </article>
  );
});
