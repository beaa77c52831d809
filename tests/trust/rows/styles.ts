import type { Page } from 'puppeteer-core';
import type { Box } from '../../../lib/command/painted.ts';
import { settledIn } from '../../e2e/marks.ts';
import { cardWith, hover } from '../../e2e/pointer.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import type { Trust } from '../row.ts';
import { cardTexts } from '../styles/card-texts.ts';
import { PAGE_STYLES, pageIn } from '../styles/page-styles.ts';
import { compare } from '../styles/pixels.ts';

const STYLES = Object.entries(PAGE_STYLES);
const NAME = 'Nguyen Xuan Phuc';
/** The underline stands below its line, in CSS px; a turned line is higher than it seems. */
const AROUND_NAME = 8;
/** The card's shadow, in CSS px. */
const AROUND_CARD = 28;
/** WCAG AA for text; by pixels, since the edges of thin letters are softer than their colour. */
const LEAST_CONTRAST = 4.5;

const grown = ({ left, top, width, height }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const picture = (page: Page): Promise<string> => page.screenshot({ encoding: 'base64' });

interface Seen {
  readonly faults: readonly string[];
  readonly different: number;
  readonly contrast: number;
}

async function look(stage: Stage, blank: Page, path: string): Promise<Seen> {
  const without = await stage.openUnread(path);
  const bare = await picture(without);
  await without.close();
  const page = await stage.open(path);
  try {
    const names = await settledIn(page);
    await hover(page, NAME);
    await cardWith(page, NAME);
    const { card, lines, faults } = await cardTexts(page);
    const masks = [grown(card, AROUND_CARD), ...names.map(({ box }) => grown(box, AROUND_NAME))];
    const { different, contrasts } = await compare(blank, bare, await picture(page), masks, lines);
    const contrast = Math.min(...contrasts);
    return {
      different,
      contrast,
      faults: [
        ...faults,
        ...(different === 0 ? [] : [`${different} pixels of the page differ`]),
        ...(contrast >= LEAST_CONTRAST ? [] : [`a line of the card has a contrast of ${contrast.toFixed(1)}`]),
      ],
    };
  } finally {
    await page.close();
  }
}

/** Pages in every dress: the card is read, and nothing of the page looks otherwise. A round is a page style, in turn. */
export const styles: Trust = {
  rounds: 20,
  // The plain page; what hostile rules do to our host is a DOM test's, `tests/page/card-host.test.ts`.
  everyday: 1,
  async run({ rounds }) {
    const stage = await openStage((path) => {
      const css = STYLES[Number(/^\/dress-(\d+)\.html$/.exec(path)?.[1] ?? -1)]?.[1];
      return css === undefined ? undefined : { type: 'text/html; charset=utf-8', body: pageIn(css) };
    });
    const faults: string[] = [];
    let [legible, contrast] = [0, Number.POSITIVE_INFINITY];
    let different = 0;
    try {
      const blank = await stage.browser.newPage();
      for (let round = 0; round < rounds; round += 1) {
        const at = round % STYLES.length;
        const name = STYLES[at]?.[0];
        try {
          const seen = await look(stage, blank, `/dress-${at}.html`);
          if (seen.faults.length === 0) legible += 1;
          different += seen.different;
          contrast = Math.min(contrast, seen.contrast);
          faults.push(...seen.faults.map((fault) => `${name}: ${fault}`));
        } catch (error) {
          faults.push(`${name}: ${error}`);
        }
      }
    } finally {
      await stage.close();
    }
    return [
      {
        what: `page styles, half of them hostile (${STYLES.length})`,
        rounds,
        figure: `card legible in ${legible} of ${rounds}, least contrast ${contrast.toFixed(1)}; ${different} pixels differ outside card and underlines`,
        target: 'card legible, 0 pixels',
        faults,
      },
    ];
  },
};
