import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPeers } from '../peers.ts';
import { isKept, type TrustRow } from './row.ts';
import { isTrust, TRUST_NAMES, type TrustName, trustOf } from './rows.ts';
import { tableOf } from './table.ts';

const USAGE = `Usage: npm run trust [-- NAME…] [-- --rounds N] [-- --seed N]
Tries to make the extension break a page, leak, or let somebody in, and prints what came of it.
Needs \`npm run build:e2e\`. Names: ${TRUST_NAMES.join(', ')}. Without --rounds: as many as the targets speak of.`;
const RESULT = join(import.meta.dirname, '../../.cache/trust.json');
const SEED = 20_261_122;

interface Asked {
  readonly names: readonly TrustName[];
  readonly rounds: number | undefined;
  readonly seed: number;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

function readArguments(args: string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { rounds: { type: 'string' }, seed: { type: 'string', default: String(SEED) } },
    });
    const names = positionals.filter(isTrust);
    const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
    const seed = Number(values.seed);
    if (names.length < positionals.length || !isCount(rounds ?? 1) || !isCount(seed)) return undefined;
    return { names: names.length > 0 ? names : TRUST_NAMES, rounds, seed };
  } catch {
    return undefined;
  }
}

/** @returns the exit code: 1 when a promise was not kept or not tried, or the command is misused */
async function main(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === undefined) {
    console.error(USAGE);
    return 1;
  }
  if (asked.names.some((name) => trustOf(name).needsPeers)) installPeers(import.meta.dirname);
  const rows: TrustRow[] = [];
  for (const name of asked.names) {
    console.error(`${name} …`);
    const trust = trustOf(name);
    rows.push(...(await trust.run({ rounds: asked.rounds ?? trust.rounds, seed: asked.seed })));
  }
  console.log(tableOf(rows));
  mkdirSync(join(RESULT, '..'), { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify(rows, null, 2)}\n`);
  return rows.every(isKept) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
