import { useState } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { EntityLinks } from '../library/EntityLinks.tsx';
import { BriefFacts } from './BriefFacts.tsx';
import { type DrawnPair, OPEN_PAIRS } from './first-lines.ts';

interface BriefPairsProps {
  readonly pairs: readonly DrawnPair[];
  readonly language: Language;
  /** Facts of a folded pair are drawn when it is opened: nobody prints or searches what is shown here. */
  readonly isSparing: boolean;
}

/** What ties the names two by two, the strongest ties open. */
export const BriefPairs = ({ pairs, ...how }: BriefPairsProps) => (
  <>
    {pairs.map((pair, at) => (
      <Pair key={`${pair.of[0].id} ${pair.of[1].id}`} pair={pair} isOpenAtFirst={at < OPEN_PAIRS} {...how} />
    ))}
  </>
);

interface PairProps extends Omit<BriefPairsProps, 'pairs'> {
  readonly pair: DrawnPair;
  readonly isOpenAtFirst: boolean;
}

function Pair({ pair: { of, facts, agreements, all }, isOpenAtFirst, language, isSparing }: PairProps) {
  const words = BRIEF_WORDS[language];
  const [wasOpen, setWasOpen] = useState(isOpenAtFirst);
  const [first, second] = of;
  const others = agreements.filter(({ id }) => id !== first.id && id !== second.id);
  const isDrawn = wasOpen || !isSparing;
  return (
    <details
      class="pair"
      open={isOpenAtFirst}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpen(true);
      }}
    >
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
        {all > 0 && <span class="quiet count">{words.facts(all)}</span>}
      </summary>
      {isDrawn && others.length < agreements.length && <p class="agreements">{words.party}</p>}
      {isDrawn && others.length > 0 && (
        <div class="agreements meta">
          <span class="quiet">{words.agreements}</span> <EntityLinks refs={others} language={language} />
        </div>
      )}
      {isDrawn && facts.length > 0 && <BriefFacts facts={facts} of={of} language={language} />}
    </details>
  );
}
