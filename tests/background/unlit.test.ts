import { describe, expect, it } from 'vitest';
import { unlitOnTab } from '../../entrypoints/background/unlit.ts';
import { refused } from '../../lib/model/answer.ts';
import type { Unlit } from '../../lib/model/settings.ts';

const ZENDA = { id: 'place/zenda', name: 'Zenda', category: 'place' } as const;
const form = (entity: string, alias: string): Unlit => ({ entity, alias });

/** A tab whose frames answer so; `null` is one that has gone. */
const unlitIn = (...frames: readonly (readonly Unlit[] | null)[]) =>
  unlitOnTab(7, 'fr', {
    reports: { frames: async () => frames.map((_, frame) => frame) },
    names: { refs: async (ids) => [ZENDA].filter(({ id }) => [...ids].includes(id)) },
    carry: async (_tab, frame) => frames[frame] ?? Promise.reject(new Error('gone')),
  });

describe('forms of which the reader said “not this one” on a tab', () => {
  it('are those of all frames, each once, with their names', async () => {
    const told = await unlitIn([form(ZENDA.id, 'Zenda')], null, [
      form(ZENDA.id, 'Zenda'),
      form(ZENDA.id, 'Z.'),
      form('place/forgotten', 'Z.'),
    ]);
    expect(told).toEqual({
      ok: true,
      value: [
        { ...form(ZENDA.id, 'Zenda'), ref: ZENDA },
        { ...form(ZENDA.id, 'Z.'), ref: ZENDA },
      ],
    });
  });

  it('are missing where no session answers', async () => {
    expect(await unlitIn(null)).toEqual(refused('missing'));
    expect(await unlitIn()).toEqual(refused('missing'));
  });
});
