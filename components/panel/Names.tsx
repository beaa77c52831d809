import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Category } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import type { TabOutline } from '../../lib/model/outline.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { sayCount } from '../../lib/words/count.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { LineSample } from '../LineSample.tsx';
import { still } from '../still.tsx';
import type { PanelActions } from './actions.ts';
import { CategorySwitches } from './CategorySwitches.tsx';
import { NameRow } from './NameRow.tsx';
import { NameTools } from './NameTools.tsx';
import type { NamesLook } from './names-look.ts';
import { countNames, drawnOf, groupNames, type NameGroup } from './order-names.ts';
import { reachRow } from './reach-row.ts';
import { TakeOut } from './TakeOut.tsx';
import { useFocusThroughMoves } from './use-focus-through-moves.ts';
import { useGrowth } from './use-growth.ts';
import type { Walked } from './view.ts';

/** Fewer names than this are seen at a glance. */
const WORTH_FILTERING = 8;

/** Rows that are drawn in one frame with all else that a change of tab takes. */
const ROWS_A_FRAME = 16;

interface NamesProps {
  readonly entities: TabOutline['entities'];
  readonly walked: Walked | null;
  readonly categories: Settings['categories'];
  readonly entitiesOff: Settings['entitiesOff'];
  readonly look: NamesLook;
  /** Why there may be no names. */
  readonly none: string;
  readonly language: Language;
  readonly actions: PanelActions;
}

function ByCategory({ entities, walked, categories, entitiesOff, look, none, language, actions }: NamesProps) {
  const words = PANEL_WORDS[language];
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const off = useMemo(() => new Set(entitiesOff), [entitiesOff]);
  const isLong = entities.length >= WORTH_FILTERING;
  // What narrowed a longer list must not empty one that has no field to say so.
  const typed = isLong ? look.typed : '';
  const order = isLong ? look.order : 'page';
  const groups = useMemo(() => groupNames(entities, typed, order, language), [entities, typed, order, language]);
  const counts = useMemo(() => countNames(entities), [entities]);
  // A filter that finds something shows it.
  const isOpen = (category: Category): boolean => typed !== '' || !look.folded.has(category);
  const inSight = groups
    .filter(({ category }) => isOpen(category))
    .flatMap(({ rows }) => rows.map(({ ref }) => ref.id));
  const at = asked === null ? -1 : inSight.indexOf(asked);
  const stop = inSight[Math.max(0, at)];
  useFocusThroughMoves(list);
  const { most, end, drawAll } = useGrowth(inSight.length, ROWS_A_FRAME, `${order} ${typed}`, at + 1);
  const drawn = drawnOf(groups, isOpen, most);
  const cut = most < inSight.length ? drawn.findLast(({ rows }) => rows.length > 0)?.category : undefined;

  const onKey = useCallback(
    (event: KeyboardEvent, entity: EntityRef) => {
      const step = STEPS[event.key];
      if (hasModifier(event)) return;
      if (step !== undefined) actions.walk(entity, step);
      else if (event.key === 'End') drawAll(() => reachRow(list.current, 'End', entity.id));
      else if (!reachRow(list.current, event.key, entity.id)) return;
      event.preventDefault();
    },
    [actions, drawAll],
  );

  if (entities.length === 0) return <p>{none}</p>;
  return (
    <>
      <CategorySwitches on={categories} counts={counts} language={language} actions={actions} />
      {isLong && <NameTools look={look} language={language} onDown={() => reachRow(list.current, 'Home', null)} />}
      <p class="unseen" id="walking-keys">
        {words.keys}
      </p>
      <p class={groups.length === 0 ? undefined : 'unseen'} role="status">
        {typed !== '' && sayHits(groups, typed, language)}
      </p>
      <div ref={list}>
        {drawn.map(({ category, rows, isOpen, all }) => (
          <details
            key={category}
            data-category={category}
            open={isOpen}
            onToggle={(event) => {
              // Told also of what the filter opened, which the reader did not ask for.
              if (typed === '') look.onFold(category, !event.currentTarget.open);
            }}
          >
            <summary>
              <LineSample category={category} /> {CATEGORY_WORDS[language][category].many}{' '}
              <span class="quiet count">{sayCount(all, language)}</span>
            </summary>
            <ul aria-describedby="walking-keys">
              {rows.map(({ ref, count, lastFact }) => (
                <NameRow
                  key={ref.id}
                  entity={ref}
                  count={count}
                  lastFact={order === 'lastFact' ? lastFact : undefined}
                  isOff={off.has(ref.id)}
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
            {category === cut && <div ref={end} />}
          </details>
        ))}
      </div>
      <TakeOut language={language} actions={actions} />
    </>
  );
}

/** Every name of the page by category. Tab stops at one row of all; arrows go on from there. */
export const Names = still(ByCategory);

/** What the filter leaves, for those who do not see the list grow short. */
function sayHits(groups: readonly NameGroup[], typed: string, language: Language): string {
  const { noFilterHits, inCategory } = PANEL_WORDS[language];
  const rows = groups.flatMap((group) => group.rows);
  if (rows.length === 0) return noFilterHits(typed);
  return inCategory(
    rows.length,
    rows.reduce((sum, { count }) => sum + count, 0),
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** With one of these a key is the browser's: Alt and left goes back. */
const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  altKey || ctrlKey || metaKey || shiftKey;
