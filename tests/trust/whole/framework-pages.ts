import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Shelf } from '../../../lib/command/serve.ts';
import { bundle } from './bundle.ts';
import { compilers } from './compilers.ts';

export const FRAMEWORKS = ['react', 'vue', 'svelte', 'preact', 'solid', 'lit'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

const FOLDER = join(import.meta.dirname, '../pages/frameworks');
/** Beside the peers, so that Node finds them from there. */
const OUT = join(import.meta.dirname, '../node_modules/.served');

const extensionOf = (framework: Framework): string => (framework === 'solid' ? 'jsx' : 'mjs');

/** What the framework's server sends, and what it wants in the head. */
async function servedBy(framework: Framework): Promise<{ readonly html: string; readonly head?: string }> {
  await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    root: FOLDER,
    plugins: [compilers('server')],
    build: {
      ssr: join(FOLDER, `${framework}-server.${extensionOf(framework)}`),
      outDir: OUT,
      emptyOutDir: false,
      rolldownOptions: {
        external: (id) => !id.startsWith('.') && !id.startsWith('/'),
        output: { entryFileNames: `${framework}.mjs` },
      },
    },
  });
  return (await import(pathToFileURL(join(OUT, `${framework}.mjs`)).href)) as { html: string };
}

/** A page a framework at `/react.html?after=250`: sent by its server, hydrated after so many ms. */
export async function frameworkPages(): Promise<Shelf> {
  const replies = new Map<string, { readonly type: string; readonly body: string }>();
  for (const framework of FRAMEWORKS) {
    const { html, head = '' } = await servedBy(framework);
    const script = await bundle(`frameworks/${framework}.${extensionOf(framework)}`, [compilers('client')]);
    replies.set(`/${framework}.js`, { type: 'text/javascript', body: script });
    const body = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${framework}</title><link rel="icon" href="data:,">${head}</head>
<body><p>Avant l’application, la Russie.</p><div id="app">${html}</div><script type="module" src="/${framework}.js"></script></body></html>`;
    replies.set(`/${framework}.html`, { type: 'text/html; charset=utf-8', body });
  }
  return (path) => replies.get(path);
}
