import { browser } from 'wxt/browser';
import { report } from '../report/report.ts';
import {
  isEnvelope,
  type OfPageData,
  type OfPageType,
  type OfPageValue,
  type ToldData,
  type ToldType,
} from './envelope.ts';

/** What a content script does with each thing it may be told. */
export type PageHandlers = { readonly [T in ToldType]: (data: ToldData<T>) => void };

/** What a content script answers to each thing it may be asked; later, when the work is cut into slices. */
export type AskedPageHandlers = {
  readonly [T in OfPageType]: (data: OfPageData<T>) => OfPageValue<T> | Promise<OfPageValue<T>>;
};

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
  respond: (answer: unknown) => void,
) => true | undefined;

/**
 * Listens in a content script until `signal` is aborted. What is not of the protocol, or not from our own
 * extension, is left alone. Data is not checked again: only our background can send to a tab.
 */
export function answerInPage(
  told: PageHandlers,
  asked: AskedPageHandlers,
  signal: AbortSignal,
  runtime: ListeningRuntime = browser.runtime,
): void {
  const listener: MessageListener = (message, sender, respond) => {
    if (sender.id !== runtime.id || !isEnvelope(message)) return undefined;
    if (isIn(asked, message.type)) {
      const { type } = message;
      const given = answer(asked, type, message.data);
      if (!(given instanceof Promise)) {
        respond(given);
        return undefined;
      }
      given.catch((error) => report(`answering ${type}`, error)).then(respond);
      // Keeps the way back open.
      return true;
    }
    if (isIn(told, message.type)) {
      // Answered at once, so that the sender learns that a session is here without waiting for its work.
      respond(null);
      handle(told, message.type, message.data);
    }
    return undefined;
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener), { once: true });
}

function isIn<T extends string>(handlers: Readonly<Record<T, unknown>>, type: string): type is T {
  return Object.hasOwn(handlers, type);
}

function handle<T extends ToldType>(told: PageHandlers, type: T, data: unknown): void {
  try {
    told[type](data as ToldData<T>);
  } catch (error) {
    report(`hearing ${type}`, error);
  }
}

/** `undefined` when the handler failed: for whoever asked, the same as nobody there. */
function answer<T extends OfPageType>(
  asked: AskedPageHandlers,
  type: T,
  data: unknown,
): OfPageValue<T> | Promise<OfPageValue<T>> | undefined {
  try {
    return asked[type](data as OfPageData<T>);
  } catch (error) {
    report(`answering ${type}`, error);
    return undefined;
  }
}
