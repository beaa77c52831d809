import type { LibraryPlace } from '../../lib/model/place.ts';

/** The parts of the browser that open tabs. */
export interface OpeningHost {
  readonly runtime: { getURL(path: '/library.html' | '/welcome.html'): string };
  readonly tabs: {
    query(query: Record<string, never>): Promise<readonly OpenTab[]>;
    create(tab: { url: string }): Promise<unknown>;
    update(tab: number, change: { url: string; active: boolean }): Promise<unknown>;
  };
  readonly windows: { update(window: number, change: { focused: boolean }): Promise<unknown> };
}

interface OpenTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly windowId: number;
}

/**
 * Shows a place of the library: in the library's tab if one is open, else in a new one. A page may not navigate to
 * an extension page by itself.
 */
export async function openLibrary(host: OpeningHost, place: LibraryPlace): Promise<void> {
  const library = host.runtime.getURL('/library.html');
  const url = `${library}#${place}`;
  // Without the `tabs` permission a browser tells the addresses of our own pages only, which are all that we look for.
  const open = (await host.tabs.query({})).find((tab) => tab.url?.split(/[?#]/)[0] === library);
  if (open?.id === undefined) {
    await host.tabs.create({ url });
    return;
  }
  await host.tabs.update(open.id, { url, active: true });
  await host.windows.update(open.windowId, { focused: true });
}

/** The part of the browser that opens windows. */
export interface WindowHost {
  readonly runtime: { getURL(path: '/'): string };
  readonly windows: {
    create(window: { url: string; type: 'popup'; width: number; height: number }): Promise<unknown>;
  };
}

/** Room for an editor, in CSS px. */
const SMALL = { width: 460, height: 620 };

/**
 * Opens the note frame in a window of its own, for pages that let no frame in. Under its plain address: `getURL` of
 * the file itself gives the one for pages (`use_dynamic_url`), which Chromium blocks in a window.
 */
export const openSmallWindow = (host: WindowHost, token: string): Promise<unknown> =>
  host.windows.create({ url: `${host.runtime.getURL('/')}note.html#${token}`, type: 'popup', ...SMALL });

export const openWelcome = (host: OpeningHost): Promise<unknown> =>
  host.tabs.create({ url: host.runtime.getURL('/welcome.html') });
