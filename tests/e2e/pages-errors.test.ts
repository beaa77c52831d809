import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files, realPages, saysThatNoneIsAtHand } from './real-pages.ts';
import { openStage, type Stage } from './stage.ts';

/** From the load event until a page has been read and painted, and a little more. */
const READ_MS = 800;

describe('real pages with their own scripts running', () => {
  if (files.length === 0) return saysThatNoneIsAtHand();

  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(realPages);
  });
  afterAll(() => stage.close());

  it.each(files)('%s has no error but its own', async (file) => {
    const errorsOf = async (open: Stage['open']): Promise<ReadonlySet<string>> => {
      const errors = new Set<string>();
      const page = await open(`/live/${file}`, async (empty) => {
        empty.on('pageerror', (error) => errors.add(String(error).replaceAll(/localhost|127\.0\.0\.1/g, 'here')));
      });
      await new Promise((resolve) => setTimeout(resolve, READ_MS));
      await page.close();
      return errors;
    };
    const [withUs, own] = await Promise.all([errorsOf(stage.open), errorsOf(stage.openUnread)]);
    expect(withUs).toEqual(own);
  });
});
