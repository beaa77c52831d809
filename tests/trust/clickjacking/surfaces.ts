import type { Frame, Page } from 'puppeteer-core';
import { until } from '../../../lib/command/until.ts';
import type { Note } from '../../../lib/model/note.ts';
import { newNote } from '../../../lib/notes/new-note.ts';
import { type Control, controlsIn, type Surface } from './controls.ts';

export const PATH = '/plain.html';
export const NAME = 'Dmitri Medvedev';
const NOTED = 'La Russie importe du café';
const FREE = 'importe des machines';

/** What a reader has kept on the page and would not lose. */
export function keptNote(origin: string): Note {
  const address = origin + PATH;
  const page = { address, opened: address, title: 'Page nue' };
  const anchor = { quote: { exact: NOTED, prefix: '', suffix: '' }, position: { start: 0, end: NOTED.length } };
  const begun = newNote({
    id: '00000000-0000-4000-8000-000000000001',
    target: { kind: 'passage', page, anchor },
    entities: ['leader/dmitri-medvedev', 'country/russie'],
    colour: 'pink',
    at: '2025-05-04T00:00:00.000Z',
  });
  return { ...begun, text: 'Du **café**.', tags: ['café', 'import'] };
}

interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Where these words stand, in CSS px of the tab. They must stand in one text node. */
async function endsOf(where: Frame, words: string): Promise<Ends> {
  const ends = await where.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { x1: left + 1, y1: top + height / 2, x2: right - 1, y2: top + height / 2 };
    }
    return undefined;
  }, words);
  if (ends === undefined) throw new Error(`The page does not say ${words}.`);
  const element = await where.frameElement();
  const box = await element?.boundingBox();
  const { x, y } = box ?? { x: 0, y: 0 };
  return { x1: ends.x1 + x, y1: ends.y1 + y, x2: ends.x2 + x, y2: ends.y2 + y };
}

/** Rests the pointer in the middle of these words. */
export async function restOn(page: Page, where: Frame, words: string): Promise<void> {
  const { x1, y1, x2 } = await endsOf(where, words);
  await page.mouse.move(2, 2);
  await page.mouse.move((x1 + x2) / 2, y1, { steps: 3 });
}

export async function selectFree(page: Page, where: Frame): Promise<void> {
  const { x1, y1, x2, y2 } = await endsOf(where, FREE);
  await page.mouse.move(x1, y1);
  await page.mouse.down();
  await page.mouse.move(x2, y2, { steps: 3 });
  await page.mouse.up();
}

/** The reader's own way to a surface, with the pointer. @returns its controls */
export async function openSurface(
  page: Page,
  where: Frame,
  root: string,
  surface: Surface,
): Promise<readonly Control[]> {
  /** The frame grows as it is drawn: a control is there once it stays where it is. */
  const has = (says: RegExp): Promise<Control> => {
    let last = '';
    return until(`${surface}: a control that says ${says}`, async () => {
      const control = (await controlsIn(where, root)).find((each) => says.test(each.says));
      const was = last;
      last = JSON.stringify(control ?? null);
      return was === last && control;
    });
  };
  const click = async (says: RegExp): Promise<void> => {
    const { x, y } = await has(says);
    await page.mouse.click(x, y);
  };
  switch (surface) {
    case 'card':
    case 'why':
      await restOn(page, where, NAME);
      await has(/faits dans le corpus/);
      if (surface === 'why') {
        await click(/Pourquoi ce nom/);
        await has(/Pas celui-ci/);
      }
      break;
    case 'bubble':
    case 'write':
    case 'highlight':
      await selectFree(page, where);
      await has(/Surligner/);
      if (surface === 'write') await click(/Noter/);
      if (surface === 'highlight') await click(/Surligner/);
      if (surface !== 'bubble') await has(/Enregistrer|Ajouter un texte/);
      break;
    case 'notes bubble':
    case 'read':
    case 'change':
      await restOn(page, where, 'importe du café');
      await has(/button 1 note/);
      if (surface === 'notes bubble') break;
      await click(/button 1 note/);
      await has(/Modifier/);
      if (surface === 'read') break;
      await click(/Modifier/);
      await has(/Délier Russie/);
  }
  return controlsIn(where, root);
}
