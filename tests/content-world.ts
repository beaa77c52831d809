import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { Driven } from '../lib/command/drive.ts';
import { until } from '../lib/command/until.ts';

/** Where our content script runs in a page: what somebody who has taken over its process could do there. */
export interface ContentWorld {
  /** @param expression may be a promise; its value must be JSON */
  run(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** @param page one that our content script reads */
export async function contentWorldOf({ root }: Pick<Driven, 'root'>, page: Page): Promise<ContentWorld> {
  const session: CDPSession = await page.createCDPSession();
  let world: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }: Protocol.Runtime.ExecutionContextCreatedEvent) => {
    if (context.origin === root.slice(0, -1) && context.auxData?.type === 'isolated') world = context.id;
  });
  await session.send('Runtime.enable');
  const contextId = await until('the world of the content script', async () => world);
  return {
    run: async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    close: () => session.detach(),
  };
}
