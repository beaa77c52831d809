import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Fact } from '../../lib/model/fact.ts';
import type { Language } from '../../lib/model/language.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { EntityDetails } from './EntityDetails.tsx';
import { PairLine } from './entity/PairLine.tsx';
import { drawnTies } from './entity/picture.ts';
import { RelationsPicture } from './entity/RelationsPicture.tsx';
import { Ties } from './entity/Ties.tsx';
import { TimeLine } from './entity/TimeLine.tsx';
import { useLinkedFacts } from './entity/use-linked-facts.ts';
import { FactItem } from './FactItem.tsx';
import { SourceAnchor } from './SourceAnchor.tsx';
import type { EntityView, SourcedFact } from './view.ts';

interface EntityPageProps extends EntityView {
  readonly language: Language;
  /** What the reader noted on it. */
  readonly children?: ComponentChildren;
}

/** What the corpus says of one name, all or only what is about another one too: offices first, then the rest in order of time. */
export function EntityPage({
  entity,
  facts,
  related,
  ties,
  relations,
  names,
  pair,
  language,
  children,
}: EntityPageProps) {
  const words = LIBRARY_WORDS[language];
  const held = ({ fact }: SourcedFact): boolean => fact.role?.holder === entity.id;
  const shown = pair === undefined ? facts : facts.filter(({ fact }) => fact.about.includes(pair));
  const roles = shown.filter(held);
  const others = shown.filter((one) => !held(one));
  const standing = facts.findLast(({ fact }) => saysHowFar(fact, entity.id));
  const list = { names, self: entity.id, language };
  const root = useRef<HTMLElement>(null);
  useLinkedFacts(root);
  return (
    <article ref={root} data-category={entity.category}>
      <p class="quiet">
        <a href={`#/?c=${entity.category}`}>{CATEGORY_WORDS[language][entity.category].many}</a>
        {` · ${words.facts(facts.length)}`}
      </p>
      <h1 tabIndex={-1}>
        <span class="line">{typeset(entity.names[language], language)}</span>
      </h1>
      <div class="columns">
        <div>
          {children}
          {pair !== undefined && (
            <PairLine self={entity.id} name={names.get(pair)?.name ?? pair} facts={shown.length} language={language} />
          )}
          <TimeLine facts={shown.map(({ fact }) => fact)} self={entity.id} language={language} />
          {roles.length > 0 && <FactSection id="roles" heading={words.roles} facts={roles} {...list} />}
          {pair === undefined && (
            <RelationsPicture
              self={{ id: entity.id, name: entity.names[language], category: entity.category }}
              others={drawnTies(ties)}
              relations={relations}
              language={language}
            />
          )}
          {others.length > 0 && <FactSection id="facts" heading={words.factsHeading} facts={others} {...list} />}
          {others.length === 0 && pair === undefined && (
            <p>{roles.length === 0 ? words.noFacts : words.noOtherFacts}</p>
          )}
        </div>
        <aside>
          <EntityDetails entity={entity} names={names} standing={standing} language={language} />
          <Ties self={entity.id} ties={ties} related={related} language={language} />
        </aside>
      </div>
    </article>
  );
}

/** A status fact speaks of the first agreement that it is about. */
const saysHowFar = (fact: Fact, agreement: string): boolean =>
  fact.kind === 'status' && fact.about.find((id) => id.startsWith('agreement/')) === agreement;

interface FactSectionProps extends Pick<EntityPageProps, 'names' | 'language'> {
  readonly id: string;
  readonly heading: string;
  readonly facts: readonly SourcedFact[];
  readonly self: string;
}

function FactSection({ id, heading, facts, ...list }: FactSectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ol class="facts">
        {facts.map(({ fact, source }) => (
          <FactItem key={fact.id} fact={fact} {...list}>
            <SourceAnchor source={source} language={list.language} />
          </FactItem>
        ))}
      </ol>
    </section>
  );
}
