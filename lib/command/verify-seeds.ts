import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkSeeds, type SeedCheck } from '../packs/check-seeds.ts';
import { readSeedTexts } from './seed-files.ts';

/** The texts of the corpus, where the project is developed; they are the press's and are not shipped. */
const TEXT_FOLDER = join('..', 'shared', 'seeds');

type Texts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * `npm run verify-seeds [-- FOLDER]` checks the bundled pack, against the texts too when they are at hand. Prints
 * what was checked; every problem is a line (file, path, what) and makes the exit code 1.
 */
async function main(given: string | undefined): Promise<number> {
  const folder =
    given === undefined
      ? join(import.meta.dirname, '..', '..', TEXT_FOLDER)
      : resolve(process.env.INIT_CWD ?? process.cwd(), given);
  const texts = await readTexts(folder);
  const check = await checkSeeds(await readSeedTexts(), texts);
  for (const { file, path, message } of check.problems) console.error([file, path, message].join('\t'));
  console.log(say(check));
  if (texts === undefined || check.texts?.documents === 0) {
    console.log(`No texts in ${given ?? TEXT_FOLDER}: hashes, paragraphs, evidence and numbers were not checked.`);
    // A folder that was asked for by name and has no texts is a mistake; the usual one may well be absent.
    if (given !== undefined) return 1;
  }
  return check.problems.length === 0 ? 0 : 1;
}

function say({ pack, texts, problems }: SeedCheck): string {
  const lines = [`${problems.length} problems`];
  if (pack !== undefined) {
    const aliases = pack.entities.reduce((sum, entity) => sum + entity.aliases.length, 0);
    lines.unshift(
      `${pack.entities.length} entities, ${aliases} aliases, ${pack.offices.length} offices, ` +
        `${pack.facts.length} facts, ${pack.documents.length} documents: schema, ids, order, canonical form, aliases`,
    );
  }
  if (texts !== undefined) {
    lines.splice(
      -1,
      0,
      `${texts.documents} texts: hashes and paragraphs, ${texts.tokens} evidence tokens, ${texts.numbers} numbers`,
    );
  }
  return lines.join('\n');
}

/** The texts of a folder, by the digits that their names begin with; undefined when there are none. */
async function readTexts(folder: string): Promise<Texts | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const texts = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { name } of entries.filter((entry) => !entry.isDirectory())) {
    const [, id] = /^([a-z0-9]+)[_.].*txt$/.exec(name) ?? [];
    if (id !== undefined) texts.set(id, new Uint8Array(await readFile(join(folder, name))));
  }
  return texts.size === 0 ? undefined : texts;
}

process.exitCode = await main(process.argv[2]);
