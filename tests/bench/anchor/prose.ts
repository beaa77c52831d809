import type { Random } from './random.ts';

/** What sentences of one language are put together from. In figures each `#` run is a number; in `small`, two digits. */
export interface Words {
  readonly language: string;
  readonly open: readonly [opening: string, closing: string];
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly offices: readonly string[];
  readonly said: readonly string[];
  readonly openers: readonly string[];
  readonly subjects: readonly string[];
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly places: readonly string[];
  readonly tails: readonly string[];
  readonly speech: readonly string[];
  readonly figures: readonly string[];
  readonly small: readonly string[];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const figures = (text: string, random: Random): string =>
  text.replaceAll(/#+/g, (run) =>
    run.length === 2 ? String(10 + random.int(90)) : String(Math.floor(10 ** (1.5 + 3 * random.next()))),
  );

/** One sentence, as news pages write them: who does what, who said what, how many. */
export function sentenceOf(words: Words, random: Random): string {
  const person = (): string => `${random.draw(words.first)} ${random.draw(words.last)}`;
  const where = (): string => (random.chance(0.5) ? ` ${random.draw(words.places)}` : '');
  const deed = (): string =>
    `${random.draw(words.subjects)} ${random.draw(words.verbs)} ${random.draw(words.objects)}${where()}`;
  const tail = (): string => (random.chance(0.6) ? `, ${random.draw(words.tails)}` : '');
  const kind = random.next();
  if (kind < 0.2) {
    const [opening, closing] = words.open;
    const office = random.chance(0.6) ? `, ${random.draw(words.offices)}` : '';
    return `${opening}${capital(random.draw(words.speech))}${closing}, ${random.draw(words.said)} ${person()}${office}.`;
  }
  if (kind < 0.35) return `${figures(random.draw(words.figures), random)}${tail()}.`;
  if (kind < 0.65) return `${random.draw(words.openers)}, ${deed()}${tail()}.`;
  if (kind < 0.8) return `${capital(deed())}; ${deed()}${tail()}.`;
  return `${capital(deed())}${tail()}, ${random.draw(words.said)} ${person()}.`;
}

/** A headline, or a line of a list. */
export const lineOf = (words: Words, random: Random): string =>
  capital(`${random.draw(words.subjects)} ${random.draw(words.verbs)} ${random.draw(words.objects)}`);

/** What stands around articles: buttons, dates, counts. */
export const smallOf = (words: Words, random: Random): string => figures(random.draw(words.small), random);

export const sentencesOf = (words: Words, random: Random, count: number): string[] =>
  Array.from({ length: count }, () => sentenceOf(words, random));
