import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeRest } from '../../entrypoints/page.content/rest.ts';

const REST = 350;
const LEAVE = 300;

function start() {
  const told: string[] = [];
  const rest = makeRest({
    restMs: REST,
    leaveMs: LEAVE,
    onRest: (ids) => told.push(`rest ${ids.join('+')}`),
    onLeave: () => told.push('leave'),
  });
  return { rest, told };
}

const wait = (ms: number): void => void vi.advanceTimersByTime(ms);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('resting on noted passages', () => {
  it('is told after the pointer has rested, once however often it is seen there', () => {
    const { rest, told } = start();
    for (let look = 0; look < 7; look += 1) {
      rest.over(['a']);
      wait(49);
    }
    expect(told).toEqual([]);
    wait(7);
    rest.over(['a']);
    wait(1000);
    expect(told).toEqual(['rest a']);
  });

  it('is not told of what was only crossed', () => {
    const { rest, told } = start();
    rest.over(['a']);
    wait(REST - 1);
    rest.over([]);
    wait(1000);
    expect(told).toEqual([]);
  });

  it('leaves after a while in which the bubble can be reached', () => {
    const { rest, told } = start();
    rest.over(['a']);
    wait(REST);
    rest.over([]);
    wait(LEAVE - 1);
    rest.onBubble();
    wait(1000);
    expect(told).toEqual(['rest a']);
    rest.over([]);
    rest.over([]);
    wait(LEAVE);
    expect(told).toEqual(['rest a', 'leave']);
  });

  it('stays when the pointer comes back', () => {
    const { rest, told } = start();
    rest.over(['a']);
    wait(REST);
    rest.over([]);
    wait(100);
    rest.over(['a']);
    wait(1000);
    expect(told).toEqual(['rest a']);
  });

  it('goes over to other passages: the first bubble leaves before the next one comes', () => {
    const { rest, told } = start();
    rest.over(['a']);
    wait(REST);
    rest.over(['a', 'b']);
    wait(REST);
    expect(told).toEqual(['rest a', 'leave', 'rest a+b']);
  });

  it('forgets all when cancelled, and begins anew', () => {
    const { rest, told } = start();
    rest.over(['a']);
    wait(REST);
    rest.over(['b']);
    rest.cancel();
    wait(1000);
    expect(told).toEqual(['rest a']);
    rest.over(['a']);
    wait(REST);
    expect(told).toEqual(['rest a', 'rest a']);
  });
});
