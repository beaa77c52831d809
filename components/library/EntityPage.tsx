import type { ComponentChildren } from 'preact';
import type { Fact } from '../../lib/model/fact.ts';
import type { Language } from '../../lib/model/language.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { EntityDetails } from './EntityDetails.tsx';
import { EntityLinks } from './EntityLinks.tsx';
import { FactItem } from './FactItem.tsx';
import { SourceAnchor } from './SourceAnchor.tsx';
import type { EntityView, SourcedFact } from './view.ts';

interface EntityPageProps extends EntityView {
  readonly language: Language;
  /** What the reader noted on it. */
  readonly children?: ComponentChildren;
}

/** Everything that the corpus says of one name: offices first, then the rest in order of time. */
export function EntityPage({ entity, facts, related, names, language, children }: EntityPageProps) {
  const words = LIBRARY_WORDS[language];
  const held = ({ fact }: SourcedFact): boolean => fact.role?.holder === entity.id;
  const roles = facts.filter(held);
  const others = facts.filter((one) => !held(one));
  const standing = facts.findLast(({ fact }) => saysHowFar(fact, entity.id));
  const list = { names, self: entity.id, language };
  return (
    <article data-category={entity.category}>
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
          {roles.length > 0 && <FactSection id="roles" heading={words.roles} facts={roles} {...list} />}
          {others.length > 0 && <FactSection id="facts" heading={words.factsHeading} facts={others} {...list} />}
          {others.length === 0 && <p>{roles.length === 0 ? words.noFacts : words.noOtherFacts}</p>}
        </div>
        <aside>
          <EntityDetails entity={entity} names={names} standing={standing} language={language} />
          {related.length > 0 && (
            <section aria-labelledby="related">
              <h2 id="related">{words.related}</h2>
              <EntityLinks refs={related} language={language} />
            </section>
          )}
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
