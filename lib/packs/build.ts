import type { Pack } from '../model/pack.ts';
import { inEnglish } from './problem.ts';
import { readPack } from './read-pack.ts';

/** The files of `seeds/`, parsed: path below that folder with `/` ("entities/leaders.json") → content. */
export type SeedFiles = Readonly<Record<string, unknown>>;

/** What the bundled pack says of itself. A new `version` makes every installation seed its database anew. */
export const SEED_PACK = {
  format: 'reperes-pack',
  version: 2,
  id: 'reperes',
  name: 'Repères, corpus de départ',
  languages: ['fr', 'en', 'vi'],
  licence: 'MIT',
} as const;

const LISTS = ['offices', 'documents', 'entities', 'facts'] as const;
type List = (typeof LISTS)[number];

export interface Assembled {
  readonly pack: Record<List, readonly unknown[]> & typeof SEED_PACK;
  /** Where each record came from, as `entities/leaders.json [3]`, in the pack's order. */
  readonly origins: Readonly<Record<List, readonly string[]>>;
}

/** Puts the files together, in the order of their paths, without judging them. A file that is no list is left out. */
export function assembleSeeds(files: SeedFiles): Assembled {
  const lists: Record<List, unknown[]> = { offices: [], documents: [], entities: [], facts: [] };
  const origins: Record<List, string[]> = { offices: [], documents: [], entities: [], facts: [] };
  for (const path of Object.keys(files).sort()) {
    const list = listOf(path);
    const records = files[path];
    if (list === undefined || !Array.isArray(records)) continue;
    records.forEach((record, i) => {
      lists[list].push(record);
      origins[list].push(`${path} [${i}]`);
    });
  }
  return { pack: { ...SEED_PACK, ...lists }, origins };
}

/** The list of the pack that a seed file belongs to: by its name, or by its folder. */
export const listOf = (path: string): List | undefined =>
  LISTS.find((list) => path === `${list}.json` || (path.startsWith(`${list}/`) && path.endsWith('.json')));

/**
 * The bundled pack.
 * @throws Error naming the first thing that is wrong: our own seeds are checked before every commit, so that is a bug
 */
export function buildPack(files: SeedFiles): Pack {
  const reading = readPack(assembleSeeds(files).pack);
  if (reading.ok) return reading.pack;
  const [first] = reading.problems.map(inEnglish);
  throw new Error(`The seeds are no pack: ${first?.path}: ${first?.message}`);
}
