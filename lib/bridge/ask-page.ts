import { browser } from 'wxt/browser';
import type { Envelope, OfPageData, OfPageType, OfPageValue } from './envelope.ts';

/** Carries one message to one frame of a tab and brings back its answer; rejects when no content script of ours is there. */
export type CarryToFrame = (tab: number, frame: number, message: Envelope) => Promise<unknown>;

const carryByTabs: CarryToFrame = async (tab, frame, message) =>
  browser.tabs.sendMessage(tab, message, { frameId: frame });

/**
 * Asks the reading session of one frame. Never throws.
 * @returns `undefined` when no session is there, or when it could not answer; its answer is not checked again, since only
 * our own content script can give one, but what it says of the page is the page's
 */
export async function askPage<T extends OfPageType>(
  tab: number,
  frame: number,
  type: T,
  data: OfPageData<T>,
  carry: CarryToFrame = carryByTabs,
): Promise<OfPageValue<T> | undefined> {
  try {
    return ((await carry(tab, frame, { type, data })) ?? undefined) as OfPageValue<T> | undefined;
  } catch {
    return undefined;
  }
}
