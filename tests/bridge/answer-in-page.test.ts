import { describe, expect, it, vi } from 'vitest';
import {
  type AskedPageHandlers,
  answerInPage,
  type ListeningRuntime,
  type PageHandlers,
} from '../../lib/bridge/answer-in-page.ts';
import { lastErrors } from '../../lib/report/report.ts';

type Listener = Parameters<ListeningRuntime['onMessage']['addListener']>[0];

vi.spyOn(console, 'error').mockImplementation(() => undefined);

function listen(changes: Partial<PageHandlers> = {}, otherAnswers: Partial<AskedPageHandlers> = {}) {
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
    'session/relight': vi.fn(),
    'session/notes': vi.fn(),
    'session/show-note': vi.fn(),
    'session/note-opened': vi.fn(),
    'session/note-size': vi.fn(),
    'session/note-left': vi.fn(),
    ...changes,
  };
  const asked = {
    'session/outline': vi.fn(() => ({ entities: [], notes: [] })),
    'session/mentions': vi.fn(() => []),
    'session/unlit': vi.fn(() => []),
    'session/unknown': vi.fn(() => []),
    'session/walk': vi.fn(() => ({ at: 1, of: 3, around: null })),
    'session/passage': vi.fn(() => null),
    ...otherAnswers,
  };
  const ending = new AbortController();
  answerInPage(handlers, asked, ending.signal, runtime);
  const respond = vi.fn();
  const deliver = (message: unknown, id = 'abc') => {
    return [...listeners].map((listener) => listener(message, { id }, respond));
  };
  return { handlers, asked, ending, respond, deliver, listeners };
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
    ['a question of another extension', { type: 'session/passage', data: { of: 'selection' } }, 'other'],
  ])('leaves %s alone', (_, message, id) => {
    const { handlers, asked, respond, deliver } = listen();
    deliver(message, id);
    expect(respond).not.toHaveBeenCalled();
    for (const handler of Object.values({ ...handlers, ...asked })) expect(handler).not.toHaveBeenCalled();
  });

  it('answers what it is asked, once', () => {
    const { handlers, asked, respond, deliver } = listen();
    deliver({ type: 'session/walk', data: { entity: 'country/vietnam', step: 1 } });
    expect(asked['session/walk']).toHaveBeenCalledExactlyOnceWith({ entity: 'country/vietnam', step: 1 });
    expect(respond).toHaveBeenCalledExactlyOnceWith({ at: 1, of: 3, around: null });
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('answers a question at which it fails with nothing, and reports it', () => {
    const before = new Set(lastErrors());
    const { respond, deliver } = listen(
      {},
      {
        'session/outline': () => {
          throw new Error('a bug');
        },
      },
    );
    deliver({ type: 'session/outline', data: null });
    expect(respond).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(lastErrors().filter((one) => !before.has(one))).toMatchObject([{ where: 'answering session/outline' }]);
  });

  it('hears and answers nothing after its end', () => {
    const { handlers, asked, ending, deliver, listeners, respond } = listen();
    ending.abort();
    deliver({ type: 'session/ask-report', data: null });
    deliver({ type: 'session/outline', data: null });
    expect(handlers['session/ask-report']).not.toHaveBeenCalled();
    expect(asked['session/outline']).not.toHaveBeenCalled();
    expect(respond).not.toHaveBeenCalled();
    expect(listeners.size).toBe(0);
  });

  it('reports an error of its own and goes on', () => {
    const before = new Set(lastErrors());
    const { deliver } = listen({
      'session/lexicon': () => {
        throw new Error('a bug');
      },
    });
    expect(() => deliver({ type: 'session/lexicon', data: { lexicon: 'x' } })).not.toThrow();
    expect(lastErrors().filter((one) => !before.has(one))).toMatchObject([{ where: 'hearing session/lexicon' }]);
  });

  it('keeps the way back open for an answer that takes its time', async () => {
    const name = { text: 'Sarnia', kind: 'capitals', count: 1, sentence: 'Sarnia.' } as const;
    const { respond, deliver } = listen({}, { 'session/unknown': () => Promise.resolve([name]) });
    expect(deliver({ type: 'session/unknown', data: null })).toEqual([true]);
    expect(respond).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith([name]));
  });

  it('answers nothing when such an answer fails, and says why in one place', async () => {
    const { respond, deliver } = listen({}, { 'session/unknown': () => Promise.reject(new Error('late failure')) });
    deliver({ type: 'session/unknown', data: null });
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith(undefined));
    expect(JSON.stringify(lastErrors())).toContain('late failure');
  });
});
