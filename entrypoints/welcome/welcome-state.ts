import { type ReadonlySignal, signal } from '@preact/signals';
import { askBackground, type Carry } from '../../lib/bridge/ask.ts';
import type { AccessChoice } from '../../lib/model/access.ts';
import { FIRST_SETTINGS, type Settings } from '../../lib/model/settings.ts';
import { NEWS_SITES } from '../../lib/sites/news-sites.ts';

/** The part of the browser's permissions that the choice needs; match patterns throughout. */
export interface Grants {
  /** Every pattern granted now, those of the manifest included. */
  all(): Promise<readonly string[]>;
  /** Must be called in the turn of the reader's click. */
  request(patterns: readonly string[]): Promise<boolean>;
  remove(patterns: readonly string[]): Promise<boolean>;
}

export interface WelcomeHost {
  readonly carry?: Carry;
  readonly grants: Grants;
  /** Patterns that the build itself asks for: they can be neither asked nor taken back. */
  readonly built: readonly string[];
}

export interface WelcomeState {
  readonly settings: ReadonlySignal<Settings>;
  readonly access: ReadonlySignal<AccessChoice | null>;
  /** Patterns granted one by one, beside any choice. */
  readonly ownSites: ReadonlySignal<readonly string[]>;
  readonly notice: ReadonlySignal<'declined' | 'failed' | null>;
  open(): Promise<void>;
  choose(choice: AccessChoice): Promise<void>;
  takeBack(pattern: string): Promise<void>;
}

const EVERYWHERE = '*://*/*';

/** Each choice's patterns; a choice takes back those of the wider ones. */
const PATTERNS: Readonly<Record<AccessChoice, readonly string[]>> = {
  news: NEWS_SITES,
  every: [EVERYWHERE],
  click: [],
};
const OF_CHOICES: ReadonlySet<string> = new Set([EVERYWHERE, '<all_urls>', ...NEWS_SITES]);

/** What the welcome page knows and does; nothing here throws, a failure becomes a notice. */
export function makeWelcomeState({ carry, grants, built }: WelcomeHost): WelcomeState {
  const settings = signal(FIRST_SETTINGS);
  const access = signal<AccessChoice | null>(null);
  const ownSites = signal<readonly string[]>([]);
  const notice = signal<'declined' | 'failed' | null>(null);
  const ask: typeof askBackground = (type, data) => askBackground(type, data, carry);
  let granted: readonly string[] = [];

  async function open(): Promise<void> {
    const answer = await ask('settings/get', null);
    if (answer.ok) settings.value = answer.value;
    await see();
  }

  /** What the browser says is granted is the truth; the reader may have changed it in its own settings. */
  async function see(): Promise<void> {
    granted = (await grants.all()).filter((pattern) => !built.includes(pattern));
    ownSites.value = granted.filter((pattern) => !OF_CHOICES.has(pattern));
    const state = await ask('access/reconcile', null);
    if (state.ok) access.value = state.value.choice;
    else notice.value = 'failed';
  }

  /** Asked in the same turn as the click, hence before anything is awaited; the removal is not waited for. */
  async function choose(choice: AccessChoice): Promise<void> {
    const wanted = PATTERNS[choice];
    const tooMuch = granted.filter((pattern) => OF_CHOICES.has(pattern) && !wanted.includes(pattern));
    const removing = choice === 'every' || tooMuch.length === 0 ? true : grants.remove(tooMuch);
    const requesting = wanted.length === 0 ? true : grants.request(wanted);
    const [removed, given] = await Promise.all([removing, requesting].map(asAnswer));
    notice.value = removed && given ? null : 'declined';
    await see();
  }

  async function takeBack(pattern: string): Promise<void> {
    await asAnswer(grants.remove([pattern]));
    await see();
  }

  return { settings, access, ownSites, notice, open, choose, takeBack };
}

const asAnswer = async (answer: boolean | Promise<boolean>): Promise<boolean> => {
  try {
    return await answer;
  } catch {
    return false;
  }
};
