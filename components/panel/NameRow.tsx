import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import { entityPlace } from '../../lib/model/place.ts';
import { sayCount } from '../../lib/words/count.ts';
import { sayDate } from '../../lib/words/date.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { EyeIcon, EyeOffIcon } from '../icons.tsx';
import { still } from '../still.tsx';
import type { PanelActions } from './actions.ts';

export interface NameRowProps {
  readonly entity: EntityRef;
  readonly count: number;
  /** The date of the last fact about it, `null` without one; `undefined` when that is not to be said. */
  readonly lastFact: string | null | undefined;
  /** The reader does not want it lit. */
  readonly isOff: boolean;
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

function Row({ entity, count, lastFact, isOff, at, of, isStop, language, actions, onKey, onStop }: NameRowProps) {
  const words = PANEL_WORDS[language];
  const name = typeset(entity.name, language);
  const shared = {
    tabIndex: isStop ? 0 : -1,
    onKeyDown: (event: KeyboardEvent) => onKey(event, entity),
    onFocus: () => onStop(entity.id),
  };
  return (
    <li class={isOff ? 'name-row off' : 'name-row'} data-entity={entity.id} aria-current={at > 0 ? 'true' : undefined}>
      <span class="named">
        <a class="name" href={`library.html#${entityPlace(entity.id)}`} target="_blank" rel="noopener" {...shared}>
          {name}
        </a>
        {isOff && <span class="quiet is-off">{words.off}</span>}
        {lastFact !== undefined && (
          <span class="quiet last-fact">
            {lastFact === null ? words.noFact : words.lastFact(sayDate(lastFact, language, 'short'))}
          </span>
        )}
      </span>
      <span class="count quiet" title={words.mentions(count)}>
        {at > 0 ? `${sayCount(at, language)}/${sayCount(of, language)}` : sayCount(count, language)}
      </span>
      <button
        type="button"
        class="step eye"
        role="switch"
        aria-checked={!isOff}
        aria-label={words.light(name)}
        title={words.light(name)}
        onClick={() => actions.switchName(entity.id, isOff)}
        {...shared}
      >
        {isOff ? <EyeOffIcon /> : <EyeIcon />}
      </button>
      <Step entity={entity} step={-1} label={words.previous(name)} actions={actions} shared={shared} />
      <Step entity={entity} step={1} label={words.next(name)} actions={actions} shared={shared} />
    </li>
  );
}

interface StepProps {
  readonly entity: EntityRef;
  readonly step: 1 | -1;
  readonly label: string;
  readonly actions: PanelActions;
  readonly shared: {
    readonly tabIndex: number;
    onKeyDown(event: KeyboardEvent): void;
    onFocus(): void;
  };
}

const Step = ({ entity, step, label, actions, shared }: StepProps) => (
  <button
    type="button"
    class="step"
    data-next={step === 1 ? '' : undefined}
    aria-label={label}
    title={label}
    onClick={() => actions.walk(entity, step)}
    {...shared}
  >
    {step === 1 ? '›' : '‹'}
  </button>
);

/** One name: into the library by the name itself, through the page by two buttons, lit or not by the eye. */
export const NameRow = still(Row);
