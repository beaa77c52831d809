import { entityRef } from '../card/reference.ts';
import { rolesOf } from '../card/roles.ts';
import type { Brief, BriefLeader } from '../model/brief.ts';
import type { BriefCorpus, BriefQuestion } from './corpus.ts';
import { pairsOf } from './pairs.ts';
import { makeTelling } from './telling.ts';

/**
 * What the corpus says of how the names on a page hang together. Entities that it does not know are passed over,
 * leaders of whom it knows no office are not among the leaders.
 * @throws RangeError when `pageDate` is no ISO date
 */
export function makeBrief(question: BriefQuestion, corpus: BriefCorpus): Brief {
  const { title, address, pageDate } = question;
  const here = [...new Set(question.entities)].filter((id) => corpus.entity(id) !== undefined);
  const telling = makeTelling({ ...question, entities: here }, corpus);
  const { pairs, facts } = pairsOf(here, corpus, telling);
  return {
    title,
    address,
    pageDate,
    leaders: here.flatMap((id) => leaderOf(id, question, corpus)),
    pairs,
    figures: facts.filter(({ kind, figure }) => kind === 'figure' || figure !== undefined).map(telling.fact),
  };
}

function leaderOf(id: string, question: BriefQuestion, corpus: BriefCorpus): readonly BriefLeader[] {
  const { language, pageDate, entities } = question;
  const leader = corpus.entity(id);
  if (leader?.category !== 'leader') return [];
  const { atArticle, later, latest } = rolesOf({ entity: id, pageDate, entitiesHere: entities, language }, corpus);
  if (atArticle.length === 0) return [];
  return [{ leader: entityRef(leader, language), atArticle, later, latest }];
}
