import { useRef } from 'preact/hooks';
import type { InstalledPack } from '../../../lib/model/installed-pack.ts';
import type { Language } from '../../../lib/model/language.ts';
import { PACKS_WORDS } from '../../../lib/words/packs.ts';
import { Switch } from '../../popup/Switch.tsx';
import { useKeptFocus } from '../../use-kept-focus.ts';
import type { PackActions } from './packs-view.ts';
import { namePack } from './say-pack.ts';

interface PackItemProps {
  readonly pack: InstalledPack;
  readonly language: Language;
  readonly actions: PackActions;
}

/** An installed pack: what it is, whether it is on, and what can be done with it. */
export function PackItem({ pack, language, actions }: PackItemProps) {
  const words = PACKS_WORDS[language];
  const item = useRef<HTMLLIElement>(null);
  useKeptFocus(item);
  const name = namePack(pack, language);
  const about = <span class="unseen"> ({name})</span>;
  return (
    <li ref={item} class={pack.on ? 'pack' : 'pack off'}>
      <h2>{name}</h2>
      <Switch on={pack.on} onToggle={(on) => actions.turn(pack, on)}>
        <span class="name">
          {words.lookedFor}
          {about}
        </span>
      </Switch>
      <p class="quiet about">
        {words.kinds[pack.kind]}
        {pack.kind !== 'own' && `, ${words.version(pack.version)}, ${words.licence(pack.licence)}`}
      </p>
      <PackCounts {...pack} language={language} />
      <div class="acts">
        {pack.kind === 'own' && <a href="#/own">{words.openOwn}</a>}
        <button type="button" onClick={() => actions.takeOut(pack)}>
          {words.takeOut}
          {about}
        </button>
        {pack.kind === 'added' && (
          <button type="button" onClick={() => actions.remove(pack)}>
            {words.remove}
            {about}
          </button>
        )}
      </div>
    </li>
  );
}

interface PackCountsProps extends Pick<InstalledPack, 'entities' | 'facts' | 'documents'> {
  readonly language: Language;
}

/** How much a pack holds. */
export function PackCounts({ entities, facts, documents, language }: PackCountsProps) {
  const words = PACKS_WORDS[language];
  return (
    <p class="pack-counts">{[words.names(entities), words.facts(facts), words.documents(documents)].join(' · ')}</p>
  );
}
