import { askBackground } from '../../lib/bridge/ask.ts';
import type { CardRequest } from '../../lib/bridge/protocol.ts';
import type { Answer } from '../../lib/model/answer.ts';
import type { Card } from '../../lib/model/card.ts';

/** A reader goes back and forth between few names. */
const KEPT_CARDS = 20;

/** Asks for cards and keeps the last ones, so that a name met again opens at once. */
export function makeCardSource(): (request: CardRequest, language: string) => Promise<Answer<Card>> {
  const kept = new Map<string, Answer<Card>>();
  return async (request, language) => {
    const key = JSON.stringify([language, request]);
    const known = kept.get(key);
    kept.delete(key);
    const answer = known ?? (await askBackground('page/card', request));
    if (answer.ok) kept.set(key, answer);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_CARDS && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}
