import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isReadableFrame } from '../../lib/page/frames.ts';
import { makeLeftBehind } from './left-behind.ts';
import { startSession } from './session.ts';

/** How the card's shadow root is made: closed in what readers get, open where end-to-end tests must see in. */
declare const __OPEN_SHADOW__: boolean;

/** A frame that is too small for prose may grow, as lazily loaded embeds do. */
const untilReadable = (frame: Window, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (isReadableFrame(frame)) return done();
    const look = (): void => {
      if (!isReadableFrame(frame)) return;
      frame.removeEventListener('resize', look);
      done();
    };
    frame.addEventListener('resize', look, { signal });
  });

/** Registered at run time for the sites that the reader granted; a newer script in the same frame ends the older. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  runAt: 'document_idle',
  allFrames: true,
  // Told by an event that only our scripts know the name of; a message would reach the page, with our id in it.
  noScriptStartedPostMessage: true,
  async main(context) {
    await untilReadable(window, context.signal);
    if (context.signal.aborted) return;
    const { signal } = context;
    const end = (): void => context.abort();
    startSession(window, {
      signal,
      shadowMode: __OPEN_SHADOW__ ? 'open' : 'closed',
      onShown: makeLeftBehind(window, { signal, isAlive: () => browser.runtime?.id !== undefined, end }),
      frameAddress: (token) => `${browser.runtime.getURL('/note.html')}#${token}`,
      end,
    });
  },
});
