import type { Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import type { BriefView } from '../library/view.ts';
import { Notice } from '../Notice.tsx';
import { BriefSections } from './BriefSections.tsx';
import { BriefTools } from './BriefTools.tsx';
import { isEmptyBrief } from './is-empty-brief.ts';
import { useOpenForPrint } from './open-for-print.ts';

interface BriefPageProps extends Pick<BriefView, 'told'> {
  readonly language: Language;
}

/** How the names on a page hang together, to be read, printed and taken along. */
export function BriefPage({ told, language }: BriefPageProps) {
  useOpenForPrint();
  const words = BRIEF_WORDS[language];
  if (told === null) {
    return (
      <>
        <h1 tabIndex={-1}>{words.brief}</h1>
        <Notice kind="warning">{words.gone}</Notice>
      </>
    );
  }
  const { brief, markdown, made } = told;
  const { title, address, pageDate } = brief;
  return (
    <article class="brief">
      <p class="quiet">{words.brief}</p>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="quiet">
        {address !== null && (
          <>
            <a href={address} target="_blank" rel="noopener noreferrer">
              {words.page}
            </a>
            {' · '}
          </>
        )}
        {pageDate === null ? words.noDate : words.articleOf(pageDate)} · {words.madeOn(made)}
      </p>
      {isEmptyBrief(brief) ? (
        <Notice kind="news">{words.empty}</Notice>
      ) : (
        <BriefTools language={language} onMarkdown={() => markdown}>
          <button type="button" onClick={() => window.print()}>
            {words.print}
          </button>
        </BriefTools>
      )}
      <BriefSections brief={brief} language={language} />
    </article>
  );
}
