import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Answer, refused } from '../model/answer.ts';
import { report } from '../report/report.ts';
import { type AskedAnswer, type AskedData, isEnvelope } from './envelope.ts';
import type { FromOurPages } from './from-our-pages.ts';
import type { FromPage } from './protocol.ts';
import { FROM_OUR_PAGES, FROM_PAGE } from './schemas.ts';
import { isOurPage, type MessageSender, type Ourselves, type PageAsker, pageAsker } from './sender.ts';

type Soon<T> = T | Promise<T>;

/** What the background does with each thing a page may ask. Data has been checked; the asker is a tab's frame. */
export type FromPageHandlers = {
  readonly [T in keyof FromPage]: (data: AskedData<T>, asker: PageAsker) => Soon<AskedAnswer<T>>;
};

/** What the background does with each thing our own pages may ask. */
export type FromOurPagesHandlers = {
  readonly [T in keyof FromOurPages]: (data: AskedData<T>) => Soon<AskedAnswer<T>>;
};

type MessageListener = (
  message: unknown,
  sender: MessageSender,
  respond: (answer: unknown) => void,
) => true | undefined;

/** The part of the browser's runtime that answering needs. */
export interface AnsweringRuntime {
  readonly id: string;
  getURL(path: '/'): string;
  readonly onMessage: { addListener(listener: MessageListener): void };
}

/**
 * Answers everything of the protocol, from the background's first turn on. Never throws: a message that is not of
 * the protocol stays unanswered; one from the wrong side is `forbidden`, one that is malformed `invalid`; an error in
 * a handler is reported once and answered `unreachable`.
 */
export function answerAsked(
  fromPage: FromPageHandlers,
  fromOurPages: FromOurPagesHandlers,
  runtime: AnsweringRuntime = browser.runtime,
): void {
  const us: Ourselves = { id: runtime.id, root: runtime.getURL('/') };
  runtime.onMessage.addListener((message, sender, respond) => {
    if (sender.id !== us.id || !isEnvelope(message)) return undefined;
    const { type, data } = message;
    if (isIn(FROM_PAGE, type)) {
      const asker = pageAsker(sender, us);
      if (asker === undefined) respond(refused('forbidden'));
      else return answerLater(type, respond, () => handlePage(type, data, asker, fromPage));
    } else if (isIn(FROM_OUR_PAGES, type)) {
      if (!isOurPage(sender, us)) respond(refused('forbidden'));
      else return answerLater(type, respond, () => handleOurs(type, data, fromOurPages));
    }
    return undefined;
  });
}

function isIn<T extends string>(schemas: Readonly<Record<T, unknown>>, type: string): type is T {
  return Object.hasOwn(schemas, type);
}

/** `true` keeps the browser's channel open until `respond` is called; a promise would do so only in some browsers. */
function answerLater(type: string, respond: (answer: unknown) => void, work: () => Promise<Answer<unknown>>): true {
  work().then(respond, (error: unknown) => {
    report(`answering ${type}`, error);
    respond(refused('unreachable'));
  });
  return true;
}

async function handlePage<T extends keyof FromPage>(
  type: T,
  data: unknown,
  asker: PageAsker,
  handlers: FromPageHandlers,
): Promise<Answer<unknown>> {
  const read = v.safeParse(FROM_PAGE[type], data);
  return read.success ? handlers[type](read.output, asker) : refused('invalid');
}

async function handleOurs<T extends keyof FromOurPages>(
  type: T,
  data: unknown,
  handlers: FromOurPagesHandlers,
): Promise<Answer<unknown>> {
  const read = v.safeParse(FROM_OUR_PAGES[type], data);
  return read.success ? handlers[type](read.output) : refused('invalid');
}
