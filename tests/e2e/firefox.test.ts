import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cardIn } from '../../lib/command/card-seen.ts';
import { ask } from '../../lib/command/our-page.ts';
import { paintedIn } from '../../lib/command/painted.ts';
import { until } from '../../lib/command/until.ts';
import { firefoxPath } from '../drill/extension.ts';
import { keptNote, PATH, restOn } from '../trust/clickjacking/surfaces.ts';
import { settledIn } from './marks.ts';
import {
  clickBubble,
  clickIn,
  everyNote,
  forgetNotes,
  frameSays,
  noteFrame,
  noteHostGone,
  select,
  tintedNotes,
} from './notes.ts';
import { openStage, type Stage } from './stage.ts';

if (firefoxPath() === undefined) {
  it('has no Firefox to drive: set REPERES_FIREFOX to the path of one', () => {
    console.log('No Firefox here: the extension is only built for it.');
  });
} else {
  describe('in Firefox', () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage(undefined, { kind: 'firefox' });
    }, 90_000);
    beforeEach(() => forgetNotes(stage));
    afterAll(() => stage?.close());

    /** As a reader does, by its passage. @returns the frame that shows the note */
    async function openKept(): Promise<Frame> {
      await ask(stage.ours, 'notes/import', { notes: [keptNote(stage.served.origin)] });
      const page = await stage.open(PATH);
      await until('the tint', async () => (await tintedNotes(page)).length === 1);
      await restOn(page, page.mainFrame(), 'importe du café');
      await clickBubble(page, '1\u00a0note');
      return noteFrame(stage, page);
    }

    it('underlines the names of an article, opens a card with its dated role, and closes it on Escape', async () => {
      const page = await stage.open('/fr.html');
      const name = await until('the names to be underlined', async () => {
        const painted = await paintedIn(page.mainFrame());
        return painted.length > 20 && painted.find(({ text }) => text === 'Nguyen Xuan Phuc');
      });
      await page.mouse.move(name.box.left + name.box.width / 2, name.box.top + name.box.height / 2);
      const card = await until('the card', () => cardIn(page.mainFrame()));
      expect(card).toContain('Premier ministre du Vietnam');
      expect(card).toContain('19 nov. 2018');
      await page.keyboard.press('Escape');
      await until('the card to go', async () => (await cardIn(page.mainFrame())) === undefined);
    }, 60_000);

    it('tints a passage as soon as it is highlighted, and again when the page is loaded anew', async () => {
      const page = await stage.open(PATH);
      await settledIn(page);
      await select(page, 'importe des machines');
      await clickBubble(page, 'Surligner');
      const isTinted = async () => (await tintedNotes(page)).join() === 'importe des machines';
      await until('the tint', isTinted);
      // The frame came under the pointer, and goes some seconds after it has left.
      await noteFrame(stage, page);
      await page.mouse.move(2, 2);
      await noteHostGone(page);
      await page.reload();
      await until('the tint again', isTinted);
    }, 60_000);

    it('opens a note whose passage the pointer rests on', async () => {
      await frameSays(await openKept(), 'Du café.');
    }, 60_000);

    it('lets nothing be taken from a kept note within the page, since it cannot tell whether that is in sight', async () => {
      const frame = await openKept();
      await clickIn(frame, 'Modifier');
      await clickIn(frame, 'Délier Russie');
      await clickIn(frame, 'Enregistrer');
      await until('a window of its own', async () =>
        (await stage.browser.pages()).some((each) => each.url().startsWith(`${stage.root}note.html`)),
      );
      const [kept] = await everyNote(stage);
      expect(kept?.note.entities).toContain('country/russie');
    }, 60_000);
  });
}
