import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSeedFiles } from '../../../lib/command/seed-files.ts';
import { LexiconBuilder } from '../../../lib/lexicon/builder.ts';
import { compileLexicon } from '../../../lib/lexicon/compile.ts';
import { LEXICON_FORMAT } from '../../../lib/lexicon/format.ts';
import type { Entity } from '../../../lib/model/entity.ts';
import { buildPack } from '../../../lib/packs/build.ts';
import { madeEntities } from './made-names.ts';

const CACHE = join(import.meta.dirname, '../../../.cache/bench/dictionaries');

/** Sizes of the packs that are put beside the bundled one, in aliases. */
export const LARGE_SIZES = [10_000, 100_000, 1_000_000] as const;

/** How many aliases the dictionary had in the figures that the targets speak of. */
export const SMALL = 600;

export async function bundledEntities(): Promise<readonly Entity[]> {
  return buildPack(await readSeedFiles()).entities;
}

/** Every written form of the bundled pack but demonyms, once, as peers are given them. */
export async function bundledNames(): Promise<readonly string[]> {
  const entities = await bundledEntities();
  return [
    ...new Set(
      entities.flatMap(({ aliases }) => aliases.filter(({ kind }) => kind !== 'demonym').map(({ text }) => text)),
    ),
  ];
}

/** So many of a list, spread evenly over it. */
export function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)] as T);
}

/** The bundled pack's part of a lexicon, or that of as many of its entities as have so many aliases, more or less. */
export async function bundledPart(aliases = Number.POSITIVE_INFINITY): Promise<ArrayBuffer> {
  const entities = await bundledEntities();
  const all = entities.reduce((sum, entity) => sum + entity.aliases.length, 0);
  return compileLexicon(spread(entities, Math.ceil(entities.length * Math.min(1, aliases / all))));
}

/** What building a large part came to. */
export interface LargePart {
  readonly buffer: Buffer;
  readonly aliases: number;
  readonly bytes: number;
}

/** A large pack's part of a lexicon, built by the rooms' own code once and kept in `.cache`. */
export function largePart(aliases: number): LargePart {
  const file = join(CACHE, `${aliases}-format-${LEXICON_FORMAT}.lexicon`);
  if (!existsSync(file)) {
    const builder = new LexiconBuilder();
    for (const entity of madeEntities(aliases)) builder.add(entity);
    const steps = builder.build();
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(file, new Uint8Array(step.value));
  }
  const buffer = readFileSync(file);
  return { buffer, aliases, bytes: buffer.byteLength };
}
