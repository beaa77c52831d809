import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import type { UnknownName } from '../../lib/model/unknown.ts';
import { OWN_WORDS } from '../../lib/words/own.ts';
import { REASON_WORDS } from '../../lib/words/reason.ts';
import { Notice } from '../Notice.tsx';
import type { PanelActions } from './actions.ts';
import { Section } from './Section.tsx';
import { UnknownRow } from './UnknownRow.tsx';
import { useFocusThroughMoves } from './use-focus-through-moves.ts';
import { useGrowth } from './use-growth.ts';
import type { PanelNames, PanelNaming } from './view.ts';

/** Rows that are drawn in one frame with all else that a change of tab takes. */
const ROWS_A_FRAME = 8;

interface UnknownTabProps {
  readonly told: PanelNames['told'];
  /** Of those being written down, the ones of this page. */
  readonly being: readonly PanelNaming[];
  readonly added: PanelNames['added'];
  readonly language: Language;
  readonly actions: PanelActions;
}

/** The page's names that the dictionary lacks, the most telling first. Tab stops at one row of all; arrows go on from there. */
export function UnknownTab({ told, being, added, language, actions }: UnknownTabProps) {
  const words = OWN_WORDS[language];
  const list = useRef<HTMLUListElement>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const rows = told?.kind === 'told' ? withBegun(told.value, being) : being.map(({ unknown }) => unknown);
  const isBegun = ({ text }: UnknownName): boolean => being.some(({ unknown }) => unknown.text === text);
  useFocusThroughMoves(list);
  const kept = rows.findLastIndex((row) => row.text === asked || isBegun(row));
  const { most, end, drawAll } = useGrowth(rows.length, ROWS_A_FRAME, '', kept + 1);
  const closed = rows.filter((row) => !isBegun(row));
  const stop = closed.some(({ text }) => text === asked) ? asked : closed[0]?.text;
  useFocusAfterForm(list, being, added);
  return (
    <Section id="unknown" heading={words.unknown}>
      {told === null && <p>{words.looking}</p>}
      {told?.kind === 'failed' && (
        <Notice kind="warning">
          {told.reason === 'missing' ? words.notRead : REASON_WORDS[language][told.reason]}
        </Notice>
      )}
      {told?.kind === 'told' && rows.length === 0 && <p>{words.noUnknown}</p>}
      {rows.length > 0 && (
        <>
          <p class="quiet">{words.unknownHelp}</p>
          <ul
            ref={list}
            class="unknowns"
            onKeyDown={(event) => {
              if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
              const { currentTarget, target, key } = event;
              if (!isAdd(target) || PLACES[key] === undefined) return;
              event.preventDefault();
              // The last one may not be drawn yet.
              if (key === 'End') drawAll(() => reachAdd(currentTarget, target, key));
              else reachAdd(currentTarget, target, key);
            }}
          >
            {rows.slice(0, most).map((unknown) => (
              <UnknownRow
                key={unknown.text}
                unknown={unknown}
                naming={being.find((one) => one.unknown.text === unknown.text) ?? null}
                added={added.get(unknown.text) ?? null}
                isStop={unknown.text === stop}
                language={language}
                actions={actions}
                onStop={setAsked}
              />
            ))}
          </ul>
          <div ref={end} />
        </>
      )}
    </Section>
  );
}

/** A name that is being written down stays, though the page may write it no longer. */
function withBegun(names: readonly UnknownName[], being: readonly PanelNaming[]): readonly UnknownName[] {
  const listed = new Set(names.map(({ text }) => text));
  const gone = being.filter(({ unknown }) => !listed.has(unknown.text));
  return gone.length === 0 ? names : [...gone.map(({ unknown }) => unknown), ...names];
}

const PLACES: Readonly<Record<string, (at: number, all: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, all) => all - 1,
};

/** Within a form keys are the form's. */
const isAdd = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches('[data-add]');

function reachAdd(list: HTMLElement, from: HTMLElement, key: string): void {
  const stops = [...list.querySelectorAll<HTMLElement>('[data-add]')];
  stops[PLACES[key]?.(stops.indexOf(from), stops.length) ?? -1]?.focus();
}

/** A form that goes takes the focus with it: on to the next name once its own is added, else back to where it was opened. */
function useFocusAfterForm(
  list: { readonly current: HTMLElement | null },
  being: readonly PanelNaming[],
  added: PanelNames['added'],
): void {
  const before = useRef(being);
  useLayoutEffect(() => {
    const left = before.current.find(({ unknown }) => !being.some((one) => one.unknown.text === unknown.text));
    before.current = being;
    // Whoever went elsewhere meanwhile stays there.
    if (left === undefined || document.activeElement !== document.body) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-unknown]') ?? [])];
    const at = rows.findIndex((row) => row.dataset.unknown === left.unknown.text);
    const isAdded = added.has(left.unknown.text);
    const next = isAdded ? (rows[at + 1] ?? rows[at]) : rows[at];
    next?.querySelector<HTMLElement>('[data-add], input')?.focus();
  }, [list, being, added]);
}
