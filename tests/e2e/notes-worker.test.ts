import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../drill/random.ts';
import { pause } from '../drill/save.ts';
import { settledIn } from './marks.ts';
import { clickIn, everyNote, forgetNotes, frameSays, noteFrame } from './notes.ts';
import { openStage, type Stage } from './stage.ts';
import { chooseLine, stopWorker } from './worker.ts';

/** By clicking, as a reader does; `npm run drill -- worker` asks from our own page, hundreds of times. */
const ROUNDS = 3;
/** From before the save is asked for to long after its commit. */
const LONGEST_DELAY_MS = 120;

describe('the worker stopped while a note is saved', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open('/plain.html');
    await settledIn(page);
  });
  afterAll(() => stage.close());

  it(
    `at ${ROUNDS} random moments: what was said to be saved is there, and there once`,
    async () => {
      await forgetNotes(stage);
      const random = randomFrom(20_261_122);
      const acknowledged: string[] = [];
      const written: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await chooseLine(stage, page, 'note-page');
        const frame = await noteFrame(stage, page);
        const text = `Note ${round}`;
        // A draft of an unacknowledged round may be offered again: it is written over.
        await frame.$eval('textarea', (field) => field.select());
        await frame.type('textarea', text);
        written.push(text);
        await clickIn(frame, 'Enregistrer');
        await pause(random.next() * LONGEST_DELAY_MS);
        await stopWorker(stage);
        if (await saysSaved(frame)) acknowledged.push(text);
        await page.reload();
        await settledIn(page);
      }
      const texts = (await everyNote(stage)).map(({ note }) => note.text);
      expect(acknowledged.filter((text) => !texts.includes(text))).toEqual([]);
      expect(texts).toHaveLength(new Set(texts).size);
      expect(texts.filter((text) => !written.includes(text))).toEqual([]);
      // Asked again by the frame, a save that met a dead worker comes through.
      expect(acknowledged).toHaveLength(ROUNDS);
    },
    ROUNDS * 10_000,
  );
});

/** Whether the frame said that the note is saved; it goes by itself afterwards. */
const saysSaved = (frame: Frame): Promise<boolean> =>
  frameSays(frame, 'Enregistré').then(
    () => true,
    () => false,
  );
