import type { Page } from 'puppeteer-core';

/** For the head of a page that hears whatever can be heard: keys, input, messages, in both phases, wherever they pass. */
export const EARS = `<script>
window.heard = [];
for (const type of ['keydown','keypress','keyup','beforeinput','input','textInput','compositionstart','compositionupdate','compositionend','message','paste','copy','cut','change','selectionchange'])
  for (const target of [window, document, document.documentElement])
    for (const capture of [true, false])
      target.addEventListener(type, (event) => heard.push([type, event.key ?? event.data ?? String(event.data ?? '')]), capture);
</script>`;

type Hearing = typeof globalThis & { readonly heard: [type: string, what: string][] };

/** All that the page's listeners were given to read, one entry an event. */
export const heardIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    (globalThis as Hearing).heard.filter(([type]) => type !== 'selectionchange').map(([, what]) => what),
  );

/** The same as one text. */
export const heardBy = async (page: Page): Promise<string> => (await heardIn(page)).join('');

export const forgetHeard = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (globalThis as Hearing).heard.length = 0;
  });
