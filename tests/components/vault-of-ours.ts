import { NO_ROWS } from '../../lib/model/ledger.ts';
import type { BackupInfo, Restored, VaultState } from '../../lib/model/vault.ts';

export const LAST: BackupInfo = {
  id: '2026-11-20T10-00-00-000Z-7.json.gz',
  at: '2026-11-20T10:00:00.000Z',
  bytes: 3_240_000,
  counts: { notes: 1998, bin: 2, own: 12, texts: 0 },
};

export const BROKEN: BackupInfo = {
  ...LAST,
  id: 'x.json.gz',
  at: '2026-11-19T10:00:00.000Z',
  bytes: 900,
  counts: null,
};

export const GEO = { id: 'geo', name: 'Géographie', version: 2 };

export const DAMAGED = {
  kind: 'damaged',
  damage: 'incomplete',
  expected: { notes: 2000, bin: 3, own: 12, texts: 0 },
  here: { notes: 1212, bin: 0, own: 12, texts: 0 },
  mended: { notes: 1999, bin: 3, own: 12, texts: 0 },
  last: LAST,
  packs: [GEO],
} as const satisfies VaultState;

export const SOUND = { kind: 'sound', last: LAST, trouble: null, packs: [] } satisfies VaultState;

export const RESTORED: Restored = {
  counts: { notes: 1999, bin: 3, own: 12, texts: 0 },
  missing: { ...NO_ROWS, notes: 1 },
  packs: [GEO],
  before: null,
};
