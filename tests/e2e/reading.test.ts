import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { namesIn, settledIn, staysBare, untilNames } from './marks.ts';
import { cardWith, hover } from './pointer.ts';
import { openStage, type Stage } from './stage.ts';
import { changesSince, serialised, watchNodes } from './untouched.ts';

const STRICT = "default-src 'none'; script-src 'none'; style-src 'none'; base-uri 'none'; form-action 'none'; sandbox";

describe('a page is read', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage((path) =>
      path === '/strict.html'
        ? {
            type: 'text/html; charset=utf-8',
            body: '<!doctype html><html lang="fr"><title>Fermée</title><p>Nguyen Phu Trong reçoit Wang Yi, venu de Chine.',
            headers: { 'content-security-policy': STRICT },
          }
        : undefined,
    );
  });
  afterAll(() => stage.close());

  it('underlines the names of the four categories that are on from the start', async () => {
    const page = await stage.open('/plain.html');
    await untilNames(page, [
      'leader Nguyen Xuan Phuc',
      'leader Dmitri Medvedev',
      'leader Medvedev',
      'country Russie',
      'country Vietnam',
      'country Russie',
      'country Russie',
      'country Vietnam',
      'organisation ASEAN',
      'organisation ONU',
    ]);
  });

  it('leaves every node where it was, with an open card too, and the page serialises as one that is not read', async () => {
    const page = await stage.open('/fr.html', watchNodes);
    await settledIn(page);
    await hover(page, 'Nguyen Xuan Phuc');
    await cardWith(page, 'Nguyen Xuan Phuc');
    expect(await changesSince(page)).toEqual([]);
    const control = await stage.openUnread('/fr.html');
    expect(await serialised(page)).toBe(await serialised(control));
  });

  it('reads a page that allows no script and no style', async () => {
    const page = await stage.open('/strict.html');
    await untilNames(page, ['leader Nguyen Phu Trong', 'leader Wang Yi', 'country Chine']);
    await hover(page, 'Wang Yi');
    await cardWith(page, 'Wang Yi');
  });

  it('follows a page that changes its article without loading another one', async () => {
    const page = await stage.open('/spa.html');
    await untilNames(page, ['leader Dmitri Medvedev', 'country Vietnam']);
    await page.evaluate('go()');
    await untilNames(page, ['leader Wang Yi', 'country Russie', 'country Cambodge']);
    await page.evaluate('replaceBody()');
    await untilNames(page, ['leader To Lam', 'country Laos']);
  });

  it('reads what an endless page adds', async () => {
    const page = await stage.open('/scroll.html');
    await untilNames(page, ['country Russie']);
    for (let turn = 0; turn < 4; turn += 1) {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await settledIn(page);
    }
    const items = await page.evaluate(() => document.querySelectorAll('p').length);
    expect(items).toBeGreaterThan(6);
    expect(await namesIn(page)).toHaveLength(1 + 2 * (items - 3));
  });

  it('reads text that comes late, and forgets text that goes', async () => {
    const page = await stage.open('/late.html');
    await page.evaluate('type()');
    await untilNames(page, ['leader Xi Jinping', 'country Chine']);
    await page.evaluate('fill()');
    await untilNames(page, ['leader Xi Jinping', 'country Chine', 'country Vietnam']);
    await page.evaluate('overwrite()');
    await untilNames(page, ['country Vietnam']);
    await page.click('summary');
    await untilNames(page, ['country Vietnam', 'leader Marco Rubio', 'country États-Unis']);
  });

  it('reads open shadow roots, slots and roots that come later; a closed one stays closed', async () => {
    const page = await stage.open('/shadow.html');
    const names = await until('the late root', async () => {
      const now = await namesIn(page);
      return now.includes('country Kazakhstan') && now;
    });
    expect(names.toSorted()).toEqual(
      ['country Cambodge', 'country Chine', 'country Kazakhstan', 'country Russie', 'leader Xi Jinping'].toSorted(),
    );
    await hover(page, 'Xi Jinping');
    await cardWith(page, 'Xi Jinping');
  });

  it('reads a frame of the same origin, but not a tiny one, and opens its card in the frame', async () => {
    const page = await stage.open('/frame.html');
    await untilNames(page, ['country Russie']);
    const [large, small] = page.frames().filter((frame) => frame !== page.mainFrame());
    if (large === undefined || small === undefined) throw new Error('The page has two frames.');
    await untilNames(large, ['leader Dmitri Medvedev', 'country Vietnam']);
    expect(await staysBare(small)).toBe(true);
  });

  it('reads a frame that has no address of its own, and leaves it when its site is switched off', async () => {
    const page = await stage.open('/srcdoc.html');
    const frame = page.frames().find((each) => each !== page.mainFrame());
    if (frame === undefined) throw new Error('The page has a frame.');
    await untilNames(frame, ['leader Xi Jinping']);
    await stage.set({ sitesOff: [stage.served.origin] });
    await page.reload();
    const again = page.frames().find((each) => each !== page.mainFrame());
    if (again === undefined) throw new Error('The page has a frame.');
    expect([await staysBare(page), await staysBare(again)]).toEqual([true, true]);
    await stage.set();
  });

  it('sends the page no message of its own', async () => {
    const page = await stage.open('/plain.html', (empty) =>
      empty.evaluateOnNewDocument(() => {
        addEventListener('message', () => document.documentElement.setAttribute('data-heard', ''));
      }),
    );
    await settledIn(page);
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-heard'))).toBe(false);
  });

  it('touches no field, no editable region, no code, no script and nothing invisible', async () => {
    const page = await stage.open('/untouched.html');
    await untilNames(page, ['country Vietnam']);
    await settledIn(page);
    expect(await namesIn(page)).toEqual(['country Vietnam']);
  });

  it('paints the names near the viewport of a page with thousands of them, and moves with it', async () => {
    const page = await stage.open('/many.html');
    const first = await settledIn(page);
    expect(first.length).toBeLessThan(2700);
    expect(first.filter(({ box }) => box.top < 860).length).toBeGreaterThan(10);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const seen = await until('the last line to be underlined', async () => {
      const painted = await settledIn(page);
      return painted.filter(({ box }) => box.top >= 0 && box.top < 860).length > 10 && painted;
    });
    expect(seen.length).toBeLessThan(2700);
  });

  it('draws lighter lines where the page is dark without saying so', async () => {
    const colour = async (path: string): Promise<string> => {
      const page = await stage.open(path);
      await settledIn(page);
      return page.evaluate(
        () =>
          getComputedStyle(document.querySelector('p') ?? document.body, '::highlight(reperes-leader)')
            .textDecorationColor,
      );
    };
    expect([await colour('/dark.html'), await colour('/plain.html')]).toEqual([
      'rgb(217, 139, 181)',
      'rgb(168, 72, 127)',
    ]);
  });

  it('caused no error in any of these pages', () => {
    expect(stage.errors).toEqual([]);
  });
});
