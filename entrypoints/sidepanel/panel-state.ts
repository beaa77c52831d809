import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { PanelActions } from '../../components/panel/actions.ts';
import { pageKey } from '../../components/panel/page-key.ts';
import type { PanelTabName } from '../../components/panel/tabs.ts';
import type {
  PanelBrief,
  PanelEditor,
  PanelNames,
  PanelToast,
  PanelView,
  Told,
  Walked,
} from '../../components/panel/view.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import { findEntities } from '../../lib/bridge/find-entities.ts';
import { briefToMarkdown } from '../../lib/brief/markdown.ts';
import type { Reason } from '../../lib/model/answer.ts';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Draft, KeptNote } from '../../lib/model/kept-note.ts';
import type { MentionFormat } from '../../lib/model/mention-format.ts';
import type { Tally } from '../../lib/model/note-query.ts';
import { entityPlace } from '../../lib/model/place.ts';
import { FIRST_SETTINGS, type Settings } from '../../lib/model/settings.ts';
import type { UnknownName } from '../../lib/model/unknown.ts';
import { newNote } from '../../lib/notes/new-note.ts';
import { mentionsFile } from '../../lib/out/file.ts';
import { readerLanguage } from '../../lib/settings/language.ts';
import { sitePattern } from '../../lib/sites/readable.ts';
import { makeBeside } from './beside.ts';
import { makeDesk } from './desk.ts';
import { makeEditors } from './editors.ts';
import { instantOf, type PanelHost } from './host.ts';
import { keepSame } from './keep-same.ts';
import { lookAtTab } from './look.ts';
import { makeNamings } from './naming.ts';
import { makePulse } from './pulse.ts';
import { makeSwitches } from './switches.ts';
import { makeToasts } from './toasts.ts';

export interface PanelState {
  /** `null` until the background has answered. */
  readonly settings: ReadonlySignal<Settings | null>;
  /** Why it did not. */
  readonly failure: ReadonlySignal<Reason | null>;
  /** `null` until the panel has looked for the first time. */
  readonly view: ReadonlySignal<PanelView | null>;
  readonly walked: ReadonlySignal<Walked | null>;
  readonly tab: ReadonlySignal<PanelTabName>;
  readonly brief: ReadonlySignal<Told<PanelBrief>>;
  readonly unknown: ReadonlySignal<PanelNames>;
  readonly toasts: ReadonlySignal<readonly PanelToast[]>;
  readonly editors: ReadonlySignal<readonly PanelEditor[]>;
  /** Entities that were looked up while writing. */
  readonly sought: ReadonlySignal<readonly EntityRef[]>;
  readonly tags: ReadonlySignal<readonly Tally<string>[]>;
  readonly actions: PanelActions;
  open(): Promise<void>;
  resettle(settings: Settings): void;
  /** Something may have changed beside the panel: looks soon, if anybody sees it. */
  look(): Promise<void>;
  /** Something changed on a tab. */
  hearOfTab(tab: number): void;
  hearOfNotes(): void;
  /** Something changed in the dictionary. */
  hearOfCorpus(): void;
  /** The panel may go. */
  keepAll(): void;
}

