import type { Page } from 'puppeteer-core';
import type { Box } from '../../../lib/command/painted.ts';

export interface Compared {
  /** Pixels that differ outside the masks. */
  readonly different: number;
  /** For each box, the contrast of its darkest and its lightest pixel in the second picture, as WCAG counts it. */
  readonly contrasts: readonly number[];
}

/** @param blank any page that may read pictures @param one, @param other PNG in base64, a pixel a CSS px */
export const compare = (
  blank: Page,
  one: string,
  other: string,
  masks: readonly Box[],
  boxes: readonly Box[],
): Promise<Compared> =>
  blank.evaluate(
    async (pictures, hidden, looked) => {
      const [before, after] = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!before || !after || before.width !== after.width || before.height !== after.height)
        throw new Error('Pictures of two sizes.');
      const { width, height, data } = after;
      const isHidden = new Uint8Array(width * height);
      const paint = (box: (typeof hidden)[number]): void => {
        for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.top + box.height); y += 1)
          isHidden.fill(
            1,
            y * width + Math.max(0, Math.floor(box.left)),
            y * width + Math.max(0, Math.min(width, Math.ceil(box.left + box.width))),
          );
      };
      hidden.forEach(paint);
      let different = 0;
      for (let at = 0; at < isHidden.length; at += 1) {
        if (isHidden[at] === 1) continue;
        if ([0, 1, 2].some((part) => data[at * 4 + part] !== before.data[at * 4 + part])) different += 1;
      }
      const linear = (value = 0): number => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      };
      const contrasts = looked.map((box) => {
        let [least, most] = [1, 0];
        for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.top + box.height); y += 1)
          for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(width, box.left + box.width); x += 1) {
            const at = (y * width + x) * 4;
            const light = 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
            least = Math.min(least, light);
            most = Math.max(most, light);
          }
        return (most + 0.05) / (least + 0.05);
      });
      return { different, contrasts };
    },
    [one, other],
    masks,
    boxes,
  );
