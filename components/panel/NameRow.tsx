import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import { entityPlace } from '../../lib/model/place.ts';
import { sayCount } from '../../lib/words/count.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { still } from '../still.tsx';
import type { PanelActions } from './actions.ts';

export interface NameRowProps {
  readonly entity: EntityRef;
  readonly count: number;
  /** Which mention the walk has come to, counted from 1; 0 when it is elsewhere. */
  readonly at: number;
  /** Of how many. */
  readonly of: number;
  /** Whether Tab stops here: one row of all has it. */
  readonly isStop: boolean;
  readonly language: Language;
  readonly actions: PanelActions;
  onKey(event: KeyboardEvent, entity: EntityRef): void;
  onStop(id: string): void;
}

function Row({ entity, count, at, of, isStop, language, actions, onKey, onStop }: NameRowProps) {
  const words = PANEL_WORDS[language];
  const name = typeset(entity.name, language);
  const shared = {
    tabIndex: isStop ? 0 : -1,
    onKeyDown: (event: KeyboardEvent) => onKey(event, entity),
    onFocus: () => onStop(entity.id),
  };
  return (
    <li class="name-row" data-entity={entity.id} aria-current={at > 0 ? 'true' : undefined}>
      <a class="name" href={`library.html#${entityPlace(entity.id)}`} target="_blank" rel="noopener" {...shared}>
        {name}
      </a>
      <span class="count quiet" title={words.mentions(count)}>
        {at > 0 ? `${sayCount(at, language)}/${sayCount(of, language)}` : sayCount(count, language)}
      </span>
      <button
        type="button"
        class="step"
        aria-label={words.previous(name)}
        title={words.previous(name)}
        onClick={() => actions.walk(entity, -1)}
        {...shared}
      >
        ‹
      </button>
      <button
        type="button"
        class="step"
        data-next
        aria-label={words.next(name)}
        title={words.next(name)}
        onClick={() => actions.walk(entity, 1)}
        {...shared}
      >
        ›
      </button>
    </li>
  );
}

/** One name: into the library by the name itself, through the page by the two buttons. */
export const NameRow = still(Row);
