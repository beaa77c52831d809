import { describe, expect, it } from 'vitest';
import { type MentionsOutOptions, makeMentionsOut } from '../../entrypoints/background/mentions-out.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { NO_COUNTS } from '../../lib/model/mention.ts';
import type { MentionHere } from '../../lib/model/page-mentions.ts';

const TAB = 7;
const ORIGIN = 'https://www.gazette.example';
const NOTED = {
  address: 'https://gazette.example/zenda',
  opened: 'https://www.gazette.example/zenda',
  title: 'Le château de Zenda',
};
const RURITANIA = { id: 'country/ruritanie', name: 'Ruritanie', category: 'country' } as const;
const mention = (entity: string, text: string): MentionHere => ({ entity, text, before: 'En ', after: '.' });

const IN_TOP = [mention(RURITANIA.id, 'Ruritanie'), mention('leader/forgotten', 'Personne')];
const IN_FRAME = [mention(RURITANIA.id, 'la Ruritanie')];

function out(frames: ReadonlyMap<number, readonly MentionHere[]>, changes: Partial<MentionsOutOptions> = {}) {
  const asked: string[] = [];
  const made = makeMentionsOut({
    reports: {
      sum: async () =>
        answered({ origin: ORIGIN, found: NO_COUNTS, shown: 0, date: { iso: '2021-06', origin: 'meta' } }),
      // The middle one has gone without a word.
      frames: async () => [0, 3, 5],
      tabs: async () => [
        { tab: TAB, origin: ORIGIN },
        { tab: 9, origin: 'https://courrier.example' },
      ],
    },
    pages: { get: async (tab, origin) => (tab === TAB && origin === ORIGIN ? { noted: NOTED, steps: [] } : null) },
    names: {
      refs: async (ids, language) => {
        asked.push(`${language} ${[...ids].join(' ')}`);
        return [RURITANIA];
      },
    },
    toFrame: async (_, frame) => {
      const told = frames.get(frame);
      if (told === undefined) throw new Error('No session.');
      return told;
    },
    ...changes,
  });
  return { ...made, asked };
}

describe('the mentions of a tab', () => {
  it('are those of all its frames, the top one first, with the page, its date and the names that the corpus knows', async () => {
    const { mentions, asked } = out(
      new Map([
        [5, IN_FRAME],
        [0, IN_TOP],
      ]),
    );
    expect(await mentions(TAB, 'vi')).toEqual(
      answered({ page: NOTED, date: '2021-06', names: [RURITANIA], mentions: [...IN_TOP, ...IN_FRAME] }),
    );
    expect(asked).toEqual([`vi ${RURITANIA.id} leader/forgotten`]);
  });

  it('are none where nothing is named, on a page that has told neither address nor date', async () => {
    const { mentions } = out(new Map([[0, []]]), { pages: { get: async () => null } });
    expect(await mentions(TAB, 'fr')).toMatchObject({ ok: true, value: { page: null, mentions: [] } });
  });

  it('are missing where no session runs, or answers', async () => {
    expect(await out(new Map()).mentions(TAB, 'fr')).toEqual(refused('missing'));
    const { reports } = {
      reports: { sum: async () => refused('missing'), frames: async () => [], tabs: async () => [] },
    };
    expect(await out(new Map([[0, IN_TOP]]), { reports }).mentions(TAB, 'fr')).toEqual(refused('missing'));
  });
});

it('tabs that are read are told with their titles, as far as these are known', async () => {
  expect(await out(new Map()).read()).toEqual(
    answered([
      { tab: TAB, origin: ORIGIN, title: 'Le château de Zenda' },
      { tab: 9, origin: 'https://courrier.example', title: '' },
    ]),
  );
});
