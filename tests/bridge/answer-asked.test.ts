import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerAsked, type FromOurPagesHandlers, type FromPageHandlers } from '../../lib/bridge/answer-asked.ts';
import { MAX_FIND_UNITS } from '../../lib/bridge/limits.ts';
import { FROM_OUR_PAGES, FROM_PAGE } from '../../lib/bridge/schemas.ts';
import type { MessageSender } from '../../lib/bridge/sender.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { NO_COUNTS } from '../../lib/model/mention.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { lastErrors } from '../../lib/report/report.ts';
import { fakeRuntime, LIBRARY, PAGE, POPUP, ROOT, SILENCE } from './fake-runtime.ts';

const effects = vi.fn();
vi.spyOn(console, 'error').mockImplementation(() => undefined);

const handlersFor = (types: readonly string[]) =>
  Object.fromEntries(
    types.map((type) => [
      type,
      (data: unknown, asker?: unknown) => {
        effects(type, data, asker);
        return answered(null);
      },
    ]),
  );
const fromPage = handlersFor(Object.keys(FROM_PAGE)) as unknown as FromPageHandlers;
const fromOurPages = handlersFor(Object.keys(FROM_OUR_PAGES)) as unknown as FromOurPagesHandlers;
const { runtime, deliver } = fakeRuntime();
answerAsked(fromPage, fromOurPages, runtime);

beforeEach(() => effects.mockClear());

const card = { entity: 'country/vietnam', pageDate: '2018-11', entitiesHere: ['country/russie'], alias: 'Vietnam' };
const found = { ...NO_COUNTS, leader: 2 };

describe('what is asked from the right side is answered', () => {
  it.each<[string, unknown, MessageSender]>([
    ['page/start', null, PAGE],
    ['page/find', { blocks: [{ block: 0, text: 'Hanoï' }] }, PAGE],
    ['page/find', { blocks: [{ block: 0, text: 'x'.repeat(MAX_FIND_UNITS) }] }, PAGE],
    ['page/card', card, PAGE],
    ['page/card', { ...card, pageDate: null, alias: null }, PAGE],
    ['page/report', { found, shown: 2, date: { iso: '2018-11-20', origin: 'json-ld' } }, PAGE],
    ['page/open', { place: '/entity/country/vietnam' }, PAGE],
    ['page/open', { place: '/document/002?p=3' }, PAGE],
    ['page/open', { place: '/' }, PAGE],
    ['settings/set', FIRST_SETTINGS, POPUP],
    ['tab/date', { tab: 3, iso: null }, POPUP],
    ['tab/unlit', { tab: 3 }, POPUP],
    ['tab/relight', { tab: 3, entity: 'country/vietnam', alias: 'Vietnam' }, POPUP],
    ['access/get', { origin: 'https://news.example' }, POPUP],
    ['corpus/search', { query: 'Hà Nội' }, LIBRARY],
    ['corpus/document', { id: '002' }, LIBRARY],
    ['corpus/rebuild', null, LIBRARY],
  ])('%s', async (type, data, sender) => {
    expect(await deliver({ type, data }, sender)).toEqual(answered(null));
    expect(effects).toHaveBeenCalledTimes(1);
    expect(effects.mock.calls[0]?.slice(0, 2)).toEqual([type, data]);
  });

  it('and a handler learns which frame asked', async () => {
    await deliver({ type: 'page/start', data: null }, { ...PAGE, frameId: 4 });
    expect(effects).toHaveBeenCalledWith('page/start', null, {
      tab: 7,
      frame: 4,
      origin: 'https://news.example',
      address: 'https://news.example/a',
    });
  });
});

