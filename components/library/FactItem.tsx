import type { ComponentChildren } from 'preact';
import type { Fact } from '../../lib/model/fact.ts';
import type { Language } from '../../lib/model/language.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { STATUS_WORDS } from '../../lib/words/status.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { AsOfDate } from '../AsOfDate.tsx';
import { EntityLinks } from './EntityLinks.tsx';
import type { Names } from './view.ts';

interface FactItemProps {
  readonly fact: Fact;
  readonly language: Language;
  readonly names: Names;
  /** Whose page this is: not named again. */
  readonly self?: string;
  /** Where it was read. */
  readonly children: ComponentChildren;
}

/** One fact: when, what, about whom else, and where it was read. */
export function FactItem({ fact, language, names, self, children }: FactItemProps) {
  const others = fact.about.flatMap((id) => (id === self ? [] : (names.get(id) ?? [])));
  return (
    <li class="fact" data-fact={fact.id} tabIndex={-1}>
      <p class="when">
        <AsOfDate asOf={fact.asOf} language={language} />
        {fact.status !== undefined && <strong class="status">{STATUS_WORDS[language][fact.status]}</strong>}
      </p>
      <div>
        <p class="statement">{typeset(fact.text[language], language)}</p>
        <div class="meta quiet">
          {children}{' '}
          {others.length > 0 && (
            <>
              <span class="unseen">{LIBRARY_WORDS[language].with}</span>
              <EntityLinks refs={others} language={language} />
            </>
          )}
        </div>
      </div>
    </li>
  );
}
