import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { compileLexicon } from '../lexicon/compile.ts';
import { openLexicon } from '../lexicon/open.ts';
import { buildPack } from '../packs/build.ts';
import { annotateHtml, annotatePlain, type Dictionary, type Wanted } from './annotate-text.ts';
import { readHtml, readPlain } from './read-text.ts';
import { readSeedFiles } from './seed-files.ts';

const USAGE = 'Usage: npm run -s annotate -- [--unknown] FILE… (.txt or .html)';

/** The file's annotation as one line of JSON, or why there is none. */
async function annotateFile(
  file: string,
  folder: string,
  dictionary: Dictionary,
  wanted: Wanted,
): Promise<string | { why: string }> {
  const kind = extname(file).toLowerCase();
  if (kind !== '.txt' && kind !== '.html' && kind !== '.htm')
    return { why: 'only .txt and .html files can be annotated' };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(folder, file));
  } catch (error) {
    return { why: (error as Error).message };
  }
  const reading = kind === '.txt' ? readPlain(bytes) : readHtml(bytes);
  if (!reading.ok) return { why: reading.why };
  const annotation = (kind === '.txt' ? annotatePlain : annotateHtml)(reading.text, dictionary, wanted);
  return JSON.stringify({ file, ...annotation });
}

async function dictionaryOfSeeds(): Promise<Dictionary> {
  const { entities } = buildPack(await readSeedFiles());
  return {
    lexicon: openLexicon(compileLexicon(entities)),
    names: new Map(entities.map((entity) => [entity.id, entity.names.fr])),
  };
}

/** @returns the exit code: 1 when any file could not be annotated; the others are done all the same */
async function main(args: readonly string[]): Promise<number> {
  const unknown = args.includes('--unknown');
  const files = args.filter((arg) => arg !== '--unknown');
  const option = files.find((arg) => arg.startsWith('-'));
  if (option !== undefined || files.length === 0) {
    console.error(option === undefined ? USAGE : `annotate has no option ${option}. ${USAGE}`);
    return 1;
  }
  // npm runs scripts in the project's folder and says here where it was called from.
  const folder = process.env.INIT_CWD ?? process.cwd();
  const dictionary = await dictionaryOfSeeds();
  let code = 0;
  for (const file of files) {
    const result = await annotateFile(file, folder, dictionary, { unknown });
    if (typeof result === 'string') console.log(result);
    else {
      console.error(`${file}: ${result.why}`);
      code = 1;
    }
  }
  return code;
}

process.exitCode = await main(process.argv.slice(2));
