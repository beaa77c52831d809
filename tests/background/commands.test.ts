import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAGE_COMMANDS, pageCommand, passCommand } from '../../entrypoints/background/commands.ts';
import type { PageCommand } from '../../lib/bridge/protocol.ts';
import config from '../../wxt.config.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A tab whose session answers from the n-th command on. */
function tabThatHears(from: number) {
  const tell = vi.fn(async (_tab: number, _command: PageCommand) => tell.mock.calls.length >= from);
  return tell;
}
const read = () => vi.fn(async (_tab: number) => true);

async function pass(command: PageCommand, readTab: ReturnType<typeof read>, tell: ReturnType<typeof tabThatHears>) {
  const passed = passCommand(command, 7, readTab, tell);
  await vi.advanceTimersByTimeAsync(10_000);
  return passed;
}

describe('a command', () => {
  it('goes to the session that is there', async () => {
    const [readTab, tell] = [read(), tabThatHears(1)];
    expect(await pass('next', readTab, tell)).toBe(true);
    expect(tell).toHaveBeenCalledExactlyOnceWith(7, 'next');
    expect(readTab).not.toHaveBeenCalled();
  });

  it('of the names on a page first has the page read, and no more', async () => {
    const [readTab, tell] = [read(), tabThatHears(2)];
    expect(await pass('next', readTab, tell)).toBe(false);
    expect(readTab).toHaveBeenCalledExactlyOnceWith(7);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it.each<PageCommand>(['note', 'highlight', 'note-page'])(
    'to %s is heard by a session that begins late',
    async (c) => {
      const tell = tabThatHears(12);
      expect(await pass(c, read(), tell)).toBe(true);
      expect(tell).toHaveBeenCalledTimes(12);
    },
  );

  it('is given up after three seconds, and at once where nothing may be read', async () => {
    const tell = tabThatHears(Number.POSITIVE_INFINITY);
    expect(await pass('note', read(), tell)).toBe(false);
    expect(tell).toHaveBeenCalledTimes(31);
    tell.mockClear();
    expect(
      await pass(
        'note',
        vi.fn(async () => false),
        tell,
      ),
    ).toBe(false);
    expect(tell).toHaveBeenCalledTimes(1);
  });
});

describe('the manifest', () => {
  const env = { mode: 'production', command: 'build', manifestVersion: 3 } as const;
  const manifestFor = (browser: 'chrome' | 'firefox') => {
    if (typeof config.manifest !== 'function') throw new Error('The manifest depends on the browser.');
    return Promise.resolve(config.manifest({ ...env, browser }));
  };

  it('has only commands that a page hears, four of them with a key', async () => {
    const { commands = {} } = await manifestFor('chrome');
    expect(Object.keys(commands).filter((name) => pageCommand(name) === undefined)).toEqual([]);
    expect(Object.values(commands).filter((command) => command?.suggested_key !== undefined)).toHaveLength(4);
    expect(Object.keys(PAGE_COMMANDS).filter((name) => !(name in commands))).toEqual(['note-page']);
  });

  it('lets pages see the note frame and nothing else', async () => {
    const chrome = await manifestFor('chrome');
    expect(chrome.web_accessible_resources).toEqual([
      { resources: ['note.html'], matches: ['*://*/*'], use_dynamic_url: true },
    ]);
    const firefox = await manifestFor('firefox');
    expect(firefox.web_accessible_resources).toEqual([{ resources: ['note.html'], matches: ['*://*/*'] }]);
  });
});
