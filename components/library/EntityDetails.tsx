import { ALIAS_KINDS, type Alias, type Entity } from '../../lib/model/entity.ts';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { CARD_WORDS } from '../../lib/words/card.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { OWN_PAGE_WORDS } from '../../lib/words/own-page.ts';
import { STATUS_WORDS } from '../../lib/words/status.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { AsOfDate } from '../AsOfDate.tsx';
import { ownPlace } from '../own/own-place.ts';
import { Detail } from './Detail.tsx';
import { EntityLinks } from './EntityLinks.tsx';
import { SourceAnchor } from './SourceAnchor.tsx';
import { sayWhen } from './say-when.ts';
import type { EntityView, Names, SourcedFact } from './view.ts';

interface EntityDetailsProps extends Pick<EntityView, 'entity' | 'names'> {
  readonly language: Language;
  /** The last fact that says how far this agreement had come. */
  readonly standing?: SourcedFact | undefined;
}

/** What the dictionary holds of a name beside its facts: its forms, and what it belongs to. */
export function EntityDetails({ entity, names, standing, language }: EntityDetailsProps) {
  const words = LIBRARY_WORDS[language];
  const links = (ids: readonly string[]) => <EntityLinks refs={refsOf(ids, names)} language={language} />;
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words.about}</h2>
      <dl>
        {LANGUAGES.map((one) => (
          <Detail key={one} name={words.nameIn[one]}>
            <span lang={one}>{typeset(entity.names[one], one)}</span>
          </Detail>
        ))}
        {entity.country !== undefined && <Detail name={words.country}>{links([entity.country])}</Detail>}
        {standing && <Standing {...standing} language={language} />}
        {entity.when !== undefined && <Detail name={words.when}>{sayWhen(entity.when, language)}</Detail>}
        {entity.where !== undefined && <Detail name={words.where}>{links([entity.where])}</Detail>}
        {entity.parties !== undefined && <Detail name={words.parties}>{links(entity.parties)}</Detail>}
        {ALIAS_KINDS.map((kind) => (
          <Aliases key={kind} name={words.aliases[kind]} aliases={otherForms(entity, kind)} />
        ))}
      </dl>
      <p class="own-way">
        <a href={`#${ownPlace(entity.id)}`}>{OWN_PAGE_WORDS[language].complete}</a>
      </p>
    </section>
  );
}

/** Never without its date and source: what was proposed then may be signed now. */
function Standing({ fact, source, language }: SourcedFact & { readonly language: Language }) {
  if (fact.status === undefined) return null;
  return (
    <Detail name={LIBRARY_WORDS[language].status}>
      {STATUS_WORDS[language][fact.status]}{' '}
      <span class="quiet">
        <AsOfDate asOf={fact.asOf} language={language} say={CARD_WORDS[language].asOf} />
      </span>{' '}
      <SourceAnchor source={source} language={language} />
    </Detail>
  );
}

function Aliases({ name, aliases }: { readonly name: string; readonly aliases: readonly Alias[] }) {
  if (aliases.length === 0) return null;
  return (
    <Detail name={name}>
      <ul class="aliases">
        {aliases.map(({ text, lang }) => (
          <li key={text} {...(lang === undefined ? {} : { lang })}>
            {text}
          </li>
        ))}
      </ul>
    </Detail>
  );
}

const refsOf = (ids: readonly string[], names: Names) => ids.flatMap((id) => names.get(id) ?? []);

/** The names themselves stand above; one form may serve several languages. */
function otherForms(entity: Entity, kind: Alias['kind']): readonly Alias[] {
  const said = new Set<string>(LANGUAGES.map((language) => entity.names[language]));
  return entity.aliases.filter((alias) => {
    const isNew = alias.kind === kind && !said.has(alias.text);
    if (isNew) said.add(alias.text);
    return isNew;
  });
}
