import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const HOUSE = join(import.meta.dirname, '../..');
const USAGE = `Usage: npm run bench [-- --quick] [-- --write] [-- --built]
Measures the extension and its peers in one Chromium, in turns, and prints the table.
--quick  fewer pages, medians of three: some ten minutes instead of an hour
--write  also writes assets/bench (the report and its charts, which README shows)
--built  measures the extension that the last bench built`;

const OPTIONS = ['--quick', '--write', '--built'];

/** What the bench is measured against has a list of its own, so that nobody else installs it. */
function installPeers(): void {
  if (existsSync(join(import.meta.dirname, 'node_modules'))) return;
  console.error('installing the peers …');
  execFileSync('npm', ['ci', '--prefix', import.meta.dirname, '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: HOUSE,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** @returns the exit code: 1 when the command is misused; targets that are missed do not make a failure of the run */
async function main(args: readonly string[]): Promise<number> {
  if (args.some((arg) => !OPTIONS.includes(arg))) {
    console.error(USAGE);
    return 1;
  }
  installPeers();
  // Only now: it imports what has just been installed.
  const { run } = await import('./run.ts');
  await run({
    isQuick: args.includes('--quick'),
    isWritten: args.includes('--write'),
    isBuilt: args.includes('--built'),
  });
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
