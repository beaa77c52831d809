import { describe, expect, it } from 'vitest';
import { readSeedFiles, readSeedTexts } from '../../lib/command/seed-files.ts';
import { CATEGORIES } from '../../lib/model/category.ts';
import { buildPack } from '../../lib/packs/build.ts';
import { checkSeeds } from '../../lib/packs/check-seeds.ts';

describe('the bundled pack', async () => {
  const pack = buildPack(await readSeedFiles());

  it('has no problem that can be seen without the texts', async () => {
    expect((await checkSeeds(await readSeedTexts(), undefined)).problems).toEqual([]);
  });

  it('is as large as was asked', () => {
    expect(pack.documents).toHaveLength(5);
    expect(pack.entities.length).toBeGreaterThanOrEqual(150);
    expect(pack.facts.length).toBeGreaterThanOrEqual(190);
  });

  it.each(CATEGORIES)('has %s entities', (category) => {
    expect(pack.entities.filter((entity) => entity.category === category).length).toBeGreaterThan(0);
  });

  it('has facts from every document', () => {
    const used = new Set(pack.facts.map((fact) => fact.source.document));
    expect(pack.documents.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('says something of every entity, or lets it be found on a page', () => {
    const told = new Set(pack.facts.flatMap((fact) => fact.about));
    expect(pack.entities.filter(({ id, aliases }) => aliases.length === 0 && !told.has(id))).toEqual([]);
  });
});
