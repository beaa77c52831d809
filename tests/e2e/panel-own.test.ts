import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { settledIn } from './marks.ts';
import { clickIn } from './notes.ts';
import { openPanel } from './our-panel.ts';
import { seenText } from './seen-text.ts';
import { openStage, type Stage } from './stage.ts';

const NAME = 'Claire Aubanel';

describe('the tabs of the side panel', () => {
  let stage: Stage;
  let page: Page;
  let panel: Page;
  const untilSays = (...words: readonly string[]): Promise<boolean> =>
    until(words.join(', '), async () => {
      const text = await seenText(panel);
      return words.every((word) => text.includes(word));
    });
  const isLit = (): Promise<boolean> =>
    page.evaluate(
      (name) =>
        [...(CSS.highlights.get('reperes-leader') ?? [])].some(
          (each) => (each.startContainer as Text).data.slice(each.startOffset, each.endOffset) === name,
        ),
      NAME,
    );

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open('/fr.html');
    await settledIn(page);
    panel = await openPanel(stage, page);
  });
  afterAll(() => stage.close());

  it('tell the brief, whose names lead into the library', async () => {
    await clickIn(panel, 'Brief');
    await untilSays('Dirigeants', 'Premier ministre de Russie', 'Liens entre les noms de la page');
    const [address, target] = await panel.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('.brief .leaders th a');
      return [link?.href, document.querySelector('base')?.target];
    });
    expect([address, target]).toEqual([`${stage.root}library.html#/entity/leader/dmitri-medvedev`, '_blank']);
  });

  it('list an unknown name; once added it is lit on the page and gone from the list, and can be taken back', async () => {
    await clickIn(panel, 'Inconnus');
    await clickIn(panel, `Ajouter à mon lexique\u00a0: ${NAME}`);
    await until('the form', () => panel.evaluate(() => document.querySelector('.own-form') !== null));
    await panel.select('.own-form select', 'leader');
    await panel.evaluate(() => document.querySelector<HTMLFormElement>('.own-form')?.requestSubmit());
    await untilSays(`«\u00a0${NAME}\u00a0» est dans votre lexique.`);
    await until('the page to light it', isLit);
    const isListed = () => panel.evaluate((name) => document.querySelector(`[data-unknown="${name}"]`) !== null, NAME);
    await until('the list to let it go', async () => !(await isListed()));
    await clickIn(panel, 'Annuler');
    await until('the list to have it again', isListed);
    await until('the page to leave it', async () => !(await isLit()));
  });
});
