import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotatePlain, type Dictionary } from '../../lib/command/annotate-text.ts';
import { readSeedFiles } from '../../lib/command/seed-files.ts';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { openLexicon } from '../../lib/lexicon/open.ts';
import type { Category } from '../../lib/model/category.ts';
import { buildPack } from '../../lib/packs/build.ts';

/**
 * Names marked by somebody who read each text whole and had not seen what the program lights. A name has one
 * span or more that are all right (UTF-16 offsets in the file); `doubt`: a careful reader may mark it or not;
 * `short`: a short form, which counts in the other texts but not among the full names of the five documents.
 */
interface HandMarked {
  readonly file: string;
  readonly sha256: string;
  readonly names: readonly {
    readonly spans: readonly (readonly [start: number, end: number, category: Category])[];
    readonly doubt?: true;
    readonly short?: true;
  }[];
}

const MARKED = join(import.meta.dirname, 'by-hand');
const SHARED = join(import.meta.dirname, '../../../shared');
const marked = readdirSync(MARKED).map((name): HandMarked => JSON.parse(readFileSync(join(MARKED, name), 'utf8')));
const there = marked.filter(({ file }) => existsSync(join(SHARED, file)));
if (there.length === 0) console.log('../shared is not here: the texts marked by hand are passed over.');

const { entities } = buildPack(await readSeedFiles());
const dictionary: Dictionary = { lexicon: openLexicon(compileLexicon(entities)), names: new Map() };

interface Score {
  right: number;
  wrong: readonly string[];
  missed: readonly string[];
}

/** Doubtful names count for nothing, lit or not; another right span of a name is no error. */
function scoreOf({ file, sha256, names }: HandMarked): Score {
  const bytes = readFileSync(join(SHARED, file));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  const text = bytes.toString('utf8');
  const onlyFull = file.startsWith('seeds/');
  const key = (start: number, end: number, category: Category): string => `${start}-${end} ${category}`;
  const lit = new Map(annotatePlain(text, dictionary).mentions.map((m) => [key(m.start, m.end, m.category), m.text]));
  const known = new Set(names.flatMap(({ spans }) => spans.map((span) => key(...span))));
  const certain = names.filter(({ doubt, short }) => !doubt && !(onlyFull && short));
  const isLit = ({ spans }: { readonly spans: HandMarked['names'][number]['spans'] }): boolean =>
    spans.some((span) => lit.has(key(...span)));
  return {
    right: certain.filter(isLit).length,
    wrong: [...lit].filter(([where]) => !known.has(where)).map(([where, name]) => `${file} ${where}: ${name}`),
    missed: certain
      .filter((name) => !isLit(name))
      .map(({ spans: [[start, end] = [0, 0]] }) => `${file} ${start}-${end}: ${text.slice(start, end)}`),
  };
}

describe('names marked by hand', () => {
  it('are marked in eighteen texts', () => expect(marked.length).toBe(18));

  const groups = { seeds: 'the five documents', texts: 'other real texts, which were read while aliases were chosen' };
  it.each(Object.entries(groups))('are found in %s (%s): precision ≥ 0.97, recall ≥ 0.95', (folder) => {
    const scores = there.filter(({ file }) => file.startsWith(`${folder}/`)).map(scoreOf);
    if (scores.length === 0) return;
    const right = scores.reduce((sum, score) => sum + score.right, 0);
    const wrong = scores.flatMap((score) => score.wrong);
    const missed = scores.flatMap((score) => score.missed);
    const [precision, recall] = [right / (right + wrong.length), right / (right + missed.length)];
    console.log(
      `${folder}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of ${right + missed.length}`,
    );
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
