import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DRILL_NAMES, type DrillName, isDrill, runDrill } from './drills.ts';
import { type DrillRow, isSound } from './row.ts';
import { tableOf } from './table.ts';

const USAGE = `Usage: npm run drill [-- NAME…] [-- --rounds N] [--seed N]
Ends what saves notes in the middle of it, again and again, and prints what was lost. Needs \`npm run build:e2e\`.
Names: ${DRILL_NAMES.join(', ')}. Without --rounds: as many as the targets speak of.`;
const RESULT = join(import.meta.dirname, '../../.cache/drill.json');
/** Printed with the faults: the same one drills the same again. */
const SEED = 20_261_122;

interface Wish {
  readonly names: readonly DrillName[];
  readonly rounds: number | undefined;
  readonly seed: number;
}

function readWish(args: readonly string[]): Wish | undefined {
  const names: DrillName[] = [];
  const numbers = new Map<string, number>();
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--rounds' || arg === '--seed') {
      i += 1;
      const number = Number(args[i]);
      if (!Number.isSafeInteger(number) || number < 1) return undefined;
      numbers.set(arg, number);
    } else if (isDrill(arg)) names.push(arg);
    else return undefined;
  }
  return { names, rounds: numbers.get('--rounds'), seed: numbers.get('--seed') ?? SEED };
}

/** @returns the exit code: 1 when something was lost, duplicated or wrong, or the command is misused */
async function main(args: readonly string[]): Promise<number> {
  const wish = readWish(args);
  if (wish === undefined) {
    console.error(USAGE);
    return 1;
  }
  const rows: DrillRow[] = [];
  const absent: string[] = [];
  for (const name of wish.names.length > 0 ? wish.names : DRILL_NAMES) {
    console.error(`${name} …`);
    const its = await runDrill(name, wish.rounds, wish.seed);
    if (its === undefined) absent.push(name);
    else rows.push(...its);
  }
  console.log(tableOf(rows));
  if (absent.length > 0) console.log(`\nNot run, for there is no Firefox here: ${absent.join(', ')}.`);
  mkdirSync(join(RESULT, '..'), { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify({ rows, absent }, null, 2)}\n`);
  return rows.every(isSound) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
