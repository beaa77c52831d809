import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { SeedFiles } from '../packs/build.ts';

/** The folder of our facts and names, beside this project's `package.json`. */
export const SEED_FOLDER = join(import.meta.dirname, '..', '..', 'seeds');

/** The text of each JSON file below a folder, by its path there, written with `/`. */
export async function readSeedTexts(folder: string = SEED_FOLDER): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
  return Object.fromEntries(paths.map((path, i) => [path.split(sep).join('/'), texts[i] ?? '']));
}

/**
 * The seed files, parsed.
 * @throws SyntaxError naming the file that is not JSON
 */
export async function readSeedFiles(folder: string = SEED_FOLDER): Promise<SeedFiles> {
  const texts = await readSeedTexts(folder);
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, parse(path, text)]));
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`${path}: ${(error as Error).message}`);
  }
}
