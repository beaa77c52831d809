import { browser } from 'wxt/browser';
import { report } from '../report/report.ts';
import { type Envelope, isEnvelope, type ToOurPagesData, type ToOurPagesType } from './envelope.ts';

/** Carries one message to every page of ours that is open; rejects when none is. */
export type CarryToOurPages = (message: Envelope) => Promise<unknown>;

const carryByRuntime: CarryToOurPages = async (message) => browser.runtime.sendMessage(message);

/** Tells every page of ours that is open, from the background. Content scripts do not hear it. Never throws. */
export async function tellOurPages<T extends ToOurPagesType>(
  type: T,
  data: ToOurPagesData<T>,
  carry: CarryToOurPages = carryByRuntime,
): Promise<void> {
  // Nobody there to hear is the usual case, and a failure like any other to the browser.
  await carry({ type, data }).catch(() => undefined);
}

/** What a page of ours does with what it may be told; it may care for part of it only. */
export type OurPageHandlers = { readonly [T in ToOurPagesType]?: (data: ToOurPagesData<T>) => void };

type Listener = (message: unknown, sender: { readonly id?: string | undefined; readonly tab?: unknown }) => void;

/** The part of the browser's runtime that this needs. */
export interface HearingRuntime {
  readonly id: string;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/** Listens in a page of ours until `signal` is aborted. Only the background is heard: content scripts send from tabs. */
export function hearBackground(
  handlers: OurPageHandlers,
  signal: AbortSignal,
  runtime: HearingRuntime = browser.runtime,
): void {
  const listener: Listener = (message, sender) => {
    if (sender.id !== runtime.id || sender.tab !== undefined || !isEnvelope(message)) return;
    if (isOurs(message.type, handlers)) handle(handlers, message.type, message.data);
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener), { once: true });
}

const isOurs = (type: string, handlers: OurPageHandlers): type is ToOurPagesType => Object.hasOwn(handlers, type);

function handle<T extends ToOurPagesType>(handlers: OurPageHandlers, type: T, data: unknown): void {
  try {
    const handler: ((data: ToOurPagesData<T>) => void) | undefined = handlers[type];
    handler?.(data as ToOurPagesData<T>);
  } catch (error) {
    report(`hearing ${type}`, error);
  }
}
