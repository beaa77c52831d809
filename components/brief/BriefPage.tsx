import type { Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import type { BriefView } from '../library/view.ts';
import { Notice } from '../Notice.tsx';
import { BriefFigures } from './BriefFigures.tsx';
import { BriefLeaders } from './BriefLeaders.tsx';
import { BriefPairs } from './BriefPairs.tsx';
import { BriefTools } from './BriefTools.tsx';
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
  const { title, address, pageDate, leaders, pairs, figures } = brief;
  const isEmpty = leaders.length === 0 && pairs.length === 0;
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
      {isEmpty ? <Notice kind="news">{words.empty}</Notice> : <BriefTools markdown={markdown} language={language} />}
      {leaders.length > 0 && (
        <section aria-labelledby="leaders">
          <h2 id="leaders">{words.leaders}</h2>
          <BriefLeaders leaders={leaders} pageDate={pageDate} language={language} />
        </section>
      )}
      {!isEmpty && (
        <section aria-labelledby="pairs">
          <h2 id="pairs">
            {words.pairs} {pairs.length > 0 && <span class="quiet count">{words.pairCount(pairs.length)}</span>}
          </h2>
          {pairs.length === 0 ? <p>{words.noPairs}</p> : <BriefPairs pairs={pairs} language={language} />}
        </section>
      )}
      {figures.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{words.figures}</h2>
          <BriefFigures figures={figures} language={language} />
        </section>
      )}
    </article>
  );
}
