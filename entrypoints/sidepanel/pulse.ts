import { report } from '../../lib/report/report.ts';
import type { PanelHost } from './host.ts';

/** Between the beginnings of two looks: changes of a page come in swarms. In ms. */
export const LOOK_REST = 250;

/**
 * Something that is done again and again, though never twice at once, never more often than after a rest, and never
 * while nobody sees it: then it is done when the panel is seen again, if someone calls for it.
 * @param restOf ms between two beginnings
 * @returns calls for it; resolves when it has been done, or was not to be
 */
export function makePulse(
  work: () => Promise<void>,
  host: Pick<PanelHost, 'isHidden' | 'now' | 'after'>,
  restOf: () => number = () => LOOK_REST,
): () => Promise<void> {
  let began = Number.NEGATIVE_INFINITY;
  let waiting: Promise<void> | undefined;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    await running;
    await new Promise<void>((resolve) => {
      const rest = began + restOf() - host.now();
      if (rest <= 0) resolve();
      else host.after(rest, resolve);
    });
    waiting = undefined;
    if (host.isHidden()) return;
    began = host.now();
    running = work().catch((error: unknown) => report('looking at the tab', error));
    await running;
  }

  return () => {
    if (host.isHidden()) return Promise.resolve();
    waiting ??= run();
    return waiting;
  };
}
