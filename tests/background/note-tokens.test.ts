import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answered, refused } from '../../lib/model/answer.ts';
import { NOTES_DATABASE } from '../../lib/store/notes-database.ts';
import { anchorOf, type FakeBrowser, fakeBrowser, PAGE, RASSENDYLL_ID, TAB, TOP } from './note-worker.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);
vi.spyOn(console, 'warn').mockImplementation(() => undefined);

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(async () => {
  await browser.stop();
  await Dexie.delete(NOTES_DATABASE);
});

const passage = (exact = 'le pont-levis', start = 10, highlight = false) =>
  ({ kind: 'passage', anchor: anchorOf(exact, start), entities: [RASSENDYLL_ID], highlight }) as const;
type About = Parameters<ReturnType<FakeBrowser['worker']>['answers']['page/note']>[0]['about'];

/** Asks for a frame as the top frame of the page, and gives its token. */
async function tokenFor(about: About, page = PAGE): Promise<string> {
  const answer = await browser.worker().answers['page/note']({ page, about }, TOP);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.token;
}

describe('a token', () => {
  it('opens once; asked again at once, as after a lost answer, it says the same', async () => {
    const token = await tokenFor(passage());
    const { answers } = browser.worker();
    const first = await answers['note/open']({ token });
    browser.clock.ms += 1000;
    expect(await answers['note/open']({ token })).toEqual(first);
    browser.clock.ms += 1500;
    expect(await answers['note/open']({ token })).toEqual(refused('missing'));
  });

  it('is used up as well when the clock was set back', async () => {
    const token = await tokenFor(passage());
    const { answers } = browser.worker();
    await answers['note/open']({ token });
    browser.clock.ms -= 3_600_000;
    expect(await answers['note/open']({ token })).toEqual(refused('missing'));
  });

  it('that nobody gave is missing', async () => {
    const { answers } = browser.worker();
    expect(await answers['note/open']({ token: crypto.randomUUID() })).toEqual(refused('missing'));
  });

  it('survives the worker, before it is opened and after', async () => {
    const token = await tokenFor(passage());
    await browser.stop();
    expect(await browser.worker().answers['note/open']({ token })).toMatchObject({ value: { kind: 'write' } });
    await browser.stop();
    expect(await browser.worker().answers['note/size']({ token, height: 200 })).toEqual(answered(null));
    browser.clock.ms += 10_000;
    expect(await browser.worker().answers['note/open']({ token })).toEqual(refused('missing'));
  });

  it('is forgotten when fifty others have come, or its tab has gone', async () => {
    const first = await tokenFor(passage());
    const second = await tokenFor(passage());
    for (let i = 0; i < 49; i++) await tokenFor(passage());
    const { answers, notes } = browser.worker();
    expect(await answers['note/open']({ token: first })).toEqual(refused('missing'));
    expect(await answers['note/open']({ token: second })).toMatchObject({ ok: true });
    const last = await tokenFor(passage());
    await notes.forget(TAB);
    expect(await answers['note/open']({ token: last })).toEqual(refused('missing'));
  });

  it('of a frame that its page kept out opens once more in a window; of another page’s it does not', async () => {
    const token = await tokenFor(passage());
    const { answers } = browser.worker();
    await answers['note/open']({ token });
    browser.clock.ms += 3000;
    const stranger = { ...TOP, tab: 8 };
    expect(await answers['page/note-elsewhere']({ token }, stranger)).toEqual(refused('missing'));
    expect(browser.windows).toEqual([]);
    expect(await answers['page/note-elsewhere']({ token }, TOP)).toEqual(answered(null));
    expect(browser.windows).toEqual([token]);
    expect(await answers['note/open']({ token })).toMatchObject({ value: { kind: 'write' } });
  });

  it('of a frame that may not save goes, and another opens on the draft in a window', async () => {
    const token = await tokenFor(passage());
    const { answers } = browser.worker();
    const opened = await answers['note/open']({ token });
    if (!opened.ok || opened.value.kind !== 'write') throw new Error('Nothing is written.');
    const { note } = opened.value;
    await answers['note/draft']({ note: { ...note, text: 'Gardé.' } });
    browser.clock.ms += 5000;
    expect(await answers['note/elsewhere']({ token, id: note.id })).toEqual(answered(null));
    const [other] = browser.windows;
    if (other === undefined) throw new Error('No window opened.');
    expect(other).not.toBe(token);
    expect(await answers['note/open']({ token: other })).toMatchObject({
      value: { kind: 'write', note: { text: 'Gardé.' }, isDraft: true },
    });
    expect(await answers['note/elsewhere']({ token, id: note.id })).toEqual(refused('missing'));
    expect(browser.windows).toHaveLength(1);
  });
});
