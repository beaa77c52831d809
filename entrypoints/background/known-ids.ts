import type { Lexicon } from '../../lib/lexicon/open.ts';
import { type Answer, answered } from '../../lib/model/answer.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Others } from '../../lib/packs/references.ts';
import type { PackRow } from '../../lib/store/database.ts';
import { documentsIn, walkBlocks } from '../../lib/store/generations.ts';
import type { Store } from '../../lib/store/open.ts';
import { everyId, installedPacks } from '../../lib/store/packs.ts';
import { openPart } from './lexicon-parts.ts';

/** Where ids may lead: what all packs hold, on or off, but one that is only known later. */
export interface EveryKnown {
  but(pack: string): Others;
}

interface Large {
  readonly id: string;
  readonly lexicon: Lexicon | undefined;
  readonly documents: readonly CorpusDocument[];
}

/** Ids of everything that is installed; those of a large pack's entities are not listed, its lexicon knows them. Never throws. */
export async function everyKnown(store: Store): Promise<Answer<EveryKnown>> {
  const small = await everyId(store);
  if (!small.ok) return small;
  const rows = await installedPacks(store);
  if (!rows.ok) return rows;
  const large: Large[] = [];
  for (const { id, generation } of rows.value) {
    if (generation === undefined) continue;
    const documents = await documentsOf(store, generation);
    if (!documents.ok) return documents;
    large.push({ id, lexicon: await openPart(store, generation), documents: documents.value });
  }
  return answered({
    but: (except) =>
      withLarge(
        small.value.but(except),
        large.filter(({ id }) => id !== except),
      ),
  });
}

function withLarge({ entities, offices, documents }: Others, large: readonly Large[]): Others {
  const cited = large.flatMap((pack) => pack.documents.map((document) => [document.id, document] as const));
  return {
    entities: {
      has: (id) => entities.has(id) || large.some(({ lexicon }) => lexicon !== undefined && bears(lexicon, id)),
    },
    offices,
    documents: cited.length === 0 ? documents : new Map([...cited, ...documents]),
  };
}

/** Ids that are only named have numbers after those of entities. */
const bears = (lexicon: Lexicon, id: string): boolean => lexicon.numberOf(id) < lexicon.entities;

async function documentsOf(
  store: Store,
  generation: NonNullable<PackRow['generation']>,
): Promise<Answer<readonly CorpusDocument[]>> {
  const walk = walkBlocks(store, generation, 'documents');
  const documents: CorpusDocument[] = [];
  for (;;) {
    const blocks = await walk.next();
    if (!blocks.ok) return blocks;
    if (blocks.value === null) return answered(documents);
    for (const block of blocks.value) documents.push(...documentsIn(block));
  }
}
