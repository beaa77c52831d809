import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The peers are not installed with the project: they are looked for below `tests/trust`, and what is used of them said here. */
const require = createRequire(join(import.meta.dirname, '../of-the-row.js'));

type Side = 'client' | 'server';
interface Compiled {
  readonly js: { readonly code: string };
}
interface Svelte {
  compile(code: string, options: { filename: string; generate: Side; dev: boolean }): Compiled;
}
interface Babel {
  transformAsync(code: string, options: Readonly<Record<string, unknown>>): Promise<{ readonly code: string } | null>;
}

/** What Svelte and Solid write is not JavaScript yet. */
export const compilers = (side: Side): Plugin => ({
  name: 'svelte and solid',
  enforce: 'pre',
  async transform(code, id) {
    if (id.endsWith('.svelte')) {
      const { compile } = require('svelte/compiler') as Svelte;
      // What is for developers does not run outside of Svelte's own builder on the server.
      const options = { filename: id, generate: side, dev: side === 'client' };
      return { code: compile(code, options).js.code, map: null };
    }
    if (!id.endsWith('.jsx')) return null;
    const babel = require('@babel/core') as Babel;
    const preset: unknown = require('babel-preset-solid');
    const presets = [[preset, { generate: side === 'server' ? 'ssr' : 'dom', hydratable: true }]];
    const done = await babel.transformAsync(code, { presets, filename: id, babelrc: false, configFile: false });
    return done === null ? null : { code: done.code, map: null };
  },
});
