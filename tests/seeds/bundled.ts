import { readSeedFiles } from '../../lib/command/seed-files.ts';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { openLexicon } from '../../lib/lexicon/open.ts';
import { findNames } from '../../lib/match/find.ts';
import { settle } from '../../lib/match/settle.ts';
import { buildPack } from '../../lib/packs/build.ts';

const lexicon = openLexicon(compileLexicon(buildPack(await readSeedFiles()).entities));

/** What the bundled pack lights on a page of these blocks, as "words as printed = entity", its category left out. */
export const litIn = (...blocks: readonly string[]): string[] =>
  settle(blocks.map((text, block) => ({ block, finds: findNames(lexicon, text) }))).map(
    ({ block, start, end, entity }) => `${(blocks[block] ?? '').slice(start, end)} = ${entity.split('/')[1]}`,
  );
