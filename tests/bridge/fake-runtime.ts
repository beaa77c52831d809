import type { AnsweringRuntime } from '../../lib/bridge/answer-asked.ts';
import type { MessageSender } from '../../lib/bridge/sender.ts';

type Listener = Parameters<AnsweringRuntime['onMessage']['addListener']>[0];

export const ROOT = 'chrome-extension://abc/';
export const PAGE: MessageSender = { id: 'abc', url: 'https://news.example/a', tab: { id: 7 }, frameId: 0 };
export const POPUP: MessageSender = { id: 'abc', url: `${ROOT}popup.html` };
export const LIBRARY: MessageSender = { id: 'abc', url: `${ROOT}library.html#/`, tab: { id: 8 }, frameId: 0 };

/** Stands for no answer at all: the browser closes the channel. */
export const SILENCE = Symbol('silence');

/** A runtime whose messages are delivered by hand, from any sender. */
export function fakeRuntime() {
  const listeners: Listener[] = [];
  const runtime: AnsweringRuntime = {
    id: 'abc',
    getURL: (path) => ROOT + path.slice(1),
    onMessage: { addListener: (listener) => void listeners.push(listener) },
  };
  const deliver = (message: unknown, sender: MessageSender): Promise<unknown> =>
    new Promise((resolve) => {
      const willAnswer = listeners.map((listener) => listener(message, sender, resolve));
      if (!willAnswer.includes(true)) resolve(SILENCE);
    });
  return { runtime, deliver };
}
