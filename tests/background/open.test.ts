import { describe, expect, it, vi } from 'vitest';
import { drawMenu, type MenuHost } from '../../entrypoints/background/commands.ts';
import { type OpeningHost, openLibrary, openWelcome } from '../../entrypoints/background/open.ts';

function host(tabs: { id: number; url?: string; windowId: number }[]) {
  const create = vi.fn(async () => undefined);
  const update = vi.fn(async () => undefined);
  const focus = vi.fn(async () => undefined);
  const opening: OpeningHost = {
    runtime: { getURL: (path) => `chrome-extension://abc${path}` },
    tabs: { query: async () => tabs, create, update },
    windows: { update: focus },
  };
  return { opening, create, update, focus };
}

describe('a place of the library', () => {
  it('opens in a new tab when the library is not open', async () => {
    const { opening, create, update } = host([
      { id: 1, windowId: 1 },
      { id: 2, url: 'https://abc/library.html', windowId: 1 },
    ]);
    await openLibrary(opening, '/document/002?p=3');
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome-extension://abc/library.html#/document/002?p=3' });
    expect(update).not.toHaveBeenCalled();
  });

  it('opens in the tab where the library is, and brings it to the front', async () => {
    const { opening, create, update, focus } = host([
      { id: 9, url: 'chrome-extension://abc/library.html#/', windowId: 3 },
    ]);
    await openLibrary(opening, '/entity/country/vietnam');
    const url = 'chrome-extension://abc/library.html#/entity/country/vietnam';
    expect(update).toHaveBeenCalledExactlyOnceWith(9, { url, active: true });
    expect(focus).toHaveBeenCalledExactlyOnceWith(3, { focused: true });
    expect(create).not.toHaveBeenCalled();
  });
});

it('the welcome page opens in a tab', async () => {
  const { opening, create } = host([]);
  await openWelcome(opening);
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome-extension://abc/welcome.html' });
});

it('the menu is drawn anew in the reader’s language', async () => {
  const lines: Parameters<MenuHost['create']>[0][] = [];
  const menus: MenuHost = {
    removeAll: async () => void lines.splice(0),
    create: (line) => void lines.push(line),
  };
  await drawMenu(menus, 'fr');
  await drawMenu(menus, 'vi');
  expect(lines.map(({ id, title }) => [id, title])).toEqual([
    ['next-mention', 'Tên tiếp theo'],
    ['previous-mention', 'Tên trước'],
    ['open-card', 'Mở thẻ của tên đang chọn'],
    ['open-library', 'Mở thư viện'],
  ]);
});
