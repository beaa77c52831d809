import { type ReadonlySignal, signal } from '@preact/signals';
import { type Answer, answered } from '../../../lib/model/answer.ts';
import type { Visit } from '../../../lib/model/visit.ts';
import type { LiveHost } from '../live-host.ts';

/** Visits shown at once, and with each wish for more. */
const WINDOW = 100;

export interface KnownHistory {
  readonly on: boolean;
  readonly visits: readonly Visit[];
  readonly total: number;
}

/** What the reader is told of what was just done. */
export type HistorySaid = 'forgotten' | 'notSaved' | null;

export interface HistoryState {
  /** `null` until the background has answered. */
  readonly known: ReadonlySignal<Answer<KnownHistory> | null>;
  readonly said: ReadonlySignal<HistorySaid>;
  load(): Promise<void>;
  more(): Promise<void>;
  turn(on: boolean): Promise<void>;
  /** Addresses; `null`: everything. */
  forget(addresses: readonly string[] | null): Promise<void>;
}

export function makeHistoryState({ ask }: Pick<LiveHost, 'ask'>): HistoryState {
  const known = signal<Answer<KnownHistory> | null>(null);
  const said = signal<HistorySaid>(null);
  let wanted = WINDOW;

  async function load(): Promise<void> {
    known.value = await read();
  }

  async function read(): Promise<Answer<KnownHistory>> {
    const settings = await ask('settings/get', null);
    if (!settings.ok) return settings;
    const visits: Visit[] = [];
    for (;;) {
      const window = await ask('history/list', { offset: visits.length, limit: WINDOW });
      if (!window.ok) return window;
      visits.push(...window.value.visits);
      const { total } = window.value;
      if (window.value.visits.length === 0 || visits.length >= Math.min(wanted, total)) {
        return answered({ on: settings.value.history, visits, total });
      }
    }
  }

  return {
    known,
    said,
    load,
    more: async () => {
      wanted += WINDOW;
      await load();
    },
    turn: async (on) => {
      const settings = await ask('settings/get', null);
      const saved = settings.ok ? await ask('settings/set', { ...settings.value, history: on }) : settings;
      said.value = saved.ok ? null : 'notSaved';
      await load();
    },
    forget: async (addresses) => {
      const gone = await ask('history/forget', { addresses });
      if (gone.ok) {
        said.value = 'forgotten';
        await load();
      } else known.value = gone;
    },
  };
}
