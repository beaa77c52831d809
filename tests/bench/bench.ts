import { parseArgs } from 'node:util';
import { installPeers } from '../peers.ts';

const USAGE = `Usage: npm run bench [-- --quick] [-- --write] [-- --built] [-- --page NAME] [-- --match]
Measures the extension and its peers in one Chromium, in turns, and prints the table.
--quick  fewer pages, medians of three: a quarter of an hour instead of an hour
--write  also writes assets/bench (the report and its charts, which README shows)
--built  measures the extension that the last bench built
--page   only how pages whose name holds NAME are read, and where the time goes: some minutes, for whoever is at work on it
--match  only the match room alone: half a minute, likewise`;

const OPTIONS = {
  quick: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  built: { type: 'boolean', default: false },
  page: { type: 'string' },
  match: { type: 'boolean', default: false },
} as const;

function optionsOf(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch {
    return undefined;
  }
}

/** @returns the exit code: 1 when the command is misused; targets that are missed do not make a failure of the run */
async function main(args: string[]): Promise<number> {
  const options = optionsOf(args);
  if (options === undefined) {
    console.error(USAGE);
    return 1;
  }
  installPeers(import.meta.dirname);
  // Only now: it imports what has just been installed.
  const { run, runMatchRoom, runPages } = await import('./run.ts');
  const { quick: isQuick, write: isWritten, built: isBuilt, page, match: isMatchRoom } = options;
  if (isMatchRoom) await runMatchRoom(isBuilt);
  else if (page === undefined) await run({ isQuick, isWritten, isBuilt });
  else await runPages(page, isBuilt);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