/** What the panel knows and does; nothing here throws, a failure is said. */
export function makePanelState(host: PanelHost): PanelState {
  const settings = signal<Settings | null>(null);
  const failure = signal<Reason | null>(null);
  const view = signal<PanelView | null>(null);
  const walked = signal<Walked | null>(null);
  const sought = signal<readonly EntityRef[]>([]);
  const tags = signal<readonly Tally<string>[]>([]);
  const ask: typeof askBackground = (type, data) => askBackground(type, data, host.carry);
  const toasts = makeToasts(host);
  const desk = makeDesk(ask, host, toasts);
  const editors = makeEditors(ask, host);
  const switches = makeSwitches(ask, settings, toasts);
  const language = () => readerLanguage(settings.value ?? FIRST_SETTINGS, host.uiLanguage);
  const beside = makeBeside(ask, host, language);
  const namings = makeNamings(ask, toasts);
  const unknown = computed<PanelNames>(() => ({
    told: beside.unknown.value,
    being: namings.being.value,
    added: namings.added.value,
  }));
  let tab: number | undefined;

  const look = makePulse(async () => {
    const seen = await lookAtTab(ask, {
      activeTab: async () => {
        const active = await host.activeTab();
        tab = active?.id;
        return active;
      },
    });
    if (pageKey(seen) !== pageKey(view.value)) {
      walked.value = null;
      toasts.forgetFailures();
    }
    view.value = keepSame<PanelView | null>(view.value, seen);
    beside.follow(view.value);
  }, host);

  effect(() => {
    const { value: told } = beside.unknown;
    if (told?.kind === 'told') namings.reread(told.value);
  });

  async function open(): Promise<void> {
    const answer = await ask('settings/get', null);
    if (answer.ok) settings.value = answer.value;
    else failure.value = answer.reason;
    await Promise.all([look(), learnTags()]);
  }

  async function learnTags(): Promise<void> {
    const answer = await ask('notes/tags', null);
    if (answer.ok) tags.value = keepSame(tags.value, answer.value);
  }

  /** Everything that the reader does: on the tab that was looked at, and then looked at again. */
  async function act(work: (tab: number) => Promise<unknown>): Promise<void> {
    toasts.next();
    // Of the page that is shown: while the next tab is looked at, nothing may happen to that one.
    const on = view.value?.kind === 'page' ? view.value.tab : tab;
    if (on === undefined) return;
    await work(on);
    await look();
  }

  const outline = () => (view.value?.kind === 'page' ? view.value.outline : null);

  async function goOn(draft: Draft): Promise<void> {
    const answer = await ask('notes/get', { ids: [draft.note.id] });
    editors.begin({ note: draft.note, stored: answer.ok ? (answer.value[0]?.note ?? null) : null, isDraft: true });
  }

  async function notePage(): Promise<void> {
    const page = outline()?.page?.noted;
    if (page === undefined) return;
    const begun = outline()?.drafts.find(({ note }) => note.target.kind === 'page' && note.revision === 1);
    if (begun !== undefined) return goOn(begun);
    const note = newNote({
      id: host.newId(),
      target: { kind: 'page', page },
      entities: [],
      colour: 'yellow',
      at: instantOf(host),
    });
    editors.begin({ note, stored: null, isDraft: false });
  }

  /** A note on a name may have been begun on any page: beginning it anew would write over that draft. */
  async function edit({ note }: KeptNote): Promise<void> {
    const drafts = await ask('notes/drafts', null);
    const draft = drafts.ok ? drafts.value.find((one) => one.note.id === note.id) : undefined;
    editors.begin({ note: draft?.note ?? note, stored: note, isDraft: draft !== undefined });
  }

  async function walk(on: number, { id, name }: EntityRef, step: 1 | -1): Promise<void> {
    const page = pageKey(view.value);
    const answer = await ask('tab/walk', { tab: on, entity: id, step });
    // Another page lies beside the panel by now: nobody walks there.
    if (pageKey(view.value) !== page) return;
    walked.value = { entity: id, name, ...(answer.ok ? answer.value : { at: 0, of: 0, around: null }) };
  }

  async function takeOut(on: number, format: MentionFormat): Promise<void> {
    const answer = await ask('tab/mentions', { tab: on });
    if (!answer.ok) return toasts.failed('notTakenOut');
    host.saveFile(mentionsFile([answer.value], format, { language: language(), on: new Date(host.now()) }));
  }

  async function readAlways(): Promise<void> {
    if (view.value?.kind !== 'unread') return;
    const granted = await host.request(sitePattern(view.value.origin)).catch(() => false);
    if (granted) await ask('access/reconcile', null);
    else toasts.failed('notGranted');
  }

  async function searchEntities(query: string): Promise<readonly EntityRef[]> {
    const refs = await findEntities(query, ask);
    const fresh = refs.filter(({ id }) => !sought.value.some((known) => known.id === id));
    if (fresh.length > 0) sought.value = [...sought.value, ...fresh];
    return refs;
  }

  function beginName(name: UnknownName): void {
    const [page, here] = [pageKey(view.value), outline()];
    if (page !== undefined && here !== null) namings.begin(name, page, here);
  }

  const actions: PanelActions = {
    showTab: beside.show,
    walk: (entity, step) => void act((on) => walk(on, entity, step)),
    switchCategory: (category, on) => {
      toasts.next();
      void switches.category(category, on);
    },
    switchName: (entity, on) => {
      toasts.next();
      void switches.name(entity, on);
    },
    takeOut: (format) => void act((on) => takeOut(on, format)),
    show: (id) =>
      void act(async (on) => {
        if (!(await ask('tab/show-note', { tab: on, id })).ok) toasts.failed('notShown');
      }),
    notePage: () => void act(notePage),
    edit: (kept) => void act(() => edit(kept)),
    remove: (id) => void act(() => desk.remove(id)),
    attach: (kept, to) => void act((on) => desk.attach(on, kept, to)),
    continueDraft: (draft) => void act(() => goOn(draft)),
    discardDraft: (draft) => void act(() => desk.discard(draft)),
    closeEditor: editors.close,
    undo: (toast) => void act(() => toasts.undo(toast)),
    dismiss: toasts.dismiss,
    readNow: () =>
      void act(async (on) => {
        if (!(await ask('tab/read', { tab: on })).ok) toasts.failed('notRead');
      }),
    readAlways: () => void act(readAlways),
    beginName,
    changeName: namings.change,
    addName: (text, name) => {
      toasts.next();
      void namings.add(text, name).then(look);
    },
    closeName: namings.close,
    openEntity: (id) => host.openLibrary(entityPlace(id)),
    markdownOf: ({ brief, made }) => briefToMarkdown(brief, { language: language(), made }),
    searchEntities,
  };

  return {
    settings,
    failure,
    view,
    walked,
    tab: beside.tab,
    brief: beside.brief,
    unknown,
    toasts: toasts.shown,
    editors: editors.open,
    sought,
    tags,
    actions,
    open,
    resettle: (next) => {
      const before = language();
      switches.resettle(next);
      if (language() !== before) beside.retell();
    },
    look,
    hearOfTab: (changed) => {
      if (changed !== tab) return;
      beside.outdate();
      void look();
    },
    hearOfNotes: () => {
      void look();
      if (!host.isHidden()) void learnTags();
    },
    hearOfCorpus: () => {
      beside.outdate();
      void look();
    },
    keepAll: editors.keepAll,
  };
}
