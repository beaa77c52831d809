import { describe, expect, it } from 'vitest';
import { makeOpenPages } from '../../entrypoints/library/out/open-pages.ts';
import { makeTakingOut } from '../../entrypoints/library/out/taking-out.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { FileToSave } from '../../lib/model/file-to-save.ts';
import { NO_COUNTS } from '../../lib/model/mention.ts';
import type { TabMentions } from '../../lib/model/page-mentions.ts';
import { makeBackground } from './background.ts';
import { BRIEF } from './brief-of-ours.ts';
import { makeHandClock, settled } from './hand-clock.ts';

const ORIGIN = 'https://journal.invalid';

const mentionsOn = (tab: number): TabMentions => ({
  page: { address: `${ORIGIN}/${tab}`, opened: `${ORIGIN}/${tab}`, title: `Article ${tab}` },
  date: null,
  names: [],
  mentions: [{ entity: 'country/vietnam', text: 'Hanoï', before: 'de ', after: '' }],
});

/** Tabs of our own, over a background that knows what stands on them; a tab that is taken from `open` is closed. */
function openOut(tabs: readonly number[], answers: Parameters<typeof makeBackground>[0] = {}) {
  const open = new Set(tabs);
  const background = makeBackground({
    'tabs/read': () => answered([...open].map((tab) => ({ tab, origin: ORIGIN, title: `Article ${tab}` }))),
    'tab/report': ({ tab }) =>
      tab === 9
        ? refused('missing')
        : answered({ origin: ORIGIN, found: { ...NO_COUNTS, leader: tab, place: 1 }, shown: 0, date: null }),
    'tab/mentions': ({ tab }) => (open.has(tab) ? answered(mentionsOn(tab)) : refused('missing')),
    'tab/brief': ({ tab }) => (open.has(tab) ? answered({ ...BRIEF, title: `Article ${tab}` }) : refused('missing')),
    ...answers,
  });
  const clock = makeHandClock();
  const files: FileToSave[] = [];
  const host = {
    ask: ((type, data) => askBackground(type, data, background.carry)) as typeof askBackground,
    saveFile: (file: FileToSave) => void files.push(file),
    now: () => new Date(2026, 10, 22, 9),
    newId: () => crypto.randomUUID(),
    after: clock.after,
  };
  const life = new AbortController();
  return {
    background,
    open,
    clock,
    files,
    life,
    list: makeOpenPages(host, life.signal),
    out: makeTakingOut(host),
    pages: tabs.map((tab) => ({ tab, origin: ORIGIN, title: `Article ${tab}`, mentions: 1 })),
  };
}

describe('the list of open pages', () => {
  it('tells of each its title, its site and its mentions, as far as they are known', async () => {
    const { list } = openOut([4, 9]);
    await list.load();
    expect(list.pages.value).toEqual([
      { tab: 4, origin: ORIGIN, title: 'Article 4', mentions: 5 },
      { tab: 9, origin: ORIGIN, title: 'Article 9', mentions: null },
    ]);
  });

  it('says why it is not there, and comes back', async () => {
    let well = false;
    const { list } = openOut([], { 'tabs/read': () => (well ? answered([]) : refused('unreachable')) });
    await list.load();
    expect([list.pages.value, list.failure.value]).toEqual([null, 'unreachable']);
    well = true;
    await list.load();
    expect([list.pages.value, list.failure.value]).toEqual([[], null]);
  });

  it('has every page chosen at first, and those that come later as long as none was left out', async () => {
    const { list, open } = openOut([1, 2]);
    const chosenAfter = async (change: () => void): Promise<number[]> => {
      change();
      await list.load();
      return [...list.chosen.value];
    };
    expect(await chosenAfter(() => undefined)).toEqual([1, 2]);
    expect(await chosenAfter(() => open.add(3))).toEqual([1, 2, 3]);
    expect(await chosenAfter(() => list.choose(2, false))).toEqual([1, 3]);
    expect(await chosenAfter(() => open.add(4))).toEqual([1, 3]);
    expect(await chosenAfter(() => open.delete(3))).toEqual([1]);
    expect(await chosenAfter(() => list.chooseAll(false))).toEqual([]);
    expect(await chosenAfter(() => list.chooseAll(true))).toEqual([1, 2, 4]);
  });

  it('is asked again at most once a second, however much is heard, and no more after its end', async () => {
    const { list, background, clock, life } = openOut([1]);
    const asked = (): number => background.dataOf('tabs/read').length;
    for (let time = 0; time < 5; time += 1) list.hear();
    await settled();
    expect(asked()).toBe(1);
    await clock.pass(999);
    expect(asked()).toBe(1);
    await clock.pass(1);
    expect(asked()).toBe(2);
    await clock.pass(1000);
    expect(asked()).toBe(2);
    list.hear();
    list.hear();
    life.abort();
    await clock.pass(5000);
    expect(asked()).toBe(3);
  });
});

