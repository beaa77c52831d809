import type { EntityRef } from '../../lib/model/card.ts';
import type { TabMentions } from '../../lib/model/page-mentions.ts';

export const RURITANIA: EntityRef = { id: 'country/ruritanie', name: 'Ruritanie', category: 'country' };
export const RASSENDYLL: EntityRef = {
  id: 'leader/rodolphe-rassendyll',
  name: 'Rodolphe Rassendyll',
  category: 'leader',
};

export const ZENDA: TabMentions = {
  page: {
    address: 'https://gazette.example/zenda',
    opened: 'https://www.gazette.example/zenda',
    title: 'Le roi ; ou le "sosie"',
  },
  date: '2021-06',
  names: [RURITANIA, RASSENDYLL],
  mentions: [
    { entity: RASSENDYLL.id, text: 'M. Rassendyll', before: '', after: ' quitte la Ruritanie, dit-on.' },
    { entity: RURITANIA.id, text: 'Ruritanie', before: 'M. Rassendyll quitte la ', after: ', dit-on.' },
  ],
};

/** Told by a tab whose page has no address, of a name that the corpus knows no more. */
export const UNKNOWN: TabMentions = {
  page: null,
  date: null,
  names: [],
  mentions: [{ entity: 'place/strelsau', text: 'Strelsau', before: '=1+', after: '' }],
};
