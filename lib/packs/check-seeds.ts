import * as v from 'valibot';
import { DocumentSchema } from '../model/document.ts';
import { EntitySchema } from '../model/entity.ts';
import { FactSchema, OfficeSchema } from '../model/fact.ts';
import type { Pack } from '../model/pack.ts';
import { checkAliases } from './aliases.ts';
import { type Assembled, assembleSeeds, listOf } from './build.ts';
import { checkCanonical, checkOrder } from './canonical.ts';
import { inEnglish, type Problem } from './problem.ts';
import { problemsOf, readPack } from './read-pack.ts';
import { checkTexts, type TextCheck } from './texts.ts';

/** A problem and the seed file that it is in. */
export interface SeedProblem extends Problem {
  readonly file: string;
}

export interface SeedCheck {
  readonly problems: readonly SeedProblem[];
  /** The pack that the files make; absent when they make none. */
  readonly pack?: Pack;
  /** What was compared with the texts; absent when there were none, or no pack. */
  readonly texts?: TextCheck;
}

const SCHEMAS = {
  offices: v.array(OfficeSchema),
  documents: v.array(DocumentSchema),
  entities: v.array(EntitySchema),
  facts: v.array(FactSchema),
};

/**
 * Checks all of the seeds: each file by itself (schema, order, canonical text), then together (ids, aliases), then,
 * if they are at hand, against the texts.
 * @param sources the text of each file, by its path below `seeds/`
 * @param texts the bytes of each document, by its id; `undefined` when they are not at hand
 */
export async function checkSeeds(
  sources: Readonly<Record<string, string>>,
  texts: ReadonlyMap<string, Uint8Array<ArrayBuffer>> | undefined,
): Promise<SeedCheck> {
  const files: Record<string, unknown> = {};
  const problems: SeedProblem[] = [];
  for (const [file, text] of Object.entries(sources)) {
    const checked = checkFile(file, text);
    files[file] = checked.records;
    problems.push(...checked.problems.map((problem) => ({ file, ...problem })));
  }
  const assembled = assembleSeeds(files);
  const together = readPack(assembled.pack);
  if (!together.ok) {
    // What a file says of itself has been said already.
    const said = problems.length > 0 ? [] : together.problems.map(inEnglish);
    return { problems: [...problems, ...said.map((problem) => locate(problem, assembled))] };
  }
  const { pack } = together;
  problems.push(...[...checkOrder(pack), ...checkAliases(pack.entities)].map((problem) => locate(problem, assembled)));
  if (texts === undefined) return { problems, pack };
  const compared = await checkTexts(pack, texts);
  problems.push(...compared.problems.map((problem) => locate(problem, assembled)));
  return { problems, pack, texts: compared };
}

function checkFile(file: string, text: string): { records: unknown; problems: readonly Problem[] } {
  const list = listOf(file);
  if (list === undefined) return { records: [], problems: [{ path: '', message: 'Not a file of the seeds.' }] };
  let records: unknown;
  try {
    records = JSON.parse(text);
  } catch (error) {
    return { records: [], problems: [{ path: '', message: `Not JSON: ${(error as Error).message}` }] };
  }
  const read = v.safeParse(SCHEMAS[list], records);
  if (!read.success) return { records, problems: problemsOf(read.issues).map(inEnglish) };
  return { records, problems: checkCanonical(list, records, text) };
}

/** `entities[12].names` of the pack → `[3].names` of the file that holds it. */
function locate(problem: Problem, { origins }: Assembled): SeedProblem {
  const [, list, index, rest = ''] = /^(offices|documents|entities|facts)\[(\d+)\](.*)$/.exec(problem.path) ?? [];
  const origin = list === undefined ? undefined : origins[list as keyof Assembled['origins']][Number(index)];
  if (origin === undefined) return { file: 'seeds', ...problem };
  const [file = '', place = ''] = origin.split(' ');
  return { file, path: `${place}${rest}`, message: problem.message };
}
