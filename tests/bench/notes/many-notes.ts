import { NOTE_COLOURS, type Note, type NoteTarget } from '../../../lib/model/note.ts';
import { lineOf, sentencesOf, type Words } from '../anchor/prose.ts';
import { makeRandom, type Random } from '../anchor/random.ts';
import { ENGLISH } from '../anchor/words-en.ts';
import { FRENCH } from '../anchor/words-fr.ts';
import { VIETNAMESE } from '../anchor/words-vi.ts';

/** Somebody who reads in three languages, most in French. */
const LANGUAGES: readonly Words[] = [FRENCH, FRENCH, VIETNAMESE, ENGLISH];
const SITES = 40;
const PAGES = 2500;
const TAGS = 200;
const FIRST_DAY = Date.UTC(2021, 0, 4);
/** In ms: ten thousand notes take eight years. */
const BETWEEN = 7 * 3_600_000;

export const idOf = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
/** Few of a kind are used much, and many little. */
const often = (random: Random, below: number): number => Math.floor(below * random.next() ** 2);
export const tagOf = (number: number): string => `thème ${number}`;
export const siteOf = (number: number): string => `journal-${number}.example`;

/** Notes as they come together over years, the same for the same numbers. @param entities ids that the corpus knows */
export function manyNotes(count: number, entities: readonly string[]): Note[] {
  const random = makeRandom('notes');
  const titles = Array.from({ length: PAGES }, () => lineOf(random.pick(LANGUAGES), random));
  return Array.from({ length: count }, (_, at) => noteOf(at, random, titles, entities));
}

function noteOf(at: number, random: Random, titles: readonly string[], entities: readonly string[]): Note {
  const words = random.pick(LANGUAGES);
  const instant = new Date(FIRST_DAY + at * BETWEEN).toISOString();
  const entity = (): string => entities[often(random, entities.length)] ?? random.pick(entities);
  return {
    version: 1,
    id: idOf(at),
    revision: 1 + random.int(3),
    target: targetOf(at, random, words, titles, entity),
    text: random.chance(0.25) ? '' : sentencesOf(words, random, 1 + random.poisson(1.5)).join(' '),
    tags: [...new Set(Array.from({ length: random.int(4) }, () => tagOf(often(random, TAGS))))],
    colour: random.pick(NOTE_COLOURS),
    entities: [...new Set(Array.from({ length: random.int(4) }, entity))],
    created: instant,
    modified: instant,
  };
}

function targetOf(
  at: number,
  random: Random,
  words: Words,
  titles: readonly string[],
  entity: () => string,
): NoteTarget {
  const number = often(random, titles.length);
  const address = `https://${siteOf(number % SITES)}/articles/${number}`;
  const page = { address, opened: address, title: titles[number] ?? '' };
  const kind = random.next();
  if (kind < 0.1) return { kind: 'page', page };
  if (kind < 0.2) return { kind: 'entity', entity: entity(), page };
  const [prefix = '', suffix = ''] = sentencesOf(words, random, 2);
  const exact = sentencesOf(words, random, 1 + random.int(2)).join(' ');
  const quote = { exact, prefix: prefix.slice(-32), suffix: suffix.slice(0, 32) };
  return { kind: 'passage', page, anchor: { quote, position: { start: at, end: at + exact.length } } };
}
