import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { type Corpus, makeCorpus } from '../../entrypoints/background/corpus.ts';
import { listAgreements, listLeaders, listTies } from '../../entrypoints/background/tables.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import { DATABASE_NAME } from '../../lib/store/database.ts';
import { RASSENDYLL, ROLE, RURITANIA, samplePack } from '../packs/sample.ts';

const PACT: Entity = {
  id: 'agreement/pacte',
  category: 'agreement',
  names: { fr: 'Pacte', en: 'Pact', vi: 'Hiệp ước' },
  aliases: [{ text: 'Pacte', kind: 'full' }],
  parties: [RURITANIA.id],
};

let corpus: Corpus;
const wake = (): Corpus => {
  const pack = samplePack({ entities: [RURITANIA, RASSENDYLL, PACT] });
  corpus = makeCorpus({
    bundled: async () => pack,
    id: pack.id,
    version: pack.version,
    readOwn: async () => answered(EMPTY_OWN_PACK),
    onChange: () => undefined,
  });
  return corpus;
};

afterEach(async () => {
  const open = await corpus.open();
  if (open.ok) open.value.store.database.close();
  await Dexie.delete(DATABASE_NAME);
});

describe('the library’s tables, from the database', () => {
  it('lists agreements', async () => {
    expect(await listAgreements(wake(), 'en')).toEqual({
      ok: true,
      value: [
        {
          agreement: { id: PACT.id, name: 'Pact', category: 'agreement' },
          parties: [{ id: RURITANIA.id, name: 'Ruritania', category: 'country' }],
          facts: 0,
        },
      ],
    });
  });

  it('lists who is known in which office', async () => {
    expect(await listLeaders(wake(), 'fr')).toMatchObject({
      ok: true,
      value: [
        {
          of: { id: RURITANIA.id },
          office: { id: 'roi', text: 'Roi de Ruritanie' },
          holders: [{ holder: { id: RASSENDYLL.id }, asOf: ROLE.asOf, source: { publisher: 'La Gazette' } }],
        },
      ],
    });
  });

  it('lists ties, and says when there is no such entity', async () => {
    const ties = await listTies(wake(), RURITANIA.id, 'fr');
    expect(ties.ok && ties.value.map(({ to, facts, office }) => [to.id, facts, office])).toEqual([
      [RASSENDYLL.id, 1, true],
      [PACT.id, 0, false],
    ]);
    expect(await listTies(corpus, 'country/none', 'fr')).toEqual(refused('missing'));
  });
});
