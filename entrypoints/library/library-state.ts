import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryView } from '../../components/library/view.ts';
import { askBackground, type Carry } from '../../lib/bridge/ask.ts';
import { dayOf } from '../../lib/model/file-to-save.ts';
import type { Language } from '../../lib/model/language.ts';
import { FIRST_SETTINGS, type Settings } from '../../lib/model/settings.ts';
import { readerLanguage } from '../../lib/settings/language.ts';
import { loadView } from './load-view.ts';
import { readRoute } from './route.ts';

/** What the browser gives the library. */
export interface LibraryHost {
  readonly carry?: Carry;
  /** As BCP 47. */
  readonly uiLanguage: string;
  now(): Date;
}

export interface LibraryState {
  readonly language: ReadonlySignal<Language>;
  /** `null` until the first page is there. */
  readonly view: ReadonlySignal<LibraryView | null>;
  /** The address of the page that is shown, from `#` on. */
  readonly hash: ReadonlySignal<string>;
  readonly rebuilding: ReadonlySignal<boolean>;
  /** Learns the reader's language; to be awaited before anything is shown. */
  open(): Promise<void>;
  /** Shows the page at this address, unless another one is asked for meanwhile; done when the last one asked for is there. */
  go(hash: string): Promise<void>;
  /** The settings changed elsewhere: names come in the reader's language, so the page is loaded again. */
  resettle(settings: Settings): Promise<void>;
  /** The dictionary changed: what is shown is asked for anew. */
  refresh(): Promise<void>;
  rebuild(): Promise<void>;
}

export function makeLibraryState(host: LibraryHost): LibraryState {
  const settings = signal(FIRST_SETTINGS);
  const language = computed(() => readerLanguage(settings.value, host.uiLanguage));
  const view = signal<LibraryView | null>(null);
  const rebuilding = signal(false);
  const ask: typeof askBackground = (type, data) => askBackground(type, data, host.carry);
  const shown = signal('');
  let latest = '';
  let token = 0;
  let coming: Promise<void> = Promise.resolve();

  async function open(): Promise<void> {
    const answer = await ask('settings/get', null);
    if (answer.ok) settings.value = answer.value;
  }

  function go(hash: string): Promise<void> {
    token += 1;
    latest = hash;
    coming = load(hash, token);
    return coming;
  }

  async function load(hash: string, mine: number): Promise<void> {
    const next = await loadView(readRoute(hash), ask, {
      language: language.value,
      today: dayOf(host.now()),
    });
    // Whoever waits for a page that is asked for anew meanwhile waits for that.
    if (mine !== token) return coming;
    shown.value = hash;
    view.value = next;
  }

  async function resettle(next: Settings): Promise<void> {
    const before = language.value;
    settings.value = next;
    if (language.value !== before) await go(latest);
  }

  async function rebuild(): Promise<void> {
    rebuilding.value = true;
    await ask('corpus/rebuild', null);
    rebuilding.value = false;
    await go(latest);
  }

  return { language, view, hash: shown, rebuilding, open, go, resettle, refresh: () => go(latest), rebuild };
}
