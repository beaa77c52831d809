import { browser } from 'wxt/browser';
import { type Answer, refused } from '../model/answer.ts';
import type { AskedData, AskedType, AskedValue, Envelope } from './envelope.ts';

/** Carries one message to the background and brings back what it answered; rejects when nobody is there. */
export type Carry = (message: Envelope) => Promise<unknown>;

/** A worker that is just starting, or was stopped in the middle of an answer, is there again after this. In ms. */
const WAKING_TIME = 150;

const carryByRuntime: Carry = async (message) => browser.runtime.sendMessage(message);

/**
 * Asks the background for something; used by the content script and by our own pages.
 * Never throws: a background that cannot be reached (twice) is `{ ok: false, reason: 'unreachable' }`.
 */
export async function askBackground<T extends AskedType>(
  type: T,
  data: AskedData<T>,
  carry: Carry = carryByRuntime,
): Promise<Answer<AskedValue<T>>> {
  const first = await tryOnce<T>({ type, data }, carry);
  if (first !== undefined) return first;
  await new Promise((resolve) => setTimeout(resolve, WAKING_TIME));
  return (await tryOnce<T>({ type, data }, carry)) ?? refused('unreachable');
}

async function tryOnce<T extends AskedType>(
  message: Envelope,
  carry: Carry,
): Promise<Answer<AskedValue<T>> | undefined> {
  try {
    const answer = await carry(message);
    return isAnswer<T>(answer) ? answer : undefined;
  } catch {
    // The browser's reasons differ in words and in kind (no receiver, port closed, context gone): all mean the same here.
    return undefined;
  }
}

/** Only the background answers with this shape, and it checks its own values: the outer shape suffices. */
function isAnswer<T extends AskedType>(answer: unknown): answer is Answer<AskedValue<T>> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
