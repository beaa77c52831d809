import { browser } from 'wxt/browser';
import type { Envelope, ToldData, ToldType } from './envelope.ts';

/** Carries one message to every frame of a tab; rejects when no content script of ours is there. */
export type CarryToTab = (tab: number, message: Envelope) => Promise<unknown>;

const carryByTabs: CarryToTab = async (tab, message) => browser.tabs.sendMessage(tab, message);

/**
 * Tells every reading session of a tab something. Never throws.
 * @returns whether a session was there to hear it
 */
export async function tellPage<T extends ToldType>(
  tab: number,
  type: T,
  data: ToldData<T>,
  carry: CarryToTab = carryByTabs,
): Promise<boolean> {
  try {
    await carry(tab, { type, data });
    return true;
  } catch {
    return false;
  }
}
