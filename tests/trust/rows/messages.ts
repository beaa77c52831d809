import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import type { AskedType } from '../../../lib/bridge/envelope.ts';
import { FROM_OUR_PAGES, FROM_PAGE } from '../../../lib/bridge/schemas.ts';
import { ask } from '../../../lib/command/our-page.ts';
import { until } from '../../../lib/command/until.ts';
import { contentWorldOf } from '../../content-world.ts';
import { type Random, randomFrom } from '../../drill/random.ts';
import { settledIn } from '../../e2e/marks.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import { EXAMPLES, spoilt, VICTIM } from '../intruder/messages.ts';
import { makeNeighbour } from '../intruder/neighbour.ts';
import { changedIn, storedIn, tabsOf } from '../intruder/stored.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';

/** Sent at once, so that handlers meet each other as well. */
const AT_ONCE = 250;
const SHOWN = 160;
const NOBODY = 'no answer';

/** What a message is answered with, in words. */
type Heard = string;
interface Sent {
  readonly message: unknown;
  /** What may come back. */
  readonly wanted: readonly Heard[];
}
type Send = (messages: readonly unknown[]) => Promise<readonly Heard[]>;

const OURS = Object.keys(FROM_OUR_PAGES) as AskedType[];
const PAGES = Object.keys(FROM_PAGE) as AskedType[];
const SCHEMAS: Readonly<Record<string, v.GenericSchema>> = { ...FROM_OUR_PAGES, ...FROM_PAGE };

/** In a page of ours, in our content script or in another extension: sends them all, and says what came back. */
const sending = (list: string, to = ''): string => `Promise.all(${list}.map((message) =>
  chrome.runtime.sendMessage(${to}message).then(
    (answer) => answer === undefined || answer === null ? '${NOBODY}' : answer.ok === false ? String(answer.reason) : 'done',
    (error) => /Receiving end|port closed|channel closed|before a response/.test(String(error)) ? '${NOBODY}' : 'error: ' + error)))`;

/** Never what its handler would take: that would rightly be done. */
function malformed(random: Random, types: readonly AskedType[]): { type: AskedType; data: unknown } {
  for (;;) {
    const type = random.pick(types);
    const sent: unknown = JSON.parse(JSON.stringify({ data: spoilt(random, EXAMPLES[type]) }));
    const data = (sent as { data?: unknown }).data;
    const schema = SCHEMAS[type];
    if (schema && !v.safeParse(schema, data).success) return { type, data };
  }
}

const forged = (random: Random, stage: Stage, message: object): object =>
  random.below(3) > 0
    ? message
    : {
        ...message,
        sender: { id: stage.id, url: `${stage.root}library.html`, origin: stage.root },
        id: stage.id,
        url: `${stage.root}popup.html`,
      };

/** No envelope of ours, or no name of ours. */
const foreign = (random: Random): unknown =>
  random.pick<unknown>([
    null,
    'settings/set',
    42,
    [],
    { type: 'toString', data: null },
    { type: '__proto__', data: null },
    { type: 'constructor', data: {} },
    { type: ['settings/set'], data: null },
    { type: 'SETTINGS/SET', data: EXAMPLES['settings/set'] },
    { data: EXAMPLES['settings/set'] },
    { type: `ours/${random.pick(['notes', 'vault', 'corpus'])}/x`, data: null },
  ]);

function fromContent(random: Random, stage: Stage): Sent {
  const kind = random.below(10);
  if (kind === 0) return { message: foreign(random), wanted: [NOBODY] };
  if (kind < 5) {
    const type = random.pick(OURS);
    const data = random.below(2) === 0 ? EXAMPLES[type] : (spoilt(random, EXAMPLES[type]) ?? null);
    return { message: forged(random, stage, { type, data }), wanted: ['forbidden'] };
  }
  const message = malformed(random, PAGES);
  return {
    message: forged(random, stage, message),
    wanted: 'data' in message && message.data !== undefined ? ['invalid'] : [NOBODY],
  };
}

function fromOurs(random: Random): Sent {
  const kind = random.below(10);
  if (kind === 0) return { message: foreign(random), wanted: [NOBODY] };
  if (kind < 3) {
    const type = random.pick(PAGES);
    return { message: { type, data: EXAMPLES[type] }, wanted: ['forbidden'] };
  }
  const message = malformed(random, OURS);
  return { message, wanted: message.data !== undefined ? ['invalid'] : [NOBODY] };
}

async function tryAll(who: string, all: readonly Sent[], send: Send): Promise<string[]> {
  const faults: string[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const heard = await send(some.map(({ message }) => message));
    some.forEach(({ message, wanted }, at) => {
      const got = heard[at] ?? NOBODY;
      if (!wanted.includes(got))
        faults.push(`${who}, ${JSON.stringify(message).slice(0, SHOWN)}: ${got}, not ${wanted.join(' or ')}`);
    });
  }
  return faults;
}

