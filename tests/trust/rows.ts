import type { Trust } from './row.ts';
import { bfcache } from './rows/bfcache.ts';
import { clickjacking } from './rows/clickjacking.ts';
import { dialogs } from './rows/dialogs.ts';
import { editors } from './rows/editors.ts';
import { falseEvents } from './rows/false-events.ts';
import { fights } from './rows/fights.ts';
import { fingerprint } from './rows/fingerprint.ts';
import { frameworks } from './rows/frameworks.ts';
import { keys } from './rows/keys.ts';
import { memory } from './rows/memory.ts';
import { messages } from './rows/messages.ts';
import { network } from './rows/network.ts';
import { nodes } from './rows/nodes.ts';
import { packages } from './rows/packages.ts';
import { permissions } from './rows/permissions.ts';
import { privateData } from './rows/private-data.ts';
import { scripts } from './rows/scripts.ts';
import { styles } from './rows/styles.ts';
import { updates } from './rows/updates.ts';
import { upgrade } from './rows/upgrade.ts';
import { writes } from './rows/writes.ts';

/** Every row, in the order of the table. A new one is one line here. */
export const ROWS = {
  nodes,
  writes,
  frameworks,
  fights,
  editors,
  styles,
  dialogs,
  keys,
  bfcache,
  updates,
  scripts,
  messages,
  falseEvents,
  clickjacking,
  fingerprint,
  privateData,
  permissions,
  network,
  upgrade,
  memory,
  packages,
} as const satisfies Record<string, Trust>;

export type TrustName = keyof typeof ROWS;
export const TRUST_NAMES = Object.keys(ROWS) as readonly TrustName[];

export const isTrust = (name: string): name is TrustName => Object.hasOwn(ROWS, name);
export const trustOf = (name: TrustName): Trust => ROWS[name];
