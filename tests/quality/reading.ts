import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Annotation, annotateHtml, annotatePlain, type Dictionary } from '../../lib/command/annotate-text.ts';
import { readHtml, readPlain } from '../../lib/command/read-text.ts';
import { readSeedFiles } from '../../lib/command/seed-files.ts';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { openLexicon } from '../../lib/lexicon/open.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { foldForSearch } from '../../lib/model/fold.ts';
import { buildPack } from '../../lib/packs/build.ts';
import type { Range } from './lens.ts';
import { BrokenMarks, type Marks } from './marks.ts';
import type { Lit } from './score.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const HELD_OUT = 'heldout/';

/** A marked text as the program reads it. */
export interface Reading {
  readonly text: string;
  readonly mentions: readonly Lit[];
  /** Every place that the coverage lens shows. */
  readonly unknown: readonly Range[];
}

/** The seeds' dictionary, and the letters of its short forms. */
export interface Reader {
  readonly dictionary: Dictionary;
  /** `entity letters` of every alias that is short or sole. */
  readonly shortForms: ReadonlySet<string>;
}

const lettersOf = (text: string): string => foldForSearch(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

function shortFormsOf(entities: readonly Entity[]): Set<string> {
  const forms = entities.flatMap(({ id, aliases }) =>
    aliases.filter(({ kind }) => kind === 'short' || kind === 'sole').map((alias) => `${id} ${lettersOf(alias.text)}`),
  );
  return new Set(forms);
}

export async function openReader(): Promise<Reader> {
  const { entities } = buildPack(await readSeedFiles());
  return {
    dictionary: { lexicon: openLexicon(compileLexicon(entities)), names: new Map() },
    shortForms: shortFormsOf(entities),
  };
}

/**
 * Where a marked file lies on this machine: below ../shared; what is held out, else, in the folder that the
 * environment names as REPERES_HELDOUT.
 * @returns `undefined` when it is nowhere
 */
export function placeOf(file: string, shared = SHARED, heldOut = process.env.REPERES_HELDOUT): string | undefined {
  const places = [join(shared, file)];
  if (file.startsWith(HELD_OUT) && heldOut) places.push(join(heldOut, file.slice(HELD_OUT.length)));
  return places.find((place) => existsSync(place));
}

function annotationOf(
  place: string,
  bytes: Uint8Array,
  dictionary: Dictionary,
): Annotation & { readonly text: string } {
  const isPlain = place.endsWith('.txt');
  const content = (isPlain ? readPlain : readHtml)(bytes);
  if (!content.ok) throw new BrokenMarks(`${place}: ${content.why}`);
  const annotation = (isPlain ? annotatePlain : annotateHtml)(content.text, dictionary, { unknown: true });
  return { ...annotation, text: annotation.text ?? content.text };
}

/**
 * What the program finds in a marked file, read as the command line reads it.
 * @param place of the file on this machine
 * @throws BrokenMarks when the file is not the one that was marked, or a mark lies outside of its text
 */
export function readMarked(marks: Marks, place: string, { dictionary, shortForms }: Reader): Reading {
  const bytes = readFileSync(place);
  if (createHash('sha256').update(bytes).digest('hex') !== marks.sha256)
    throw new BrokenMarks(`${marks.file}: its bytes are not those that were marked`);
  const { text, mentions, unknown = [] } = annotationOf(place, bytes, dictionary);
  const spans: readonly (readonly [number, number, ...unknown[]])[] = [
    ...marks.names.flatMap((name) => name.spans),
    ...(marks.unknown ?? []),
  ];
  const outside = spans.find(([, end]) => end > text.length);
  if (outside !== undefined) throw new BrokenMarks(`${marks.file}: ${outside[0]}-${outside[1]} lies beyond the text`);
  return {
    text,
    mentions: mentions.map(({ start, end, category, entity, text: form }) => {
      return { start, end, category, entity, isShort: shortForms.has(`${entity} ${lettersOf(form)}`) };
    }),
    unknown: unknown.map(({ start, end }): Range => [start, end]),
  };
}
