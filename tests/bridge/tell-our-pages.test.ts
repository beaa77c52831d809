import { describe, expect, it, vi } from 'vitest';
import {
  type HearingRuntime,
  hearBackground,
  type OurPageHandlers,
  tellOurPages,
} from '../../lib/bridge/tell-our-pages.ts';
import { lastErrors } from '../../lib/report/report.ts';

type Listener = Parameters<HearingRuntime['onMessage']['addListener']>[0];
type Sender = Parameters<Listener>[1];

vi.spyOn(console, 'error').mockImplementation(() => undefined);

const BACKGROUND: Sender = { id: 'abc' };

function hear(changes: OurPageHandlers = {}) {
  const listeners = new Set<Listener>();
  const runtime: HearingRuntime = {
    id: 'abc',
    onMessage: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  const handlers = { 'ours/tab': vi.fn(), ...changes };
  const ending = new AbortController();
  hearBackground(handlers, ending.signal, runtime);
  const deliver = (message: unknown, sender = BACKGROUND) => {
    for (const listener of listeners) listener(message, sender);
  };
  return { handlers, ending, deliver, listeners };
}

describe('a page of ours', () => {
  it('hears the background', () => {
    const { handlers, deliver } = hear();
    deliver({ type: 'ours/tab', data: { tab: 7 } });
    expect(handlers['ours/tab']).toHaveBeenCalledExactlyOnceWith({ tab: 7 });
  });

  it.each<[string, unknown, Sender]>([
    ['a message from a tab', { type: 'ours/tab', data: { tab: 7 } }, { id: 'abc', tab: { id: 7 } }],
    ['another extension', { type: 'ours/tab', data: { tab: 7 } }, { id: 'other' }],
    ['a sender without a name', { type: 'ours/tab', data: { tab: 7 } }, {}],
    ['what it does not care for', { type: 'ours/notes', data: null }, BACKGROUND],
    ['what others ask of the background', { type: 'settings/get', data: null }, BACKGROUND],
    ['a name that every object has', { type: 'toString', data: null }, BACKGROUND],
    ['no message', 'ours/tab', BACKGROUND],
  ])('leaves %s alone', (_, message, sender) => {
    const { handlers, deliver } = hear();
    expect(() => deliver(message, sender)).not.toThrow();
    expect(handlers['ours/tab']).not.toHaveBeenCalled();
  });

  it('hears nothing after its end', () => {
    const { handlers, ending, deliver, listeners } = hear();
    ending.abort();
    deliver({ type: 'ours/tab', data: { tab: 7 } });
    expect(handlers['ours/tab']).not.toHaveBeenCalled();
    expect(listeners.size).toBe(0);
  });

  it('reports an error of its own and goes on', () => {
    const before = new Set(lastErrors());
    const { deliver } = hear({
      'ours/notes': () => {
        throw new Error('a bug');
      },
    });
    expect(() => deliver({ type: 'ours/notes', data: null })).not.toThrow();
    expect(lastErrors().filter((one) => !before.has(one))).toMatchObject([
      { where: 'hearing ours/notes', message: 'Error: a bug' },
    ]);
  });
});

describe('telling our pages', () => {
  it('carries one message', async () => {
    const carry = vi.fn(async () => null);
    await tellOurPages('ours/tab', { tab: 7 }, carry);
    expect(carry).toHaveBeenCalledExactlyOnceWith({ type: 'ours/tab', data: { tab: 7 } });
  });

  it('is content when none is open', async () => {
    const carry = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
    await expect(tellOurPages('ours/notes', null, carry)).resolves.toBeUndefined();
  });
});
