import type { BriefFact } from '../../lib/model/brief.ts';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { CARD_WORDS } from '../../lib/words/card.ts';
import { STATUS_WORDS } from '../../lib/words/status.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { AsOfDate } from '../AsOfDate.tsx';
import { EntityLinks } from '../library/EntityLinks.tsx';
import { SourceAnchor } from '../library/SourceAnchor.tsx';

interface BriefFactsProps {
  readonly facts: readonly BriefFact[];
  /** Of whom they are told here: not named again. */
  readonly of: readonly EntityRef[];
  readonly language: Language;
}

/** Statements in order of time: when, what, about whom else, and where it was read. */
export function BriefFacts({ facts, of, language }: BriefFactsProps) {
  const told = new Set(of.map(({ id }) => id));
  return (
    <ol class="facts">
      {facts.map((fact) => {
        const others = fact.about.filter(({ id }) => !told.has(id));
        return (
          <li key={fact.id} class="fact">
            <p class="when">
              <AsOfDate asOf={fact.asOf} language={language} />
              {fact.status !== undefined && <strong class="status">{STATUS_WORDS[language][fact.status]}</strong>}
              {fact.later && <strong class="status">{CARD_WORDS[language].later}</strong>}
            </p>
            <div>
              <p class="statement">{typeset(fact.text, language)}</p>
              <div class="meta quiet">
                <SourceAnchor source={fact.source} language={language} />{' '}
                {others.length > 0 && (
                  <>
                    <span class="unseen">{BRIEF_WORDS[language].with}</span>
                    <EntityLinks refs={others} language={language} />
                  </>
                )}
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
