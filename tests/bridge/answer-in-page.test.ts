import { describe, expect, it, vi } from 'vitest';
import { answerInPage, type ListeningRuntime, type PageHandlers } from '../../lib/bridge/answer-in-page.ts';
import { lastErrors } from '../../lib/report/report.ts';

type Listener = Parameters<ListeningRuntime['onMessage']['addListener']>[0];

vi.spyOn(console, 'error').mockImplementation(() => undefined);

function listen(changes: Partial<PageHandlers> = {}) {
  const listeners = new Set<Listener>();
  const runtime: ListeningRuntime = {
    id: 'abc',
    onMessage: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  const handlers = {
    'session/settings': vi.fn(),
    'session/lexicon': vi.fn(),
    'session/command': vi.fn(),
    'session/date': vi.fn(),
    'session/ask-report': vi.fn(),
    'session/end': vi.fn(),
    ...changes,
  };
  const ending = new AbortController();
  answerInPage(handlers, ending.signal, runtime);
  const respond = vi.fn();
  const deliver = (message: unknown, id = 'abc') => {
    for (const listener of listeners) listener(message, { id }, respond);
  };
  return { handlers, ending, respond, deliver, listeners };
}

describe('a page that listens', () => {
  it('does what it is told, and says that it heard', () => {
    const { handlers, respond, deliver } = listen();
    deliver({ type: 'session/date', data: { iso: '2018' } });
    expect(handlers['session/date']).toHaveBeenCalledExactlyOnceWith({ iso: '2018' });
    expect(respond).toHaveBeenCalledExactlyOnceWith(null);
  });

  it.each([
    ['another extension', { type: 'session/date', data: { iso: null } }, 'other'],
    ['another kind of message', { type: 'page/start', data: null }, 'abc'],
    ['a name that every object has', { type: 'toString', data: null }, 'abc'],
    ['no message', 'session/date', 'abc'],
  ])('leaves %s alone', (_, message, id) => {
    const { handlers, respond, deliver } = listen();
    deliver(message, id);
    expect(respond).not.toHaveBeenCalled();
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('hears nothing after its end', () => {
    const { handlers, ending, deliver, listeners } = listen();
    ending.abort();
    deliver({ type: 'session/ask-report', data: null });
    expect(handlers['session/ask-report']).not.toHaveBeenCalled();
    expect(listeners.size).toBe(0);
  });

  it('reports an error of its own and goes on', () => {
    const before = lastErrors().length;
    const { deliver } = listen({
      'session/lexicon': () => {
        throw new Error('a bug');
      },
    });
    expect(() => deliver({ type: 'session/lexicon', data: { lexicon: 'x' } })).not.toThrow();
    expect(lastErrors().slice(before)).toMatchObject([{ where: 'hearing session/lexicon' }]);
  });
});
