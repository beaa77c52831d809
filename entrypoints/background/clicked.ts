import * as v from 'valibot';
import type { Access } from './access.ts';
import { readKept, type SessionArea } from './kept.ts';

const KEY = 'clicked-tabs';
const KeptSchema = v.array(v.number());

export interface ClickedTabs {
  /** Reads a tab after a click on our button (`activeTab`), and remembers to do so again when it is reloaded. */
  read(tab: number): Promise<boolean>;
  /** The tab has loaded a document: read it if a click had asked for it, as long as the browser lets us. */
  loaded(tab: number): Promise<void>;
  forget(tab: number): Promise<void>;
  /** Whether a click lets us read this tab. */
  has(tab: number): Promise<boolean>;
}

/** The browser ends a click's permission at the first other origin; its refusal is how we learn of it. */
export function makeClickedTabs(area: SessionArea, access: Pick<Access, 'inject'>): ClickedTabs {
  let loading: Promise<Set<number>> | undefined;
  const load = () => {
    loading ??= readKept(area, KEY, KeptSchema).then((tabs) => new Set(tabs));
    return loading;
  };
  const remember = async (tab: number, clicked: boolean): Promise<void> => {
    const tabs = await load();
    if (tabs.has(tab) === clicked) return;
    if (clicked) tabs.add(tab);
    else tabs.delete(tab);
    await area.set({ [KEY]: [...tabs] });
  };
  const read = async (tab: number): Promise<boolean> => {
    const isRead = await access.inject(tab);
    await remember(tab, isRead);
    return isRead;
  };
  return {
    read,
    loaded: async (tab) => {
      if ((await load()).has(tab)) await read(tab);
    },
    forget: (tab) => remember(tab, false),
    has: async (tab) => (await load()).has(tab),
  };
}
