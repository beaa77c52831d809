import type { Frame } from 'puppeteer-core';
import { CATEGORIES, type Category } from '../model/category.ts';

/** In CSS px, from the top left of the frame's window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A name as it is underlined. */
export interface Painted {
  readonly category: Category;
  readonly text: string;
  /** Where it begins: child numbers from the document down (-1 leads into a shadow root), then the UTF-16 offset. */
  readonly at: readonly number[];
  /** Its first line. */
  readonly box: Box;
}

/**
 * What the highlight painter shows in a frame, in document order, read from the registry that the page and the
 * extension share.
 */
export async function paintedIn(frame: Frame): Promise<readonly Painted[]> {
  const found = await frame.evaluate((categories) => {
    const stepsTo = (node: Node): number[] => {
      const parent = node.parentNode;
      if (parent) return [...stepsTo(parent), [...parent.childNodes].indexOf(node as ChildNode)];
      return node instanceof ShadowRoot ? [...stepsTo(node.host), -1] : [];
    };
    return categories.flatMap((category) =>
      [...(CSS.highlights.get(`reperes-${category}`) ?? [])].map((painted) => {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        const { left, top, width, height } = range.getClientRects()[0] ?? new DOMRect();
        return {
          category,
          text: range.toString(),
          at: [...stepsTo(painted.startContainer), painted.startOffset],
          box: { left, top, width, height },
        };
      }),
    );
  }, CATEGORIES);
  return found.sort((a, b) => compare(a.at, b.at));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const step = a.findIndex((number, index) => number !== b[index]);
  return step === -1 ? a.length - b.length : (a[step] ?? 0) - (b[step] ?? -2);
}
