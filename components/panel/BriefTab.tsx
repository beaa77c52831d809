import type { Language } from '../../lib/model/language.ts';
import { briefPlace } from '../../lib/model/place.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { REASON_WORDS } from '../../lib/words/reason.ts';
import { BriefSections } from '../brief/BriefSections.tsx';
import { BriefTools } from '../brief/BriefTools.tsx';
import { linesOf } from '../brief/first-lines.ts';
import { isEmptyBrief } from '../brief/is-empty-brief.ts';
import { Notice } from '../Notice.tsx';
import { still } from '../still.tsx';
import type { PanelActions } from './actions.ts';
import { Section } from './Section.tsx';
import { useGrowth } from './use-growth.ts';
import type { PanelBrief, Told } from './view.ts';

/** Lines that are drawn in one frame with all else that a change of tab takes. */
const LINES_A_FRAME = 8;

interface BriefTabProps {
  /** The browser's number of the tab that it is about. */
  readonly page: number;
  readonly told: Told<PanelBrief>;
  readonly language: Language;
  readonly actions: PanelActions;
}

/**
 * How the names on the page hang together. Its links are the library's own (`#/entity/…`): the panel's document has the
 * library for its base address, so that they open there.
 */
export function BriefTab({ page, told, language, actions }: BriefTabProps) {
  return (
    <Section id="brief" heading={BRIEF_WORDS[language].brief}>
      {told === null && <p>{PANEL_WORDS[language].makingBrief}</p>}
      {told?.kind === 'failed' && (
        <Notice kind="warning">
          {told.reason === 'missing' ? BRIEF_WORDS[language].gone : REASON_WORDS[language][told.reason]}
        </Notice>
      )}
      {told?.kind === 'told' && <Telling page={page} told={told.value} language={language} actions={actions} />}
    </Section>
  );
}

interface TellingProps extends Omit<BriefTabProps, 'told'> {
  readonly told: PanelBrief;
}

/** Hundreds of facts: drawn again only when the brief is another. */
const Telling = still(({ page, told, language, actions }: TellingProps) => {
  const { brief } = told;
  const words = BRIEF_WORDS[language];
  const { most, end } = useGrowth(linesOf(brief), LINES_A_FRAME);
  if (isEmptyBrief(brief)) return <p>{words.empty}</p>;
  return (
    <article class="brief">
      <BriefTools language={language} onMarkdown={() => actions.markdownOf(told)}>
        <a href={`library.html#${briefPlace(page)}`} target="_blank" rel="noopener" title={words.open}>
          {words.print}
        </a>
      </BriefTools>
      <BriefSections brief={brief} language={language} most={most} />
      <div ref={end} />
    </article>
  );
});
