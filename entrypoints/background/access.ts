import type { AccessState } from '../../lib/model/access.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { report } from '../../lib/report/report.ts';
import { accessState } from '../../lib/sites/access.ts';
import { isPagePattern } from '../../lib/sites/match-pattern.ts';

const SCRIPT_ID = 'reperes-page';
const SCRIPT_FILE = '/content-scripts/page.js';

interface Registration {
  readonly id: string;
  readonly matches: string[];
  readonly js: string[];
  readonly allFrames: boolean;
  readonly matchOriginAsFallback: boolean;
  readonly runAt: 'document_idle';
  readonly persistAcrossSessions: boolean;
}

/** The parts of the browser that say where we may read, and let a script in. */
export interface AccessHost {
  readonly permissions: { getAll(): Promise<{ readonly origins?: string[] | undefined }> };
  readonly scripting: {
    getRegisteredContentScripts(filter: {
      ids: string[];
    }): Promise<readonly { readonly matches?: string[] | undefined }[]>;
    registerContentScripts(scripts: Registration[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
    executeScript(injection: {
      target: { tabId: number; allFrames: boolean };
      files: (typeof SCRIPT_FILE)[];
    }): Promise<unknown>;
  };
  readonly tabs: { query(query: { url: string[] }): Promise<readonly { readonly id?: number | undefined }[]> };
}

export interface Access {
  state(origin: string | null): Promise<AccessState>;
  /**
   * Brings the registration in line with what is granted.
   * @param open also let the script into tabs already open there, where no session runs yet: a new one would end it.
   * That is not waited for, since in a page that is still loading it may come late or never
   */
  reconcile(open: 'and open tabs' | 'only'): Promise<Answer<AccessState>>;
  /** Lets the script into a tab now; false where the browser does not allow it. */
  inject(tab: number): Promise<boolean>;
}

/** @param isRead whether a session of ours answers in a tab; one left behind by an older version does not */
export function makeAccess(host: AccessHost, isRead: (tab: number) => Promise<boolean>): Access {
  let turn: Promise<unknown> = Promise.resolve();

  const granted = async (): Promise<string[]> =>
    ((await host.permissions.getAll()).origins ?? []).filter(isPagePattern).toSorted();

  const register = async (matches: string[]): Promise<void> => {
    const [before] = await host.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    if (before !== undefined && sameList(before.matches ?? [], matches)) return;
    if (before !== undefined) await host.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    if (matches.length === 0) return;
    await host.scripting.registerContentScripts([
      {
        id: SCRIPT_ID,
        matches,
        js: [SCRIPT_FILE],
        allFrames: true,
        // Frames without an address of their own (`srcdoc`) belong to the page around them.
        matchOriginAsFallback: true,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  };

  const inject = async (tab: number): Promise<boolean> => {
    try {
      await host.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: [SCRIPT_FILE] });
      return true;
    } catch {
      // Browser pages, the extension stores, tabs that have just gone: which, nobody says.
      return false;
    }
  };

  const injectIfUnread = async (tab: number): Promise<void> => {
    if (!(await isRead(tab))) await inject(tab);
  };

  const reconcile = async (open: 'and open tabs' | 'only'): Promise<Answer<AccessState>> => {
    try {
      const matches = await granted();
      await register(matches);
      if (open === 'and open tabs' && matches.length > 0) {
        const tabs = await host.tabs.query({ url: matches });
        for (const { id } of tabs) if (id !== undefined) void injectIfUnread(id);
      }
      return answered(accessState(matches, null));
    } catch (error) {
      report('reconciling site access', error);
      return refused('unreachable');
    }
  };

  return {
    state: async (origin) => accessState(await granted(), origin),
    // A grant is told to us twice, by the browser and by the page that asked: the second waits for the first.
    reconcile: (open) => {
      const next = turn.then(() => reconcile(open));
      turn = next;
      return next;
    },
    inject,
  };
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().every((item, i) => item === b[i]);
