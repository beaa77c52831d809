import type { Frame, Page } from 'puppeteer-core';
import { ask } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import type { KeptNote } from '../../lib/model/kept-note.ts';
import { NOTE_COLOURS, type Note } from '../../lib/model/note.ts';
import { EVERY_NOTE, type NoteQuery, type NoteResults } from '../../lib/model/note-query.ts';
import type { Stage } from './stage.ts';

const NOTE_HOST = 'reperes-note';

/** Every note that answers, as the library would list them. */
export async function notesThat(stage: Pick<Stage, 'ours'>, query: Partial<NoteQuery> = {}): Promise<NoteResults> {
  const asked = { query: { ...EVERY_NOTE, ...query }, offset: 0, limit: 200 };
  return (await ask(stage.ours, 'notes/query', asked)) as NoteResults;
}

export const everyNote = async (stage: Pick<Stage, 'ours'>): Promise<readonly KeptNote[]> =>
  (await notesThat(stage)).notes;

/** Deletes every note, draft and binned note. */
export async function forgetNotes(stage: Pick<Stage, 'ours'>): Promise<void> {
  const { ids } = await notesThat(stage);
  await ask(stage.ours, 'notes/delete', { ids });
  await ask(stage.ours, 'notes/destroy', { ids: null });
  const drafts = (await ask(stage.ours, 'notes/drafts', null)) as readonly { readonly note: Note }[];
  for (const { note } of drafts) await ask(stage.ours, 'note/drop-draft', { id: note.id });
}

/** Selects these words with the pointer, as a reader does. They must stand in one text node. */
export async function select(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate((wanted) => {
    // A press on what is selected would begin to drag it.
    getSelection()?.removeAllRanges();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const rects = [...range.getClientRects()];
      const first = rects.at(0);
      const last = rects.at(-1);
      if (!first || !last) continue;
      return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2] as const;
    }
    return undefined;
  }, words);
  if (ends === undefined) throw new Error(`The page does not say ${words}.`);
  const [x1, y1, x2, y2] = ends;
  await page.mouse.move(x1, y1);
  await page.mouse.down();
  await page.mouse.move((x1 + x2) / 2, (y1 + y2) / 2);
  await page.mouse.move(x2, y2);
  await page.mouse.up();
  await until(`${words} to be selected`, () =>
    page.evaluate(
      (wanted) => {
        const got = String(getSelection()).replaceAll(/\s+/g, ' ').trim();
        return got.length > 0 && (wanted.includes(got) || got.includes(wanted));
      },
      words.replaceAll(/\s+/g, ' '),
    ),
  );
}

/** Where a button of the bubble that bears these words is, once it is there. */
const bubbleButton = (page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> =>
  until(`a button that says ${words}`, async () => {
    const place = await page.evaluate(
      (host, wanted) => {
        const buttons = document.querySelector(host)?.shadowRoot?.querySelectorAll('button') ?? [];
        const one = [...buttons].find((button) => `${button.textContent} ${button.ariaLabel}`.includes(wanted));
        const box = one?.checkVisibility() ? one.getBoundingClientRect() : undefined;
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      NOTE_HOST,
      words,
    );
    return place;
  });

/** Clicks the bubble's button that bears these words, with the pointer. */
export async function clickBubble(page: Page, words: string): Promise<void> {
  const { x, y } = await bubbleButton(page, words);
  await page.mouse.click(x, y);
}

/** Whether our host for bubble and frame stands in the page. */
export const hasNoteHost = (page: Page): Promise<boolean> =>
  page.evaluate((host) => document.querySelector(host) !== null, NOTE_HOST);

export const noteHostGone = (page: Page): Promise<boolean> =>
  until('the note host to go', async () => !(await hasNoteHost(page)));

/** The frame in which a note is written, once it is drawn. */
export const noteFrame = (stage: Pick<Stage, 'root'>, page: Page): Promise<Frame> =>
  until('the note frame', async () => {
    const frame = page.frames().find((each) => each.url().startsWith(`${stage.root}note.html`));
    return (await frame?.evaluate(() => document.body.innerText.trim().length > 0)) && frame;
  });

/** What the frame says. */
export const frameSays = (frame: Frame, ...words: readonly string[]): Promise<boolean> =>
  until(`the frame to say ${words.join(', ')}`, () =>
    frame.evaluate((wanted) => wanted.every((word) => document.body.innerText.includes(word)), words),
  );

/** Clicks the frame's, or one of our pages', button that bears these words. */
export const clickIn = (frame: Frame | Page, words: string): Promise<boolean> =>
  until(`a button that says ${words}`, () =>
    frame.evaluate((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a, summary, label')];
      const one = all.find(
        (each) =>
          each.checkVisibility() &&
          !(each as HTMLButtonElement).disabled &&
          `${each.textContent} ${each.ariaLabel ?? ''} ${each.title}`.includes(wanted),
      );
      one?.click();
      return one !== undefined;
    }, words),
  );

/** Texts tinted as notes, by colour, in document order. */
export const tintedNotes = (page: Page): Promise<readonly string[]> =>
  page.evaluate((colours) => {
    const all = colours.flatMap((colour) => [...(CSS.highlights.get(`reperes-note-${colour}`) ?? [])]);
    const ranges = all.map((each) => {
      const range = document.createRange();
      range.setStart(each.startContainer, each.startOffset);
      range.setEnd(each.endContainer, each.endOffset);
      return range;
    });
    return ranges
      .sort((a, b) => a.compareBoundaryPoints(0, b))
      .map((range) => range.toString().replaceAll(/\s+/g, ' '));
  }, NOTE_COLOURS);

export const untilTinted = (page: Page, ...texts: readonly string[]): Promise<boolean> =>
  until(`${JSON.stringify(texts)} to be tinted`, async () => {
    const now = await tintedNotes(page);
    return now.length === texts.length && texts.every((text, index) => now[index] === text);
  });

/** Waits until so many notes are kept, and gives them. */
export const untilKept = (stage: Pick<Stage, 'ours'>, count: number): Promise<readonly KeptNote[]> =>
  until(`${count} notes to be kept`, async () => {
    const notes = await everyNote(stage);
    return notes.length === count && notes;
  });
