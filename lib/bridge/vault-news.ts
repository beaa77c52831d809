import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Reason } from '../model/answer.ts';
import type { VaultState } from '../model/vault.ts';
import type { DamagedVault, VaultNews, VaultNewsActions } from '../model/vault-news.ts';
import type { askBackground } from './ask.ts';

/** What any page of ours knows of the second copy. Nothing here throws, a failure becomes a value. */
export interface VaultNewsState {
  /** `null` until the background has told. */
  readonly state: ReadonlySignal<VaultState | null>;
  readonly view: ReadonlySignal<VaultNews>;
  /** Whether an empty list may be one that was lost; `null` until the background was asked. */
  readonly isDamaged: ReadonlySignal<boolean | null>;
  /** Asks anew: at the beginning, and whenever the background says so. */
  look(): Promise<void>;
  readonly actions: VaultNewsActions;
}

type Outcome = Extract<VaultNews, { readonly kind: 'mended' | 'accepted' }>;

/** What is being done about the damage that the reader saw when they chose it. */
interface Doing {
  readonly what: 'mend' | 'accept';
  readonly about: DamagedVault;
}

export function makeVaultNews(ask: typeof askBackground): VaultNewsState {
  const state = signal<VaultState | null>(null);
  const outcome = signal<Outcome | null>(null);
  const doing = signal<Doing | null>(null);
  const failure = signal<Reason | null>(null);
  const isTold = signal(false);
  let asked = 0;

  const view = computed<VaultNews>(() => {
    const { value: now } = state;
    // While it is being done the news of it arrives before the answer.
    if (doing.value !== null) {
      return { kind: 'damaged', state: doing.value.about, doing: doing.value.what, failure: null };
    }
    if (now?.kind === 'newer') return { kind: 'newer' };
    if (now?.kind === 'damaged') return { kind: 'damaged', state: now, doing: null, failure: failure.value };
    if (outcome.value !== null) return outcome.value;
    return now !== null && now.packs.length > 0 ? { kind: 'packs', packs: now.packs } : { kind: 'none' };
  });

  async function look(): Promise<void> {
    asked += 1;
    const mine = asked;
    const answer = await ask('vault/state', null);
    // One that does not answer has told nothing: what was known still holds.
    if (mine !== asked) return;
    batch(() => {
      isTold.value = true;
      if (answer.ok) state.value = answer.value;
    });
  }

  async function act(what: Doing['what'], work: () => Promise<Outcome | Reason>): Promise<void> {
    const { value: about } = state;
    if (doing.value !== null || about?.kind !== 'damaged') return;
    batch(() => {
      doing.value = { what, about };
      failure.value = null;
      outcome.value = null;
    });
    const came = await work();
    await look();
    batch(() => {
      doing.value = null;
      if (typeof came === 'string') failure.value = came;
      else outcome.value = came;
    });
  }

  return {
    state,
    view,
    isDamaged: computed(() => (isTold.value ? state.value?.kind === 'damaged' : null)),
    look,
    actions: {
      mend: () =>
        void act('mend', async () => {
          const answer = await ask('vault/mend', null);
          return answer.ok ? { kind: 'mended', restored: answer.value } : answer.reason;
        }),
      accept: () =>
        void act('accept', async () => {
          const answer = await ask('vault/accept', null);
          return answer.ok ? { kind: 'accepted' } : answer.reason;
        }),
      close() {
        outcome.value = null;
        const { value: now } = state;
        // They were told with the outcome, or alone: either way once.
        if (now?.kind === 'sound' && now.packs.length > 0) void ask('vault/accept', null).then(look);
      },
    },
  };
}
