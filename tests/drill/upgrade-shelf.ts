import { readFileSync, statSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, normalize, sep } from 'node:path';
import type { Reply, Shelf } from '../../lib/command/serve.ts';

const HOUSE = join(import.meta.dirname, '../..');
/** Workers know no import maps: names of packages are written out. */
const PACKAGES: Readonly<Record<string, string>> = {
  dexie: '/node_modules/dexie/dist/modern/dexie.mjs',
  valibot: '/node_modules/valibot/dist/index.mjs',
};
const PAGE = '<!doctype html><title>Upgrade</title><script type="module" src="/tests/drill/upgrade-page.ts"></script>';

/** A round asks for some fifty modules, of the page or of a worker, again. */
const read = new Map<string, Reply | undefined>();

/** The project's own modules as a browser runs them, without a build, and at `/` a page that has `upgrade-page.ts`. */
export const modules: Shelf = (path): Reply | undefined => {
  if (path === '/') return { type: 'text/html; charset=utf-8', body: PAGE };
  if (!read.has(path)) read.set(path, fileAt(path));
  return read.get(path);
};

function fileAt(path: string): Reply | undefined {
  const file = normalize(join(HOUSE, path));
  if (!file.startsWith(HOUSE + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return { type: 'application/json', body: text };
  return { type: 'text/javascript; charset=utf-8', body: file.endsWith('.ts') ? asScript(text) : text };
}

function asScript(text: string): string {
  // A build writes this in; what is reported shows in the drill's browser then.
  const built = stripTypeScriptTypes(text).replaceAll('import.meta.env.DEV', 'true');
  return built.replaceAll(/(\bfrom ')([a-z]+)(?=')/g, (all, before, name) => {
    const address = PACKAGES[name];
    return address === undefined ? all : before + address;
  });
}
