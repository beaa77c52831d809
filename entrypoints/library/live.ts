import type { ComponentType } from 'preact';
import type { LivePage } from '../../components/library/view.ts';
import { HistoryDoor } from './history/HistoryDoor.tsx';
import type { LiveProps } from './live-host.ts';
import { OutDoor } from './out/OutDoor.tsx';
import { OwnDoor } from './own/OwnDoor.tsx';
import { PacksDoor } from './packs/PacksDoor.tsx';
import { SettingsDoor } from './settings/SettingsDoor.tsx';
import { BackupsDoor } from './vault/BackupsDoor.tsx';

/** What each of these pages is drawn by. */
export const LIVE_DOORS: Readonly<Record<LivePage, ComponentType<LiveProps>>> = {
  backups: BackupsDoor,
  history: HistoryDoor,
  out: OutDoor,
  own: OwnDoor,
  packs: PacksDoor,
  settings: SettingsDoor,
};
