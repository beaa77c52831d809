import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeNotedEntities } from '../../entrypoints/page.content/noted-entities.ts';
import type { NotedEntity } from '../../lib/bridge/protocol.ts';
import { answered, refused } from '../../lib/model/answer.ts';

const noted = (entity: string, count = 1): NotedEntity => ({ entity, colour: 'green', count });

function start(answers: () => readonly NotedEntity[] | null) {
  const ending = new AbortController();
  const ask = vi.fn(async (_: readonly string[]) => {
    const answer = answers();
    return answer === null ? refused('unreachable') : answered(answer);
  });
  const onChange = vi.fn();
  return { entities: makeNotedEntities({ signal: ending.signal, ask, onChange }), ask, onChange, ending };
}

const later = () => vi.advanceTimersByTimeAsync(1000);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('noted entities', () => {
  it('are asked for once when names have come in many steps', async () => {
    const { entities, ask, onChange } = start(() => [noted('country/a', 2)]);
    entities.meet(['country/a']);
    entities.meet(['country/a', 'country/b']);
    entities.meet(['country/a', 'country/b', 'place/c']);
    await later();
    expect(ask.mock.calls).toEqual([[['country/a', 'country/b', 'place/c']]]);
    expect(onChange).toHaveBeenCalledOnce();
    expect([entities.of('country/a')?.count, entities.of('country/b')]).toEqual([2, undefined]);
  });

  it('are not asked for again while no name is new', async () => {
    const { entities, ask } = start(() => []);
    entities.meet(['country/a', 'country/b']);
    await later();
    entities.meet(['country/b']);
    entities.meet(['country/b', 'country/a']);
    entities.alsoMeet('country/a');
    await later();
    expect(ask).toHaveBeenCalledOnce();
  });

  it('are asked for with those that only a card shows', async () => {
    const { entities, ask } = start(() => [noted('place/far')]);
    entities.meet(['country/a']);
    entities.alsoMeet('place/far');
    await later();
    expect(ask.mock.calls).toEqual([[['country/a', 'place/far']]]);
    expect(entities.of('place/far')?.count).toBe(1);
  });

  it('change when notes do, and nothing is told when they do not', async () => {
    let now = [noted('country/a')];
    const { entities, onChange } = start(() => now);
    entities.meet(['country/a']);
    await later();
    entities.askAgain();
    await later();
    expect(onChange).toHaveBeenCalledOnce();
    now = [];
    entities.askAgain();
    await later();
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(entities.all()).toEqual([]);
  });

  it('stay as they were when the background does not answer, and are asked for at the next occasion', async () => {
    let now: readonly NotedEntity[] | null = null;
    const { entities, ask } = start(() => now);
    entities.meet(['country/a']);
    await later();
    now = [noted('country/a')];
    entities.meet(['country/a']);
    await later();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(entities.all()).toEqual(now);
  });

  it('are forgotten with the session', async () => {
    const { entities, ask, ending } = start(() => []);
    entities.meet(['country/a']);
    ending.abort();
    await later();
    expect(ask).not.toHaveBeenCalled();
  });
});
