import type { CDPSession, Protocol } from 'puppeteer-core';
import type { Driven } from '../../lib/command/drive.ts';

/** Told of every request that a browser sends, by whoever made it. */
export interface Whose {
  /** Made by a script of ours in a page, by our worker, or by one of our pages. */
  ours(address: string): void;
  /** Made by anything else that a browser's own record knows. */
  theirs(address: string): void;
}

/** A request bears the document or worker that it is for, and the scripts that led to it. */
const isOurs = ({ documentURL, initiator }: Protocol.Network.RequestWillBeSentEvent, root: string): boolean =>
  documentURL.startsWith(root) || JSON.stringify(initiator).includes(root);

/** A browser that is being listened to. */
export interface Listening {
  /** Lets service workers end that are to end: one that is listened to stays. Those that start anew are listened to. */
  letWorkersStop(): Promise<void>;
}

/**
 * Listens to every target of a browser (pages, frames of other processes, workers, ours and theirs) from its first
 * request on: each waits at its start until it is listened to. What is missed all the same is told by nobody, and
 * stays a fault where the proxy has met it.
 */
export async function tellWhoseRequests({ browser, root }: Driven, whose: Whose): Promise<Listening> {
  /** Targets end while they are spoken to. */
  const send = <T extends 'Network.enable' | 'Runtime.runIfWaitingForDebugger'>(session: CDPSession, command: T) =>
    session.send(command).catch(() => undefined);

  /** Of each service worker's session the one that it hangs on. */
  const workers = new Map<string, CDPSession>();

  async function attachTo(session: CDPSession): Promise<void> {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'service_worker') workers.set(sessionId, session);
      const child = session.connection()?.session(sessionId);
      if (child) void listen(child);
    });
    await session
      .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
      .catch(() => undefined);
  }

  async function listen(session: CDPSession): Promise<void> {
    session.on('Network.requestWillBeSent', (event) => {
      if (isOurs(event, root)) whose.ours(event.request.url);
      else whose.theirs(event.request.url);
    });
    await Promise.all([send(session, 'Network.enable'), attachTo(session)]);
    await send(session, 'Runtime.runIfWaitingForDebugger');
  }

  await attachTo(await browser.target().createCDPSession());
  return {
    async letWorkersStop() {
      const all = [...workers];
      workers.clear();
      // Those that have gone by themselves are known no more.
      for (const [sessionId, on] of all) await on.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
    },
  };
}
