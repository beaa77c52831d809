import type { BriefPair } from '../../lib/model/brief.ts';
import type { Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { EntityLinks } from '../library/EntityLinks.tsx';
import { BriefFacts } from './BriefFacts.tsx';

/** As many as a reader takes in before choosing what else to open. */
const OPEN_PAIRS = 5;

interface BriefPairsProps {
  readonly pairs: readonly BriefPair[];
  readonly language: Language;
}

/** What ties the names two by two, the strongest ties open. */
export function BriefPairs({ pairs, language }: BriefPairsProps) {
  const words = BRIEF_WORDS[language];
  return (
    <>
      {pairs.map(({ of, facts, agreements }, at) => {
        const [first, second] = of;
        const others = agreements.filter(({ id }) => id !== first.id && id !== second.id);
        return (
          <details key={`${first.id} ${second.id}`} class="pair" open={at < OPEN_PAIRS}>
            <summary>
              <h3>
                <span class="line" data-category={first.category}>
                  {typeset(first.name, language)}
                </span>
                {' – '}
                <span class="line" data-category={second.category}>
                  {typeset(second.name, language)}
                </span>
              </h3>{' '}
              {facts.length > 0 && <span class="quiet count">{words.facts(facts.length)}</span>}
            </summary>
            {others.length < agreements.length && <p class="agreements">{words.party}</p>}
            {others.length > 0 && (
              <div class="agreements meta">
                <span class="quiet">{words.agreements}</span> <EntityLinks refs={others} language={language} />
              </div>
            )}
            {facts.length > 0 && <BriefFacts facts={facts} of={of} language={language} />}
          </details>
        );
      })}
    </>
  );
}
