import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Shelf } from '../../../lib/command/serve.ts';
import type { MadePack } from './make-pack.ts';

const FOLDER = join(import.meta.dirname, '../../../.cache/bench/packs');

/** Where a pack that was made is served. */
export const addressOf = ({ path }: Pick<MadePack, 'path'>): string => `/packs/${basename(path)}`;

/** The packs that were made; the extension's own pages may fetch them as a reader would choose them from a disk. */
export const servedPacks: Shelf = (path) => {
  const name = /^\/packs\/([a-z0-9-]+\.reperes\.ndjson)$/.exec(path)?.[1];
  const file = name && join(FOLDER, name);
  return file && existsSync(file) ? { type: 'application/x-ndjson', body: readFileSync(file) } : undefined;
};
