import { expect, it, vi } from 'vitest';
import { endUngranted } from '../../entrypoints/background/sessions.ts';

it('ends the sessions of tabs whose permission was taken back, and only those', async () => {
  const tabs = [
    { tab: 1, origin: 'https://kept.example' },
    { tab: 2, origin: 'https://taken.example' },
    { tab: 3, origin: 'https://clicked.example' },
  ];
  const forget = vi.fn(async () => undefined);
  const end = vi.fn(async () => true);
  const mayRead = async (tab: number, origin: string) => origin === 'https://kept.example' || tab === 3;
  await endUngranted({ tabs: async () => tabs, forget }, mayRead, end);
  expect(end.mock.calls).toEqual([[2]]);
  expect(forget.mock.calls).toEqual([[2]]);
});
