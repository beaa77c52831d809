import type { Carry } from '../../lib/bridge/ask.ts';
import type { AskedAnswer, AskedData, AskedType, Envelope } from '../../lib/bridge/envelope.ts';

type Answers = { readonly [T in AskedType]?: (data: AskedData<T>) => AskedAnswer<T> | Promise<AskedAnswer<T>> };

/** A background of our own: answers what it is given answers for, and remembers everything it was asked. */
export interface Background {
  readonly carry: Carry;
  readonly asked: Envelope[];
  /** The data of every message of one type. */
  dataOf(type: AskedType): unknown[];
}

export function makeBackground(answers: Answers): Background {
  const asked: Envelope[] = [];
  const byType = new Map<string, unknown>(Object.entries(answers));
  return {
    asked,
    dataOf: (type) => asked.filter((message) => message.type === type).map((message) => message.data),
    carry: async (message) => {
      asked.push(message);
      const answer = byType.get(message.type);
      if (typeof answer !== 'function') throw new Error('Nobody answers.');
      return answer(message.data);
    },
  };
}
