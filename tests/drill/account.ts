import type { KeptNote } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';
import { isSameJson } from '../../lib/model/same-json.ts';
import type { Verdict } from './row.ts';
import type { Saved } from './save.ts';

/** What was sent, and what was said of it: what is kept is held against it. */
export interface Account {
  /** Sent, whatever comes of it. */
  sent(note: Note): void;
  enter(saved: Saved): void;
  /** Acknowledged in their last state: they can be changed further. */
  settled(): readonly Note[];
  /** Sent, and nobody said what became of it. */
  unknown(): readonly Note[];
  readonly figures: Figures;
  /** Of those cut off: acknowledged when they were asked again. */
  readonly again: number;
  verdict(kept: readonly KeptNote[]): Verdict;
}

interface Figures {
  readonly acknowledged: number;
  /** Asked, and not answered at once. */
  readonly cut: number;
  /** In ms, of each that was acknowledged. */
  readonly times: readonly number[];
}

interface Line {
  readonly sent: Note[];
  acknowledged: Note | undefined;
}

export function makeAccount(): Account {
  const lines = new Map<string, Line>();
  const times: number[] = [];
  const refused: string[] = [];
  let cut = 0;
  let again = 0;

  const lineOf = (id: string): Line => {
    const line = lines.get(id) ?? { sent: [], acknowledged: undefined };
    lines.set(id, line);
    return line;
  };

  const lastOf = ({ sent }: Line): Note[] => sent.slice(-1);
  const isSettled = ({ sent, acknowledged }: Line): boolean =>
    acknowledged !== undefined && sent.at(-1) === acknowledged;

  return {
    sent: (note) => void lineOf(note.id).sent.push(note),
    enter: ({ note, outcome, tries, milliseconds }) => {
      if (outcome === undefined || tries > 1) cut += 1;
      if (outcome === undefined) return;
      if (outcome !== 'saved') {
        refused.push(`${note.id} revision ${note.revision}, asked ${tries} times, was answered ${outcome}`);
        return;
      }
      if (tries > 1) again += 1;
      lineOf(note.id).acknowledged = note;
      times.push(milliseconds);
    },
    settled: () => [...lines.values()].filter(isSettled).flatMap(lastOf),
    unknown: () => [...lines.values()].filter((line) => !isSettled(line)).flatMap(lastOf),
    get figures() {
      return { acknowledged: times.length, cut, times };
    },
    get again() {
      return again;
    },
    verdict: (kept) => {
      const byId = new Map(kept.map(({ note }) => [note.id, note]));
      return {
        lost: [...lines].flatMap(([id, { acknowledged }]) => lostOf(id, acknowledged, byId.get(id))),
        duplicated: twice(kept.map(({ note }) => note)),
        wrong: [...refused, ...kept.flatMap(({ note }) => notAsSent(note, lines.get(note.id)?.sent ?? []))],
      };
    },
  };
}

function lostOf(id: string, acknowledged: Note | undefined, kept: Note | undefined): string[] {
  if (acknowledged === undefined) return [];
  if (kept === undefined) return [`${id} revision ${acknowledged.revision} is not there`];
  if (kept.revision >= acknowledged.revision) return [];
  return [`${id} revision ${acknowledged.revision} is there as revision ${kept.revision}`];
}

/** The same words under two ids are a duplicate too: each note has its own. */
function twice(notes: readonly Note[]): string[] {
  const seen = new Set<string>();
  return notes.flatMap(({ id, text }) => {
    const again = [`id ${id}`, `text ${text.slice(0, 40)}`].filter((key) => seen.has(key));
    seen.add(`id ${id}`).add(`text ${text.slice(0, 40)}`);
    return again;
  });
}

const notAsSent = (note: Note, sent: readonly Note[]): string[] =>
  sent.some((one) => isSameJson(one, note)) ? [] : [`${note.id} revision ${note.revision} was never sent so`];
