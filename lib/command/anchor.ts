import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { makeFinder } from '../anchor/find.ts';
import type { Anchored, Position } from '../model/anchor.ts';
import { pageText } from './page-text.ts';
import { type Reading, readHtml, readPlain } from './read-text.ts';
import { readTargets, type Target } from './selectors.ts';

const USAGE = 'Usage: npm run -s anchor -- PAGE.html SELECTORS.json, or npm run -s anchor -- --text PAGE.html';

/** A position without a quote cannot tell whether the text has changed since: half a proof, never "exact". */
const POSITION_ALONE = 0.5;

/** Of approximate passages none prints as 1. */
const rounded = (score: number): number => Math.floor(score * 10_000) / 10_000;

function atPosition(text: string, { start, end }: Position): Anchored {
  const inside = end <= text.length && text.slice(start, end).trim() !== '';
  return inside ? { found: 'approximate', start, end, score: POSITION_ALONE } : { found: 'orphan' };
}

/** One line of output. */
function lineOf(id: string, text: string, anchored: Anchored): string {
  if (anchored.found === 'orphan')
    return JSON.stringify({ id, found: 'orphan', start: null, end: null, text: null, score: 0 });
  const { found, start, end, score } = anchored;
  return JSON.stringify({ id, found, start, end, text: text.slice(start, end), score: rounded(score) });
}

function printTargets(text: string, targets: readonly Target[]): void {
  const find = makeFinder(text);
  for (const target of targets)
    console.log(lineOf(target.id, text, 'anchor' in target ? find(target.anchor) : atPosition(text, target.position)));
}

/** npm runs scripts in the project's folder and says in INIT_CWD where it was called from. */
async function readBytes(file: string, read: (bytes: Uint8Array) => Reading): Promise<Reading> {
  try {
    return read(await readFile(resolve(process.env.INIT_CWD ?? process.cwd(), file)));
  } catch (error) {
    return { ok: false, why: (error as Error).message };
  }
}

function refuse(line: string): number {
  console.error(line);
  return 1;
}

/** @returns the exit code: 1, and nothing on standard output, when a file is not what it should be */
async function main(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => arg !== '--text');
  const textOnly = files.length < args.length;
  const [page, selectors] = files;
  const option = files.find((arg) => arg.startsWith('-'));
  if (option !== undefined) return refuse(`anchor has no option ${option}. ${USAGE}`);
  if (page === undefined || files.length !== (textOnly ? 1 : 2)) return refuse(USAGE);

  const html = await readBytes(page, readHtml);
  if (!html.ok) return refuse(`${page}: ${html.why}`);
  const text = pageText(html.text);
  if (selectors === undefined) {
    process.stdout.write(text);
    return 0;
  }
  const json = await readBytes(selectors, readPlain);
  if (!json.ok) return refuse(`${selectors}: ${json.why}`);
  const reading = readTargets(json.text);
  if (!reading.ok) return refuse(`${selectors}: ${reading.why}`);
  printTargets(text, reading.targets);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