describe('what is asked from the wrong side is forbidden, and does nothing', () => {
  it.each<[string, unknown, MessageSender]>([
    ['settings/get', null, PAGE],
    ['settings/set', FIRST_SETTINGS, PAGE],
    ['corpus/rebuild', null, PAGE],
    ['corpus/rebuild', null, { ...PAGE, url: `https://news.example/${ROOT}popup.html` }],
    ['corpus/rebuild', null, { ...PAGE, url: 'chrome-extension://abcd/popup.html' }],
    ['corpus/rebuild', null, { id: 'abc' }],
    ['page/start', null, POPUP],
    ['page/start', null, LIBRARY],
    ['page/start', null, { ...PAGE, tab: undefined }],
    ['page/start', null, { ...PAGE, frameId: undefined }],
    ['page/start', null, { ...PAGE, url: undefined }],
  ])('%s', async (type, data, sender) => {
    expect(await deliver({ type, data }, sender)).toEqual(refused('forbidden'));
    expect(effects).not.toHaveBeenCalled();
  });

  it('another extension is not answered at all', async () => {
    expect(await deliver({ type: 'page/start', data: null }, { ...PAGE, id: 'other' })).toBe(SILENCE);
    expect(await deliver({ type: 'corpus/rebuild', data: null }, { ...POPUP, id: undefined })).toBe(SILENCE);
    expect(effects).not.toHaveBeenCalled();
  });
});

describe('what is malformed is invalid, and does nothing', () => {
  it.each<[string, unknown, MessageSender]>([
    ['page/start', undefined, PAGE],
    ['page/find', { blocks: [{ block: 0, text: 'x'.repeat(MAX_FIND_UNITS + 1) }] }, PAGE],
    ['page/find', { blocks: Array.from({ length: 3 }, () => ({ block: 0, text: 'x'.repeat(30_000) })) }, PAGE],
    ['page/find', { blocks: [{ block: -1, text: '' }] }, PAGE],
    ['page/card', { ...card, entity: '../etc' }, PAGE],
    ['page/card', { ...card, pageDate: 'yesterday' }, PAGE],
    ['page/card', { ...card, alias: 'x'.repeat(301) }, PAGE],
    ['tab/relight', { tab: 3, entity: 'Vietnam', alias: 'Vietnam' }, POPUP],
    ['page/report', { found, shown: -1, date: null }, PAGE],
    ['page/report', { found: { ...found, other: 1 }, shown: 1, date: null }, PAGE],
    ['page/open', { place: 'https://evil.example' }, PAGE],
    ['page/open', { place: '/entity/x/../../popup.html' }, PAGE],
    ['page/open', { place: '/document/002?p=3#x' }, PAGE],
    ['settings/set', { ...FIRST_SETTINGS, sitesOff: ['javascript:'] }, POPUP],
    ['tab/read', { tab: 'all' }, POPUP],
    ['corpus/search', { query: 'x'.repeat(301) }, LIBRARY],
  ])('%s', async (type, data, sender) => {
    expect(await deliver({ type, data }, sender)).toEqual(refused('invalid'));
    expect(effects).not.toHaveBeenCalled();
  });
});

it('what is not of the protocol is left to others', async () => {
  for (const message of [
    null,
    'page/start',
    {},
    { type: 1, data: null },
    { type: 'toString', data: null },
    { type: 'page/start' },
  ]) {
    expect(await deliver(message, PAGE)).toBe(SILENCE);
  }
  expect(effects).not.toHaveBeenCalled();
});

it('1,000 messages of any kind, under real names too, have no effect and throw nothing', async () => {
  const types = [...Object.keys(FROM_PAGE), ...Object.keys(FROM_OUR_PAGES)];
  const junk = fc.anything().filter((data) => data !== null);
  const message = fc.oneof(fc.anything(), fc.record({ type: fc.constantFrom(...types), data: junk }));
  await fc.assert(
    fc.asyncProperty(message, fc.constantFrom(PAGE, POPUP, LIBRARY, {}), async (sent, sender) => {
      const answer = await deliver(sent, sender);
      expect([SILENCE, 'forbidden', 'invalid']).toContain(
        answer === SILENCE ? SILENCE : (answer as { reason: string }).reason,
      );
    }),
    { numRuns: 1000 },
  );
  expect(effects).not.toHaveBeenCalled();
});

it('an error in a handler is reported once, and answered', async () => {
  const broken = fakeRuntime();
  const failing = { ...fromPage, 'page/start': () => Promise.reject(new Error('a bug')) };
  answerAsked(failing, fromOurPages, broken.runtime);
  const before = new Set(lastErrors());
  expect(await broken.deliver({ type: 'page/start', data: null }, PAGE)).toEqual(refused('unreachable'));
  expect(lastErrors().filter((one) => !before.has(one))).toMatchObject([
    { where: 'answering page/start', message: 'Error: a bug' },
  ]);
});
