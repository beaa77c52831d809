import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';
import { CATEGORIES, type Category } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import { MENTION_FORMATS } from '../../lib/model/mention-format.ts';
import type { TabOutline } from '../../lib/model/outline.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { sayCount } from '../../lib/words/count.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { LineSample } from '../LineSample.tsx';
import { holds } from '../library/holds.ts';
import { still } from '../still.tsx';
import type { PanelActions } from './actions.ts';
import { NameRow } from './NameRow.tsx';
import { reachRow } from './reach-row.ts';
import type { Walked } from './view.ts';

/** Fewer names than this are seen at a glance. */
const WORTH_FILTERING = 8;

interface NamesProps {
  readonly entities: TabOutline['entities'];
  readonly walked: Walked | null;
  readonly folded: ReadonlySet<Category>;
  /** Why there may be no names. */
  readonly none: string;
  readonly language: Language;
  readonly actions: PanelActions;
  onFold(category: Category, isFolded: boolean): void;
}

function ByCategory({ entities, walked, folded, none, language, actions, onFold }: NamesProps) {
  const words = PANEL_WORDS[language];
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const groups = useMemo(() => group(entities, typed), [entities, typed]);
  // A filter that finds something shows it.
  const isOpen = (category: Category): boolean => typed !== '' || !folded.has(category);
  const inSight = groups
    .filter(({ category }) => isOpen(category))
    .flatMap(({ rows }) => rows.map(({ ref }) => ref.id));
  const stop = asked !== null && inSight.includes(asked) ? asked : inSight[0];

  const onKey = useCallback(
    (event: KeyboardEvent, entity: EntityRef) => {
      const step = STEPS[event.key];
      if (hasModifier(event)) return;
      if (step !== undefined) actions.walk(entity, step);
      else if (!reachRow(list.current, event.key, entity.id)) return;
      event.preventDefault();
    },
    [actions],
  );

  if (entities.length === 0) return <p>{none}</p>;
  return (
    <>
      {entities.length >= WORTH_FILTERING && (
        <input
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && reachRow(list.current, 'Home', null)) event.preventDefault();
          }}
        />
      )}
      <p class="unseen" id="walking-keys">
        {words.keys}
      </p>
      {groups.length === 0 && <p role="status">{words.noFilterHits(typed)}</p>}
      <div ref={list}>
        {groups.map(({ category, rows }) => (
          <details
            key={category}
            data-category={category}
            open={isOpen(category)}
            onToggle={(event) => {
              // Told also of what the filter opened, which the reader did not ask for.
              if (typed === '') onFold(category, !event.currentTarget.open);
            }}
          >
            <summary>
              <LineSample category={category} /> {CATEGORY_WORDS[language][category].many}{' '}
              <span class="quiet count">{sayCount(rows.length, language)}</span>
            </summary>
            <ul aria-describedby="walking-keys">
              {rows.map(({ ref, count }) => (
                <NameRow
                  key={ref.id}
                  entity={ref}
                  count={count}
                  at={walked?.entity === ref.id ? walked.at : 0}
                  of={walked?.entity === ref.id ? walked.of : 0}
                  isStop={ref.id === stop}
                  language={language}
                  actions={actions}
                  onKey={onKey}
                  onStop={setAsked}
                />
              ))}
            </ul>
          </details>
        ))}
      </div>
      <p class="out">
        <span id="take-out">{words.takeOut}</span>
        {MENTION_FORMATS.map((format) => (
          <button
            key={format}
            id={`take-out-${format}`}
            type="button"
            aria-labelledby={`take-out-${format} take-out`}
            onClick={() => actions.takeOut(format)}
          >
            {format.toUpperCase()}
          </button>
        ))}
      </p>
    </>
  );
}

/** Every name of the page by category. Tab stops at one row of all; arrows go on from there. */
export const Names = still(ByCategory);

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** With one of these a key is the browser's: Alt and left goes back. */
const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  altKey || ctrlKey || metaKey || shiftKey;

interface Group {
  readonly category: Category;
  readonly rows: TabOutline['entities'];
}

function group(entities: TabOutline['entities'], typed: string): readonly Group[] {
  const fitting = typed.trim() === '' ? entities : entities.filter(({ ref }) => holds(ref.name, typed));
  return CATEGORIES.map((category) => ({
    category,
    rows: fitting.filter(({ ref }) => ref.category === category),
  })).filter(({ rows }) => rows.length > 0);
}
