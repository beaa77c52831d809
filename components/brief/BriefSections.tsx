import type { Brief } from '../../lib/model/brief.ts';
import type { Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { BriefFigures } from './BriefFigures.tsx';
import { BriefLeaders } from './BriefLeaders.tsx';
import { BriefPairs } from './BriefPairs.tsx';
import { isEmptyBrief } from './is-empty-brief.ts';

interface BriefSectionsProps {
  readonly brief: Brief;
  readonly language: Language;
}

/** What a brief tells, part by part; nothing of an empty one. */
export function BriefSections({ brief, language }: BriefSectionsProps) {
  const words = BRIEF_WORDS[language];
  const { leaders, pairs, figures, pageDate } = brief;
  return (
    <>
      {leaders.length > 0 && (
        <section aria-labelledby="leaders">
          <h2 id="leaders">{words.leaders}</h2>
          <BriefLeaders leaders={leaders} pageDate={pageDate} language={language} />
        </section>
      )}
      {!isEmptyBrief(brief) && (
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
    </>
  );
}
