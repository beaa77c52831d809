import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HOUSE = join(import.meta.dirname, '../../..');
export const BUILDS = ['chrome', 'firefox'] as const;
export type Build = (typeof BUILDS)[number];

type Json = Readonly<Record<string, unknown>>;

const read = (path: string): Json | undefined =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;

/** As built; `undefined`: it is not. */
export const builtManifest = (build: Build, mode: '' | '-e2e' = ''): Json | undefined =>
  read(join(HOUSE, '.output', `${build}-mv3${mode}`, 'manifest.json'));

/** What was looked at and found right when it was last changed. @throws when there is none */
export function keptManifest(build: Build): Json {
  const kept = read(join(import.meta.dirname, `${build}.json`));
  if (kept === undefined) throw new Error(`No manifest is kept of the build for ${build}.`);
  return kept;
}

/** A new version is to be expected. */
const EXPECTED = ['version'];

/** Every value of a manifest, with the way to it: "permissions/storage", "commands/open-card/description: …". */
function sayings(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => sayings(each, `${path}[]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => sayings(each, path === '' ? key : `${path}/${key}`));
  return [`${path}: ${JSON.stringify(value)}`];
}

export interface Compared {
  /** How much was looked at. */
  readonly values: number;
  readonly differences: readonly string[];
}

/** Whatever a manifest says that the kept one does not, and the other way round. */
export function compare(build: Build, manifest: Json, kept: Json): Compared {
  const trimmed = Object.fromEntries(Object.entries(manifest).filter(([key]) => !EXPECTED.includes(key)));
  const [now, before] = [sayings(trimmed), sayings(kept)];
  const without = (all: readonly string[], these: readonly string[]): string[] =>
    all.filter((each) => !these.includes(each));
  return {
    values: now.length,
    differences: [
      ...without(now, before).map((each) => `${build}, new: ${each}`),
      ...without(before, now).map((each) => `${build}, gone: ${each}`),
    ],
  };
}
