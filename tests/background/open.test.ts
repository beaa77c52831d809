import { describe, expect, it, vi } from 'vitest';
import { pageCommand } from '../../entrypoints/background/commands.ts';
import { drawMenu, type MenuHost } from '../../entrypoints/background/menu.ts';
import { type OpeningHost, openLibrary, openSmallWindow, openWelcome } from '../../entrypoints/background/open.ts';
import { openPanel } from '../../entrypoints/background/panel.ts';

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
  expect(lines.map(({ id, title, contexts }) => [id, title, contexts.join()])).toEqual([
    ['write-note', 'Ghi chú đoạn văn này', 'selection'],
    ['highlight', 'Tô sáng đoạn văn này', 'selection'],
    ['note-page', 'Ghi chú trang này', 'page'],
    ['next-mention', 'Tên tiếp theo', 'page'],
    ['previous-mention', 'Tên trước', 'page'],
    ['open-card', 'Mở thẻ của tên đang chọn', 'page'],
    ['open-panel', 'Mở bảng bên', 'page,action'],
    ['open-library', 'Mở thư viện', 'page,action'],
  ]);
});

it('every line of the menu but those of our own pages is a command of the page', async () => {
  const ids: string[] = [];
  await drawMenu({ removeAll: async () => undefined, create: ({ id }) => void ids.push(id) }, 'fr');
  expect(ids.filter((id) => pageCommand(id) === undefined)).toEqual(['open-panel', 'open-library']);
});

it('a note frame opens in a small window', async () => {
  const create = vi.fn(async () => undefined);
  const runtime = { getURL: (path: string) => `chrome-extension://abc${path}` };
  await openSmallWindow({ runtime, windows: { create } }, '1');
  expect(create).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ url: 'chrome-extension://abc/note.html#1', type: 'popup' }),
  );
});

describe('the panel opens in the turn of the click', () => {
  it('beside the tab in Chromium', () => {
    const open = vi.fn(async () => undefined);
    void openPanel({ sidePanel: { open } }, 7);
    expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
  });

  it('as a sidebar in Firefox', () => {
    const open = vi.fn(async () => undefined);
    void openPanel({ sidebarAction: { open } }, 7);
    expect(open).toHaveBeenCalledExactlyOnceWith();
  });
});
