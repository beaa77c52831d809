import { type ReadonlySignal, signal } from '@preact/signals';
import type { CorpusHealth, NamedEntity, PopupPage, UnlitForm } from '../../components/popup/page.ts';
import type { UnlitDecision } from '../../components/popup/UnlitForms.tsx';
import { askBackground, type Carry } from '../../lib/bridge/ask.ts';
import type { Reason } from '../../lib/model/answer.ts';
import type { Settings, Unlit } from '../../lib/model/settings.ts';
import { makeChoosing } from '../../lib/settings/choosing.ts';
import { readableOrigin, sitePattern } from '../../lib/sites/readable.ts';
import type { PopupNotice } from '../../lib/words/popup.ts';
import { makeUnlitForms } from './unlit-forms.ts';

/** What the browser gives the popup. */
export interface PopupHost {
  readonly carry?: Carry;
  activeTab(): Promise<PopupTab | undefined>;
  /** Must be called in the turn of the reader's click. */
  request(pattern: string): Promise<boolean>;
  /** Shows the side panel beside this window; must be called in the turn of the reader's click. */
  openPanel(window: number): Promise<void>;
  /** The popup has nothing more to say. */
  close(): void;
}

interface PopupTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly windowId: number;
}

export interface PopupState {
  /** `null` until the background has answered. */
  readonly settings: ReadonlySignal<Settings | null>;
  /** Why it did not. */
  readonly failure: ReadonlySignal<Reason | null>;
  readonly page: ReadonlySignal<PopupPage | null>;
  readonly corpus: ReadonlySignal<CorpusHealth>;
  readonly notice: ReadonlySignal<PopupNotice | null>;
  /** Names that were off when the popup opened. */
  readonly namesOff: ReadonlySignal<readonly NamedEntity[]>;
  /** Forms that are not lit on this page. */
  readonly unlit: ReadonlySignal<readonly UnlitForm[]>;
  open(): Promise<void>;
  /** Looks at the page again: names arrive while it loads. */
  look(): Promise<void>;
  change(settings: Settings): Promise<void>;
  readNow(): Promise<void>;
  readAlways(): Promise<void>;
  setDate(iso: string | null): Promise<void>;
  rebuild(): Promise<void>;
  openPanel(): Promise<void>;
  notePage(): Promise<void>;
  /** A form is to stay unlit, or to be lit again. */
  decide(form: Unlit, decision: UnlitDecision): Promise<void>;
}

/** What the popup knows and does; nothing here throws, a failure becomes a notice. */
export function makePopupState(host: PopupHost): PopupState {
  const settings = signal<Settings | null>(null);
  const failure = signal<Reason | null>(null);
  const page = signal<PopupPage | null>(null);
  const corpus = signal<CorpusHealth>('well');
  const notice = signal<PopupNotice | null>(null);
  const namesOff = signal<readonly NamedEntity[]>([]);
  const ask: typeof askBackground = (type, data) => askBackground(type, data, host.carry);
  const choosing = makeChoosing(settings, async (next) => (await ask('settings/set', next)).ok);
  const unlit = makeUnlitForms({ settings, page, ask, change });
  let tab: number | undefined;
  let window: number | undefined;

  async function open(): Promise<void> {
    const answer = await ask('settings/get', null);
    if (!answer.ok) {
      failure.value = answer.reason;
      return;
    }
    settings.value = answer.value;
    await Promise.all([look(), checkCorpus(), name(answer.value.entitiesOff)]);
  }

  async function look(): Promise<void> {
    const active = await host.activeTab();
    const origin = readableOrigin(active?.url);
    tab = active?.id;
    window = active?.windowId;
    if (tab === undefined || origin === null) {
      page.value = { kind: 'unreadable' };
      await unlit.look(undefined);
      return;
    }
    const [access, report] = await Promise.all([ask('access/get', { origin }), ask('tab/report', { tab })]);
    page.value = {
      kind: 'site',
      origin,
      granted: access.ok && access.value.granted,
      summary: report.ok ? report.value : null,
    };
    await unlit.look(report.ok ? tab : undefined);
  }

  async function name(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const answer = await ask('corpus/refs', { ids });
    const names = new Map(answer.ok ? answer.value.map((ref) => [ref.id, ref.name]) : []);
    namesOff.value = ids.map((id) => ({ id, name: names.get(id) ?? id }));
  }

  async function checkCorpus(): Promise<void> {
    const state = await ask('corpus/state', null);
    if (!state.ok) corpus.value = state.reason === 'newer' ? 'newer' : 'broken';
  }

  /** Shown at once; taken back when it could not be stored. */
  async function change(next: Settings): Promise<void> {
    const before = settings.value;
    notice.value = null;
    if (!(await choosing.choose(next))) {
      notice.value = 'notSaved';
    } else if (next.language !== before?.language) {
      await Promise.all([name(namesOff.value.map(({ id }) => id)), unlit.renameAll()]);
    }
    await look();
  }

  async function readNow(): Promise<void> {
    if (tab === undefined) return;
    const answer = await ask('tab/read', { tab });
    notice.value = answer.ok ? null : 'notRead';
    await look();
  }

  async function readAlways(): Promise<void> {
    if (page.value?.kind !== 'site') return;
    const granted = await host.request(sitePattern(page.value.origin)).catch(() => false);
    notice.value = granted ? null : 'notGranted';
    if (granted) await ask('access/reconcile', null);
    await look();
  }

  async function setDate(iso: string | null): Promise<void> {
    if (tab === undefined) return;
    const answer = await ask('tab/date', { tab, iso });
    notice.value = answer.ok ? null : 'dateNotSet';
    await look();
  }

  async function rebuild(): Promise<void> {
    corpus.value = 'rebuilding';
    const answer = await ask('corpus/rebuild', null);
    corpus.value = answer.ok ? 'rebuilt' : 'hopeless';
    await look();
  }

  async function openPanel(): Promise<void> {
    if (window === undefined) return;
    try {
      await host.openPanel(window);
      host.close();
    } catch {
      // Browsers that keep panels elsewhere, or windows that have none, differ in what they say of it.
      notice.value = 'noPanel';
    }
  }

  async function notePage(): Promise<void> {
    if (tab === undefined) return;
    const answer = await ask('tab/command', { tab, command: 'note-page' });
    if (answer.ok) host.close();
    else notice.value = 'notNoted';
  }

  return {
    settings,
    failure,
    page,
    corpus,
    notice,
    namesOff,
    unlit: unlit.forms,
    open,
    look,
    change,
    readNow,
    readAlways,
    setDate,
    rebuild,
    openPanel,
    notePage,
    decide: unlit.decide,
  };
}
