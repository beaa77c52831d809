import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { settledIn } from './marks.ts';
import { clickBubble, clickIn, everyNote, forgetNotes, noteHostGone, select, untilKept, untilTinted } from './notes.ts';
import { openPanel } from './our-panel.ts';
import { seenText } from './seen-text.ts';
import { openStage, type Stage } from './stage.ts';

const PASSAGE = 'La Russie importe du café';

describe('the side panel', () => {
  let stage: Stage;
  let page: Page;
  let panel: Page;
  const untilSays = (...words: readonly string[]): Promise<boolean> =>
    until(words.join(', '), async () => {
      const text = await seenText(panel);
      return words.every((word) => text.includes(word));
    });

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open('/plain.html');
    await settledIn(page);
    panel = await openPanel(stage, page);
  });
  afterAll(async () => {
    await forgetNotes(stage);
    await stage.close();
  });

  it('shows the names of the page by category with their counts', async () => {
    await untilSays('Dirigeants', 'Nguyen Xuan Phuc', 'Russie', 'Vietnam', 'ASEAN');
  });

  it('walks the mentions of a name', async () => {
    await clickNear(panel, 'Russie', 'suivante');
    await until('a Russie to be tinted', async () => (await focusedName(page)) === 'Russie');
    await untilSays('1 sur 3');
    await clickNear(panel, 'Russie', 'suivante');
    await untilSays('2 sur 3');
  });

  it('follows the page: a note written there is listed at once', async () => {
    await clickIn(panel, 'Notes 0');
    await select(page, PASSAGE);
    await clickBubble(page, 'Surligner');
    await untilKept(stage, 1);
    await noteHostGone(page);
    await untilSays(PASSAGE);
  });

  it('deletes with a way back', async () => {
    await clickIn(panel, 'Supprimer');
    await untilKept(stage, 0);
    await untilTinted(page);
    await clickIn(panel, 'Annuler');
    await untilKept(stage, 1);
    await untilTinted(page, PASSAGE);
  });

  it('lists an orphan with its passage, and ties it again to the selection', async () => {
    await page.evaluate((words) => {
      for (const p of document.querySelectorAll('p'))
        if (p.textContent?.includes(words)) p.textContent = 'Tout autre chose se lit ici, sans aucun rapport.';
    }, PASSAGE);
    await until('an orphan', async () => (await everyNote(stage))[0]?.found === 'orphan');
    await untilSays(PASSAGE, 'Rattacher');
    await select(page, 'Tout autre chose se lit ici');
    await clickIn(panel, 'Rattacher à la sélection');
    await untilTinted(page, 'Tout autre chose se lit ici');
    const [kept] = await everyNote(stage);
    expect(kept?.note.target.kind === 'passage' && kept.note.target.anchor.quote.exact).toBe(
      'Tout autre chose se lit ici',
    );
  });

  it('follows the reader to another tab', async () => {
    await clickIn(panel, 'Noms ');
    const other = await stage.open('/fr.html');
    await settledIn(other);
    await untilSays('Wang Yi');
    await other.close();
  });
});

/** The name that the walk has tinted. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('reperes-focus') ?? [])]
      .map((each) => (each.startContainer as Text).data.slice(each.startOffset, each.endOffset))
      .join(' '),
  );

/** Clicks the button whose name holds both words. */
const clickNear = (panel: Page, name: string, what: string): Promise<boolean> =>
  until(`the button ${what} of ${name}`, () =>
    panel.evaluate(
      (first, second) => {
        const labelOf = (each: Element): string => `${each.ariaLabel ?? ''} ${each.textContent ?? ''}`;
        const row = [...document.querySelectorAll('li, [role="listitem"], [role="row"]')].find((each) =>
          each.textContent?.includes(first),
        );
        const button = [...(row?.querySelectorAll('button') ?? [])].find((each) => labelOf(each).includes(second));
        button?.click();
        return button !== undefined;
      },
      name,
      what,
    ),
  );