describe('what is taken out', () => {
  it.each([
    ['csv', 'reperes-mentions-2026-11-22.csv', /^\ufefftitle;address;/],
    ['json', 'reperes-mentions-2026-11-22.json', /"format": "reperes-mentions"/],
  ] as const)('is the mentions of the pages in their order: %s', async (format, name, begins) => {
    const { out, pages, files } = openOut([3, 1]);
    await out.takeOut(pages, format, 'fr');
    expect(files.map((file) => file.name)).toEqual([name]);
    expect(files[0]?.text).toMatch(begins);
    expect(files[0]?.text.match(/Article \d/g)).toEqual(['Article 3', 'Article 1']);
    expect(out.end.value).toEqual({ kind: 'saved', file: name, pages: 2, mentions: 2, lost: [] });
  });

  it('is a brief of each page in one text, under a heading each, in the reader’s language', async () => {
    const { out, pages, files, background } = openOut([3, 1]);
    await out.takeOut(pages, 'brief', 'en');
    expect(files[0]?.text.match(/^# .*$/gm)).toEqual(['# Brief · Article 3', '# Brief · Article 1']);
    expect(files[0]?.name).toBe('reperes-brief-2026-11-22.md');
    expect(background.dataOf('tab/brief')).toEqual([
      { tab: 3, language: 'en' },
      { tab: 1, language: 'en' },
    ]);
    expect(out.end.value).toEqual({ kind: 'saved', file: 'reperes-brief-2026-11-22.md', pages: 2, lost: [] });
  });

  it('leaves out a page that is closed meanwhile, and says which', async () => {
    const { out, open, pages, files } = openOut([1, 2, 3]);
    open.delete(2);
    await out.takeOut(pages, 'csv', 'fr');
    expect(files[0]?.text.match(/Article \d/g)).toEqual(['Article 1', 'Article 3']);
    expect(out.end.value).toMatchObject({ kind: 'saved', pages: 2, lost: ['Article 2'] });
  });

  it.each([
    ['missing', { kind: 'nothing', lost: ['Article 1'] }],
    ['database', { kind: 'failed', reason: 'database' }],
  ] as const)('is no file when no page tells anything (%s)', async (reason, end) => {
    const { out, pages, files } = openOut([1], { 'tab/mentions': () => refused(reason) });
    await out.takeOut(pages, 'json', 'fr');
    expect([files, out.end.value]).toEqual([[], end]);
  });

  it('is counted while a page keeps us waiting, and stopped at once, without a file', async () => {
    let goOn = (): void => undefined;
    const { out, pages, files, clock, background } = openOut([1, 2, 3], {
      'tab/mentions': ({ tab }) =>
        tab === 1
          ? answered(mentionsOn(1))
          : new Promise((resolve) => {
              goOn = () => resolve(answered(mentionsOn(tab)));
            }),
    });
    const taking = out.takeOut(pages, 'csv', 'fr');
    await settled();
    expect([out.progress.value, out.end.value]).toEqual([null, null]);
    await clock.pass(300);
    expect(out.progress.value).toEqual({ done: 1, of: 3 });
    out.stop();
    await taking;
    goOn();
    await settled();
    expect([files, out.progress.value, out.end.value]).toEqual([[], null, { kind: 'stopped' }]);
    expect(background.dataOf('tab/mentions')).toHaveLength(2);
  });

  it('is the last that was asked for, when one was still under way', async () => {
    const { out, pages, files } = openOut([1, 2]);
    await Promise.all([out.takeOut(pages, 'csv', 'fr'), out.takeOut(pages, 'json', 'fr')]);
    expect(files.map(({ type }) => type)).toEqual(['application/json']);
    expect(out.end.value).toMatchObject({ kind: 'saved', pages: 2 });
  });
});
