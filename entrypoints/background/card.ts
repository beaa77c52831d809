import type { CardQuestion } from '../../lib/card/corpus.ts';
import { resolveCard } from '../../lib/card/resolve.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import type { Card } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import { type Reading, readCorpus } from '../../lib/store/read.ts';
import { ROOM_WORDS } from '../../lib/words/rooms.ts';
import { loadCardCorpus } from './card-corpus.ts';
import type { Corpus } from './corpus.ts';

/** A card is asked for at a form that is lit, as the dictionary writes it; `alias` is `null` when it is turned to. */
export type CardAsked = CardQuestion & { readonly alias: string | null };

/** The card of an entity on a page; `missing` when the corpus does not know it. */
export async function cardFor(corpus: Corpus, { alias, ...question }: CardAsked): Promise<Answer<Card>> {
  const open = await corpus.open();
  if (!open.ok) return open;
  const loaded = await readCorpus(open.value.store, async (reading) => ({
    records: await loadCardCorpus(question.entity, reading),
    pack: alias === null ? undefined : await reading.packWith(question.entity, alias),
  }));
  if (!loaded.ok) return loaded;
  const { records, pack } = loaded.value;
  const card = records && resolveCard(question, records);
  if (card === undefined) return refused('missing');
  return answered(pack === undefined ? card : { ...card, formOf: nameOf(pack, question.language) });
}

type FormPack = NonNullable<Awaited<ReturnType<Reading['packWith']>>>;

/** The reader's own pack is called as it is everywhere else. */
const nameOf = ({ name, kind }: FormPack, language: Language): string =>
  kind === 'own' ? ROOM_WORDS[language].own : name;
