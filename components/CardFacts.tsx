import type { CardFact } from '../lib/model/card.ts';
import type { Language } from '../lib/model/language.ts';
import type { LibraryPlace } from '../lib/model/place.ts';
import { CARD_WORDS } from '../lib/words/card.ts';
import { STATUS_WORDS } from '../lib/words/status.ts';
import { typeset } from '../lib/words/typeset.ts';
import { AsOfDate } from './AsOfDate.tsx';
import { SourceLink } from './SourceLink.tsx';

interface CardFactsProps {
  readonly facts: readonly CardFact[];
  readonly language: Language;
  onOpen(place: LibraryPlace): void;
}

/** The facts that link to other names of the page under a heading of their own, then the others. */
export function CardFacts({ facts, ...rest }: CardFactsProps) {
  const words = CARD_WORDS[rest.language];
  const linked = facts.filter((fact) => fact.linksHere);
  const others = facts.filter((fact) => !fact.linksHere);
  return (
    <>
      <FactList kind="facts here" heading={words.withNamesHere} facts={linked} {...rest} />
      <FactList kind="facts" heading={linked.length > 0 ? words.otherFacts : words.facts} facts={others} {...rest} />
    </>
  );
}

interface FactListProps extends CardFactsProps {
  readonly kind: 'facts' | 'facts here';
  readonly heading: string;
}

function FactList({ kind, heading, facts, ...rest }: FactListProps) {
  if (facts.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul class={kind}>
        {facts.map((fact) => (
          <Fact key={fact.id} fact={fact} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function Fact({ fact, language, onOpen }: Omit<CardFactsProps, 'facts'> & { readonly fact: CardFact }) {
  return (
    <li>
      <p>{typeset(fact.text, language)}</p>
      <p class="quiet meta">
        {fact.status && <span class="status">{STATUS_WORDS[language][fact.status]}</span>}
        <AsOfDate asOf={fact.asOf} language={language} />
        <SourceLink source={fact.source} language={language} onOpen={onOpen} />
      </p>
    </li>
  );
}
