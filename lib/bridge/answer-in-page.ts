import { browser } from 'wxt/browser';
import { report } from '../report/report.ts';
import { isEnvelope, type ToldData, type ToldType } from './envelope.ts';

/** What a content script does with each thing it may be told. */
export type PageHandlers = { readonly [T in ToldType]: (data: ToldData<T>) => void };

/** The part of the browser's runtime that this needs. */
export interface ListeningRuntime {
  readonly id: string;
  readonly onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}

type MessageListener = (
  message: unknown,
  sender: { readonly id?: string | undefined },
  respond: (answer: null) => void,
) => void;

/**
 * Listens in a content script until `signal` is aborted. What is not of the protocol, or not from our own
 * extension, is left alone. Data is not checked again: only our background can send to a tab.
 */
export function answerInPage(
  handlers: PageHandlers,
  signal: AbortSignal,
  runtime: ListeningRuntime = browser.runtime,
): void {
  const listener: MessageListener = (message, sender, respond) => {
    if (sender.id !== runtime.id || !isEnvelope(message) || !isTold(message.type, handlers)) return;
    // Answered at once, so that the sender learns that a session is here without waiting for its work.
    respond(null);
    handle(handlers, message.type, message.data);
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener), { once: true });
}

function isTold(type: string, handlers: PageHandlers): type is ToldType {
  return Object.hasOwn(handlers, type);
}

function handle<T extends ToldType>(handlers: PageHandlers, type: T, data: unknown): void {
  try {
    handlers[type](data as ToldData<T>);
  } catch (error) {
    report(`hearing ${type}`, error);
  }
}
