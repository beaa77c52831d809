import type { Brief } from '../../lib/model/brief.ts';
import type { Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { BriefFigures } from './BriefFigures.tsx';
import { BriefLeaders } from './BriefLeaders.tsx';
import { BriefPairs } from './BriefPairs.tsx';
import { firstLines } from './first-lines.ts';
import { isEmptyBrief } from './is-empty-brief.ts';

interface BriefSectionsProps {
  readonly brief: Brief;
  readonly language: Language;
  /** How many lines are drawn, as `linesOf` counts them: the first, and of folded pairs their heads; without it everything. */
  readonly most?: number;
}

/** What a brief tells, part by part; nothing of an empty one. */
export function BriefSections({ brief, language, most }: BriefSectionsProps) {
  const words = BRIEF_WORDS[language];
  const { leaders, pairs, figures, pageDate } = firstLines(brief, most ?? Number.POSITIVE_INFINITY);
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
            {words.pairs}{' '}
            {brief.pairs.length > 0 && <span class="quiet count">{words.pairCount(brief.pairs.length)}</span>}
          </h2>
          {brief.pairs.length === 0 ? (
            <p>{words.noPairs}</p>
          ) : (
            <BriefPairs pairs={pairs} language={language} isSparing={most !== undefined} />
          )}
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
