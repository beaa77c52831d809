import type { AccessChoice } from '../../../lib/model/access.ts';
import type { Settings, Unlit } from '../../../lib/model/settings.ts';
import type { VaultState } from '../../../lib/model/vault.ts';

/** A name that is lit nowhere. */
export interface NameOff {
  readonly id: string;
  /** `null` when no pack that is on has it. */
  readonly name: string | null;
}

/** A form of a name that is not lit: the reader said "not this one". */
export interface FormOff extends Unlit {
  /** As `https://example.org`; `null`: anywhere. */
  readonly site: string | null;
  /** The name for which it does not stand; `null` when no pack that is on has it. */
  readonly name: string | null;
}

/** A command of the keyboard, with its keys as the browser writes them; empty when it has none. */
export interface KeyCommand {
  readonly id: string;
  /** As the browser says it. */
  readonly description: string;
  readonly keys: string;
}

/** How much is kept; each is `null` when whoever keeps it does not answer. */
export interface Kept {
  readonly notes: { readonly notes: number; readonly drafts: number; readonly binned: number } | null;
  readonly own: { readonly names: number; readonly facts: number } | null;
  readonly texts: number | null;
  readonly corpus: { readonly entities: number; readonly facts: number; readonly documents: number } | null;
  /** Bytes, all together, and how many the browser allows. */
  readonly room: { readonly used: number; readonly allowed: number } | null;
  /** Whether the browser promised not to clear it by itself. */
  readonly lasting: boolean | null;
}

/** How far a rebuilding of the corpus has come. */
export type Rebuilding = 'no' | 'working' | 'done' | 'newer' | 'failed';

/** What the reader's request for lasting storage came to. */
export type Promised = 'unasked' | 'granted' | 'refused';

/** What was just done. */
export type SettingDone =
  | { readonly kind: 'name lit'; readonly name: string }
  | { readonly kind: 'form lit'; readonly form: string }
  | { readonly kind: 'site on'; readonly site: string }
  | { readonly kind: 'undone' }
  | { readonly kind: 'not saved' };

export interface SettingsView {
  readonly settings: Settings;
  readonly namesOff: readonly NameOff[];
  readonly formsOff: readonly FormOff[];
  /** `null` while it is not known. */
  readonly access: AccessChoice | null;
  readonly commands: readonly KeyCommand[];
  readonly kept: Kept | null;
  readonly promised: Promised;
  /** `null` while it is not known. */
  readonly vault: VaultState | null;
  readonly rebuilding: Rebuilding;
  readonly browser: 'chromium' | 'firefox';
  readonly version: string;
}

export interface SettingsActions {
  change(settings: Settings): void;
  light(name: NameOff): void;
  relight(form: FormOff): void;
  /** @param site as `https://example.org` */
  allow(site: string): void;
  keepLasting(): void;
  rebuild(): void;
}
