import type { Brief, BriefFact, BriefPair } from '../../lib/model/brief.ts';
import type { EntityRef, SourceRef } from '../../lib/model/card.ts';
import { REFS } from './corpus-of-ours.ts';

const SOURCE: SourceRef = {
  document: '900',
  paragraph: 7,
  title: 'Un journal inventé',
  publisher: 'Agence inventée',
  url: 'https://journal.invalid/900',
};

const ref = (id: string): EntityRef => {
  const found = REFS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No such name: ${id}`);
  return found;
};
const AN = ref('leader/tran-an');
const VIETNAM = ref('country/vietnam');
const LEAGUE = ref('organisation/ligue');
const PACT = ref('agreement/pacte');

const told = (id: string, text: string, date: string, more: Partial<BriefFact> = {}): BriefFact => ({
  id,
  kind: 'event',
  text,
  asOf: { date, precision: date.length === 4 ? 'year' : 'day', basis: 'stated' },
  later: false,
  source: SOURCE,
  about: [AN, VIETNAM],
  ...more,
});

const FIGURE = told('900/9/1', 'Le commerce atteint 3 milliards de dollars.', '2021', {
  kind: 'figure',
  later: true,
  status: 'planned',
  about: [VIETNAM, LEAGUE],
});

const pair = (of: BriefPair['of'], facts: readonly BriefFact[], agreements: readonly EntityRef[] = []): BriefPair => ({
  of,
  facts,
  agreements,
});

/** Seven pairs, so that two are folded. */
export const BRIEF: Brief = {
  title: 'Un pont est inauguré',
  address: 'https://journal.invalid/pont',
  pageDate: '2018-11-19',
  leaders: [
    {
      leader: AN,
      atArticle: [
        {
          text: 'Ministre du Vietnam',
          asOf: { date: '2019-01-02', precision: 'day', basis: 'stated' },
          source: SOURCE,
          former: true,
          heldBy: {
            holder: ref('leader/le-dinh-zoe'),
            asOf: { date: '2020', precision: 'year', basis: 'stated' },
            source: SOURCE,
          },
        },
      ],
      later: true,
      latest: [
        {
          text: 'Présidente du Vietnam',
          asOf: { date: '2021', precision: 'year', basis: 'stated' },
          source: SOURCE,
          former: false,
        },
      ],
    },
  ],
  pairs: [
    pair(
      [AN, VIETNAM],
      [
        told('900/2/2', 'Tran An parle.', '2018-11-02', { about: [AN, VIETNAM, LEAGUE] }),
        told('900/7/1', 'Tran An inaugure un pont.', '2020-03-01', { later: true }),
      ],
    ),
    pair([VIETNAM, LEAGUE], [FIGURE], [PACT]),
    pair([AN, LEAGUE], [told('900/3/1', 'La Ligue attend Tran An.', '2018')]),
    pair([PACT, VIETNAM], [], [PACT]),
    pair([PACT, LEAGUE], [], [PACT]),
    pair([ref('leader/le-dinh-zoe'), LEAGUE], [told('900/4/1', 'Zoé écoute.', '2017')]),
    pair([ref('leader/le-dinh-zoe'), AN], [told('900/4/2', 'Zoé répond.', '2017')]),
  ],
  figures: [FIGURE],
};
