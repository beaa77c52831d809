import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { buildPack } from '../packs/build.ts';
import { readSeedFiles } from './seed-files.ts';

/** `npm run pack -- OUT` writes the bundled pack as one file; `.reperes.json` is added where it is missing. */
async function main(given: string | undefined): Promise<number> {
  if (given === undefined || given.startsWith('-')) {
    console.error('Say where the pack goes: npm run pack -- OUT.reperes.json');
    return 1;
  }
  const name = given.endsWith('.reperes.json') ? given : `${given}.reperes.json`;
  // npm runs scripts in the project's folder; a relative path is meant from where the user stood.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  try {
    const pack = buildPack(await readSeedFiles());
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(pack)}\n`);
    console.log(`${path}: ${pack.entities.length} entities, ${pack.facts.length} facts`);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

process.exitCode = await main(process.argv[2]);
