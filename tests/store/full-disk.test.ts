import { afterEach, describe, expect, it, vi } from 'vitest';
import { attempt } from '../../lib/store/attempt.ts';
import { silence } from './notes-stage.ts';

const FAILED = async () => {
  throw new DOMException('Internal error.', 'UnknownError');
};
const room = (quota: number, usage: number) =>
  vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota, usage });

describe('what failed', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['on a full disk is told so, whatever the browser calls it', 5_800_000, 5_800_000, 'full'],
    ['with little left, too', 5_800_000, 5_740_000, 'full'],
    ['while there is room is the database’s own fault', 500_000_000, 5_800_000, 'database'],
  ])('%s', async (_, quota, usage, reason) => {
    silence();
    room(quota, usage);
    expect(await attempt('writing', FAILED)).toEqual({ ok: false, reason });
  });

  it('is told when nobody knows how much room there is', async () => {
    silence();
    vi.spyOn(navigator.storage, 'estimate').mockRejectedValue(new TypeError('No.'));
    expect(await attempt('writing', FAILED)).toEqual({ ok: false, reason: 'database' });
  });

  it('is a later version’s also on a full disk', async () => {
    silence();
    room(1, 1);
    const later = async () => {
      throw new DOMException('Later.', 'VersionError');
    };
    expect(await attempt('opening', later)).toEqual({ ok: false, reason: 'newer' });
  });
});