const times = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);

/** What stays the same, and what went wrong out loud in the worker. */
async function unharmed(stage: Stage, work: () => Promise<string[]>): Promise<string[]> {
  await ask(stage.ours, 'note/save', { note: VICTIM });
  const worker = await until('the worker', async () =>
    stage.browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(stage.root))
      ?.worker(),
  );
  const said: string[] = [];
  worker?.on('console', (message) => {
    if (message.type() === 'error') said.push(`the worker said: ${message.text().slice(0, SHOWN)}`);
  });
  const [before, tabsBefore] = [await storedIn(stage), tabsOf(stage)];
  const faults = await work();
  const [after, tabsAfter] = [await storedIn(stage), tabsOf(stage)];
  const opened = tabsAfter.filter((each) => !tabsBefore.includes(each)).map((each) => `opened: ${each}`);
  return [...faults, ...changedIn(before, after).map((what) => `changed: ${what}`), ...said, ...opened];
}

const inPage =
  (page: Page): Send =>
  (messages) =>
    page.evaluate(sending(JSON.stringify(messages))) as Promise<readonly Heard[]>;

async function run({ rounds, seed }: Wish): Promise<readonly TrustRow[]> {
  const random = randomFrom(seed);
  const stage = await openStage();
  const neighbour = await makeNeighbour();
  try {
    const page = await stage.open('/plain.html');
    await settledIn(page);
    const world = await contentWorldOf(stage, page);
    const others = await stage.browser.installExtension(neighbour.path);
    const stranger = await stage.browser.newPage();
    await stranger.goto(`chrome-extension://${others}/page.html`);
    const toUs = JSON.stringify(stage.id);
    const half = Math.ceil(rounds / 2);
    const line = async (
      what: string,
      count: number,
      target: string,
      work: () => Promise<string[]>,
    ): Promise<TrustRow> => {
      const faults = await unharmed(stage, work);
      return { what, rounds: count, figure: `${faults.length} effects, crashes or wrong answers`, target, faults };
    };
    return [
      await line('messages, from a content script: forged, malformed, what only our pages may', half, '0', async () => [
        ...(await tryAll(
          'content script',
          times(half, () => fromContent(random, stage)),
          (messages) => world.run(sending(JSON.stringify(messages))) as Promise<readonly Heard[]>,
        )),
        ...(await reach(world.run)),
      ]),
      await line('messages, malformed, from our own pages', rounds - half, '0', () =>
        tryAll(
          'our page',
          times(rounds - half, () => fromOurs(random)),
          inPage(stage.ours),
        ),
      ),
      await line(
        'messages, from another extension and from the page itself',
        2 * (OURS.length + PAGES.length),
        '0',
        async () => {
          const all = [...OURS, ...PAGES].map((type) => ({
            message: { type, data: EXAMPLES[type] },
            wanted: [NOBODY],
          }));
          const byPage = (await page.evaluate('typeof globalThis.chrome?.runtime?.sendMessage')) as string;
          return [
            ...(await tryAll(
              'another extension',
              all,
              (messages) =>
                stranger.evaluate(sending(JSON.stringify(messages), `${toUs}, `)) as Promise<readonly Heard[]>,
            )),
            ...(byPage === 'undefined' ? [] : ['the page has a runtime to send by']),
          ];
        },
      ),
    ];
  } finally {
    await stage.close();
    await neighbour.remove();
  }
}

/** What a content script could read without asking. */
async function reach(inWorld: (expression: string) => Promise<unknown>): Promise<string[]> {
  const areas = await Promise.all(
    ['local', 'session', 'sync'].map(async (area) => {
      const got = await inWorld(
        `chrome.storage?.${area}?.get(null).then((all) => Object.keys(all).length, () => 0) ?? 0`,
      );
      return got === 0 ? [] : [`a content script reads storage.${area}`];
    }),
  );
  const calls = [
    'tabs.query',
    'scripting.executeScript',
    'permissions.request',
    'contextMenus.create',
    'action.setPopup',
  ];
  const had = (await inWorld(
    `${JSON.stringify(calls)}.filter((call) => typeof call.split('.').reduce((at, name) => at?.[name], chrome) === 'function')`,
  )) as readonly string[];
  return [...areas.flat(), ...had.map((call) => `a content script may call chrome.${call}`)];
}

/** `npm test` sends 1,000 messages of any kind to every name at the border itself: tests/bridge/answer-asked.test.ts. */
export const messages: Trust = { rounds: 10_000, everyday: 0, run };
