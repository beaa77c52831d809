import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const FOLDER = join(import.meta.dirname, '../pages');

/**
 * A script of `tests/trust/pages` with the peers that it imports, as a page loads it: unminified, and with everything
 * that its makers say to developers only.
 */
export async function bundle(file: string, plugins: Plugin[] = []): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    root: FOLDER,
    plugins,
    resolve: { conditions: ['development', 'browser', 'module', 'import', 'default'] },
    define: {
      'process.env.NODE_ENV': JSON.stringify('development'),
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: { write: false, minify: false, target: 'chrome128', lib: { entry: join(FOLDER, file), formats: ['es'] } },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const chunk = outputs.flatMap(({ output }) => output).find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was built of ${file}.`);
  return chunk.code;
}
