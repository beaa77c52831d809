import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shelf } from '../../../lib/command/serve.ts';
import { copyOfBuild } from '../../drill/extension.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';

const OPEN = /shadowMode:(["'`])open\1/g;

/** A stage whose extension closes its shadow trees, as readers have it: the end-to-end build opens them for tests. */
export async function openSealed(shelf?: Shelf): Promise<Stage> {
  const build = await copyOfBuild('chrome');
  const file = join(build.path, 'content-scripts', 'page.js');
  const text = await readFile(file, 'utf8');
  if (text.match(OPEN)?.length !== 1) throw new Error('The build does not say once how its shadow trees are made.');
  await writeFile(file, text.replace(OPEN, 'shadowMode:"closed"'));
  const stage = await openStage(shelf, { extension: build.path }).catch(async (error: unknown) => {
    await build.remove();
    throw error;
  });
  return {
    ...stage,
    close: async () => {
      await stage.close();
      await build.remove();
    },
  };
}
