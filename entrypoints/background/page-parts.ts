import type { PageFrame } from '../../lib/bridge/sender.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import type { PagePart } from '../../lib/page/parts.ts';

const FILES = {
  drawing: '/page-drawing.js',
  mark: '/page-mark.js',
  passages: '/page-passages.js',
  unknown: '/page-unknown.js',
} as const satisfies Record<PagePart, string>;

/** The part of the browser that lets a script into a frame. */
export interface PartHost {
  readonly scripting: {
    executeScript(injection: {
      target: { tabId: number; frameIds: number[] };
      files: (typeof FILES)[PagePart][];
    }): Promise<unknown>;
  };
}

/** Lets a part into one frame; answered once it has run there, `missing` when the frame has gone or is closed to us. */
export async function bringPart(host: PartHost, { tab, frame }: PageFrame, part: PagePart): Promise<Answer<null>> {
  try {
    await host.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [FILES[part]] });
    return answered(null);
  } catch {
    // Which of the two, nobody says.
    return refused('missing');
  }
}
