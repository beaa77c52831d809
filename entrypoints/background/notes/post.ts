import type { CarryToFrame } from '../../../lib/bridge/ask-page.ts';
import type { Envelope } from '../../../lib/bridge/envelope.ts';
import type { CarryToOurPages } from '../../../lib/bridge/tell-our-pages.ts';
import type { CarryToTab } from '../../../lib/bridge/tell-page.ts';

/** The ways by which the background reaches sessions and our own pages. */
export interface Post {
  readonly toTab: CarryToTab;
  readonly toFrame: CarryToFrame;
  readonly toOurPages: CarryToOurPages;
}

/** The parts of the browser that carry messages. */
export interface PostHost {
  readonly tabs: { sendMessage(tab: number, message: Envelope, options?: { frameId: number }): Promise<unknown> };
  readonly runtime: { sendMessage(message: Envelope): Promise<unknown> };
}

export const makePost = ({ tabs, runtime }: PostHost): Post => ({
  toTab: (tab, message) => tabs.sendMessage(tab, message),
  toFrame: (tab, frame, message) => tabs.sendMessage(tab, message, { frameId: frame }),
  toOurPages: (message) => runtime.sendMessage(message),
});
