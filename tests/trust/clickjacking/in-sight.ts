import type { Frame, Page } from 'puppeteer-core';

/** Nothing else on the pages has it. */
const DYE = [255, 0, 204] as const;
/** Round corners, and the border where a frame stands between pixels. */
const NEARLY_ALL = 0.97;

/** A frame draws in a process of its own: the picture of the window has it some frames later. In ms. */
const DRAWN_MS = 250;

const PAINT = `() => { const one = document.createElement('div'); one.id = 'dye'; one.style.cssText = 'position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:rgb(${DYE.join(' ')})'; document.body.append(one); }`;

/**
 * Whether a reader would see the whole note frame, by what is painted and by nothing that the extension asks: the frame
 * is dyed, and its place in a picture of the window must have the dye's colour, neither paler nor covered.
 * @param blank any page that may read pictures
 */
export async function isInSight(page: Page, note: Frame, blank: Page): Promise<boolean> {
  const element = await note.frameElement();
  const box = await element?.boundingBox();
  if (!box) return false;
  await note.evaluate(`(${PAINT})()`);
  await new Promise((resolve) => setTimeout(resolve, DRAWN_MS));
  const picture = await page.screenshot({ encoding: 'base64' });
  await note.evaluate("document.getElementById('dye').remove()");
  const share = await blank.evaluate(
    async (base64, dye, { x, y, width, height }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(Math.round(x), Math.round(y), Math.round(width), Math.round(height)) ?? {};
      if (data === undefined) throw new Error('There is no picture.');
      let dyed = 0;
      for (let at = 0; at < data.length; at += 4) if (dye.every((part, index) => data[at + index] === part)) dyed += 1;
      return (dyed * 4) / data.length;
    },
    picture,
    DYE,
    box,
  );
  return share >= NEARLY_ALL;
}
