import type { CardQuestion } from '../../lib/card/corpus.ts';
import { resolveCard } from '../../lib/card/resolve.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import type { Card } from '../../lib/model/card.ts';
import { readCorpus } from '../../lib/store/read.ts';
import { loadCardCorpus } from './card-corpus.ts';
import type { Corpus } from './corpus.ts';

/** The card of an entity on a page; `missing` when the corpus does not know it. */
export async function cardFor(corpus: Corpus, question: CardQuestion): Promise<Answer<Card>> {
  const open = await corpus.open();
  if (!open.ok) return open;
  const loaded = await readCorpus(open.value.store, (reading) => loadCardCorpus(question.entity, reading));
  if (!loaded.ok) return loaded;
  const card = loaded.value && resolveCard(question, loaded.value);
  return card === undefined ? refused('missing') : answered(card);
}
