import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type {
  FormOff,
  Kept,
  KeyCommand,
  NameOff,
  Promised,
  Rebuilding,
  SettingDone,
  SettingsView,
} from '../../../components/library/settings/settings-view.ts';
import type { AccessChoice } from '../../../lib/model/access.ts';
import type { Reason } from '../../../lib/model/answer.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import { makeChoosing } from '../../../lib/settings/choosing.ts';
import type { LiveHost } from '../live-host.ts';
import { makeUndoing, type Undoing } from '../undoing.ts';
import { countKept, type Room } from './kept.ts';
import { makeNamesOff } from './names-off.ts';

export interface SettingsHost extends Pick<LiveHost, 'ask' | 'vault'> {
  readonly room: Room;
  readonly browser: 'chromium' | 'firefox';
  readonly version: string;
  /** Every command of the keyboard; rejects where the browser has none. */
  commands(): Promise<readonly KeyCommand[]>;
}

export interface SettingsState {
  /** `null` until the settings are there. */
  readonly view: ReadonlySignal<SettingsView | null>;
  /** Why they are not there. */
  readonly failure: ReadonlySignal<Reason | null>;
  readonly undoing: Undoing<SettingDone>;
  /** Learns everything anew: what the reader did elsewhere is not always told. */
  look(): Promise<void>;
  /** The settings changed elsewhere. */
  settle(settings: Settings): Promise<void>;
  /** Packs changed, and with them names and counts. */
  corpusChanged(): Promise<void>;
  readonly actions: {
    change(settings: Settings): Promise<void>;
    light(name: NameOff): Promise<void>;
    relight(form: FormOff): Promise<void>;
    allow(site: string): Promise<void>;
    keepLasting(): Promise<void>;
    rebuild(): Promise<void>;
  };
}

/** What the page of settings knows and does. Nothing here throws, a failure becomes a value. */
export function makeSettingsState(host: SettingsHost): SettingsState {
  const { ask, room, browser, version } = host;
  const settings = signal<Settings | null>(null);
  const failure = signal<Reason | null>(null);
  const access = signal<AccessChoice | null>(null);
  const commands = signal<readonly KeyCommand[]>([]);
  const kept = signal<Kept | null>(null);
  const promised = signal<Promised>('unasked');
  const rebuilding = signal<Rebuilding>('no');
  const undoing = makeUndoing<SettingDone>();
  const namesOff = makeNamesOff(settings, ask);
  const choosing = makeChoosing(settings, async (next) => (await ask('settings/set', next)).ok);

  const view = computed<SettingsView | null>(() =>
    settings.value === null
      ? null
      : {
          settings: settings.value,
          namesOff: namesOff.names.value,
          formsOff: namesOff.forms.value,
          access: access.value,
          commands: commands.value,
          kept: kept.value,
          promised: promised.value,
          vault: host.vault.value,
          rebuilding: rebuilding.value,
          browser,
          version,
        },
  );

  async function look(): Promise<void> {
    const answer = await ask('settings/get', null);
    failure.value = answer.ok ? null : answer.reason;
    if (!answer.ok) return;
    choosing.resettle(answer.value);
    await Promise.all([namesOff.forget(), lookAtAccess(), lookAtCommands(), count()]);
  }

  async function lookAtAccess(): Promise<void> {
    const answer = await ask('access/get', { origin: null });
    if (answer.ok) access.value = answer.value.choice;
  }

  async function lookAtCommands(): Promise<void> {
    commands.value = await host.commands().catch(() => []);
  }

  async function count(): Promise<void> {
    kept.value = await countKept(ask, room);
  }

  /** Shown at once; taken back when it could not be stored. */
  async function change(next: Settings): Promise<boolean> {
    const isStored = await choosing.choose(next);
    if (!isStored) undoing.say({ kind: 'not saved' });
    return isStored;
  }

  /** One step that says what it did: the line to take it back is there before the row goes that had the focus. */
  async function step(said: SettingDone, make: (now: Settings) => Settings, back: typeof make): Promise<void> {
    const now = settings.value;
    if (now === null) return;
    await batch(() => {
      undoing.say(said, async () => {
        const then = settings.value;
        return then !== null && (await change(back(then))) ? { kind: 'undone' } : { kind: 'not saved' };
      });
      return change(make(now));
    });
  }

  return {
    view,
    failure,
    undoing,
    look,
    async settle(next) {
      if (settings.value === null) return;
      const isOtherLanguage = settings.value.language !== next.language;
      choosing.resettle(next);
      await (isOtherLanguage ? namesOff.forget() : namesOff.learn());
    },
    async corpusChanged() {
      if (settings.value !== null) await Promise.all([namesOff.forget(), count()]);
    },
    actions: {
      async change(next) {
        undoing.dismiss();
        await change(next);
      },
      light: ({ id, name }) =>
        step(
          { kind: 'name lit', name: name ?? id },
          (now) => ({ ...now, entitiesOff: without(now.entitiesOff, id) }),
          (now) => ({ ...now, entitiesOff: [...without(now.entitiesOff, id), id] }),
        ),
      relight({ entity, alias, site }) {
        const isOther = (one: Settings['unlit'][number]): boolean =>
          one.entity !== entity || one.alias !== alias || one.site !== site;
        return step(
          { kind: 'form lit', form: alias },
          (now) => ({ ...now, unlit: now.unlit.filter(isOther) }),
          (now) => ({ ...now, unlit: [...now.unlit.filter(isOther), { entity, alias, site }] }),
        );
      },
      allow: (site) =>
        step(
          { kind: 'site on', site },
          (now) => ({ ...now, sitesOff: without(now.sitesOff, site) }),
          (now) => ({ ...now, sitesOff: [...without(now.sitesOff, site), site] }),
        ),
      async keepLasting() {
        promised.value = (await room.persist().catch(() => false)) ? 'granted' : 'refused';
        await count();
      },
      async rebuild() {
        if (rebuilding.value === 'working') return;
        rebuilding.value = 'working';
        const answer = await ask('corpus/rebuild', null);
        rebuilding.value = answer.ok ? 'done' : answer.reason === 'newer' ? 'newer' : 'failed';
        await Promise.all([namesOff.forget(), count()]);
      },
    },
  };
}

const without = (list: readonly string[], gone: string): string[] => list.filter((one) => one !== gone);
