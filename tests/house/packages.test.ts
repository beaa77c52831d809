import { describe, expect, it } from 'vitest';
import { listedPackages, shippedPackages, usedPackages } from './listed-packages.ts';

const listed = listedPackages();
const used = usedPackages();
/** What may go into an extension under the MIT licence without more than their notices. */
const SHIPPABLE = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

describe('packages in README', () => {
  it('are those that a package.json asks for, each once, with why', () => {
    const names = listed.map(({ name }) => name);
    expect(names.toSorted()).toEqual([...new Set(used.map(({ name }) => name))].toSorted());
    expect(listed.filter(({ why }) => why.trim() === '')).toEqual([]);
  });

  it.each(used)('$name bears the licence that README says: $licence', ({ name, licence }) => {
    expect(listed.find((each) => each.name === name)?.licence).toBe(licence);
  });
});

it('what the extension is built from has a licence that lets us', () => {
  const shipped = shippedPackages();
  expect(shipped.map(({ name }) => name)).toContain('@preact/signals-core');
  expect(shipped.filter(({ licence }) => !SHIPPABLE.includes(licence))).toEqual([]);
});
