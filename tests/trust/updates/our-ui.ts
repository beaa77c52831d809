import type { Page } from 'puppeteer-core';

/** What is in a page of ours: kept on the page's own window, so that what comes after can be told from it. */
interface Remembered {
  readonly highlights: readonly (readonly [string, Highlight])[];
  readonly hosts: readonly Element[];
  readonly sheets: readonly CSSStyleSheet[];
}

type Remembering = typeof globalThis & { remembered?: Remembered };

/** Call while the page shows what it shows: from now on this is what has to go. */
export const remember = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const isOurs = (name: string): boolean => name.startsWith('reperes-');
    const highlights = [...CSS.highlights].filter(([name]) => isOurs(name));
    const hosts = [...document.querySelectorAll('*')].filter(({ localName }) => isOurs(localName));
    (globalThis as Remembering).remembered = { highlights, hosts, sheets: [...document.adoptedStyleSheets] };
    return highlights.length + hosts.length;
  });

/** What is left of it, in words; empty when nothing is. */
export const leftIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { remembered } = globalThis as Remembering;
    if (remembered === undefined) throw new Error('Nobody remembered what was here.');
    const { highlights, hosts, sheets } = remembered;
    return [
      ...highlights.filter(([name, one]) => CSS.highlights.get(name) === one).map(([name]) => `highlight ${name}`),
      ...hosts.filter(({ isConnected }) => isConnected).map(({ localName }) => `host ${localName}`),
      ...sheets.filter((one) => document.adoptedStyleSheets.includes(one)).map(() => 'style sheet'),
    ];
  });

/** Anything of ours, old or new. */
export const anyIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...[...CSS.highlights.keys()].filter((name) => name.startsWith('reperes-')),
    ...[...document.querySelectorAll('*')]
      .map(({ localName }) => localName)
      .filter((name) => name.startsWith('reperes-')),
  ]);
