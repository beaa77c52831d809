import type { Entity } from '../../lib/model/entity.ts';
import type { Fact } from '../../lib/model/fact.ts';
import { EMPTY_OWN_PACK, type NewName, type OwnPack } from '../../lib/model/own-pack.ts';
import type { NewNameContext } from '../../lib/packs/own-new-name.ts';
import { NO_OTHERS } from '../../lib/packs/references.ts';

const HEX = '0123456789abcdef'.repeat(4);

/** A sentence of a page that tells of Zenda. */
export const ZENDA_QUOTE = 'Le château de Zenda a rouvert ses portes mardi.';

/** A place that the reader meets on a page, with a fact about it. */
export const ZENDA: NewName = {
  name: 'Zenda',
  category: 'place',
  aliases: [],
  fact: {
    text: 'Le château de Zenda rouvre.',
    date: '2024-05',
    page: { address: 'https://gazette.example/zenda', opened: 'https://gazette.example/zenda', title: 'Zenda rouvre' },
    pageDate: '2024-05-07',
    quote: ZENDA_QUOTE,
  },
};

/** As the background would say it on the first of June 2024, with nothing in use. */
export const contextOf = (changes: Partial<NewNameContext> = {}): NewNameContext => ({
  own: EMPTY_OWN_PACK,
  others: NO_OTHERS,
  language: 'fr',
  today: '2024-06-01',
  sha256: { address: HEX, quote: HEX.replace('0', 'f'), said: HEX.replace('0', 'e') },
  ...changes,
});

/** An entity of the reader's own that says nothing but its name. */
export const ownEntity = (id: string, changes: Partial<Entity> = {}): Entity => ({
  id,
  category: id.split('/')[0] as Entity['category'],
  names: { fr: id, en: id, vi: id },
  aliases: [{ text: id, kind: 'full' }],
  ...changes,
});

/** An event that is about these. */
export const ownFact = (id: string, about: readonly string[], document: string, changes: Partial<Fact> = {}): Fact => ({
  id,
  about: [...about],
  kind: 'event',
  text: { fr: id, en: id, vi: id },
  asOf: { date: '2024', precision: 'year', basis: 'stated' },
  source: { document, paragraph: 1, evidence: ['Zenda'] },
  ...changes,
});

export const ownDocument = (id: string, paragraphs = 1): OwnPack['documents'][number] => ({
  id,
  title: id,
  date: { value: '2024', precision: 'year', basis: 'stated' },
  language: 'fr',
  sha256: HEX,
  paragraphs,
  parts: [],
});
