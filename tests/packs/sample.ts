import type { Entity } from '../../lib/model/entity.ts';
import type { Fact } from '../../lib/model/fact.ts';
import type { Pack } from '../../lib/model/pack.ts';

const inAll = (text: string) => ({ fr: text, en: text, vi: text });

/** An invented country. */
export const RURITANIA: Entity = {
  id: 'country/ruritanie',
  category: 'country',
  names: { fr: 'Ruritanie', en: 'Ruritania', vi: 'Ruritania' },
  aliases: [{ text: 'Ruritanie', kind: 'full' }],
};

/** An invented leader of it, with a short name. */
export const RASSENDYLL: Entity = {
  id: 'leader/rodolphe-rassendyll',
  category: 'leader',
  names: inAll('Rodolphe Rassendyll'),
  aliases: [
    { text: 'Rodolphe Rassendyll', kind: 'full' },
    { text: 'Rassendyll', kind: 'short' },
  ],
  country: 'country/ruritanie',
};

export const ROLE: Fact = {
  id: 'essai/1/1',
  about: ['leader/rodolphe-rassendyll', 'country/ruritanie'],
  kind: 'role',
  text: inAll('Rodolphe Rassendyll était roi de Ruritanie le 3 mai 2021.'),
  asOf: { date: '2021-05-03', precision: 'day', basis: 'stated' },
  source: { document: 'essai', paragraph: 1, evidence: ['Rassendyll'] },
  role: { holder: 'leader/rodolphe-rassendyll', office: 'roi', of: 'country/ruritanie' },
};

export const FIGURE: Fact = {
  id: 'essai/2/1',
  about: ['country/ruritanie'],
  kind: 'figure',
  text: inAll('La Ruritanie compte 12 500 chevaux.'),
  asOf: { date: '2021-05', precision: 'month', basis: 'inferred' },
  source: { document: 'essai', paragraph: 2, evidence: ['chevaux'] },
  figure: { value: 12500, unit: 'chevaux', scope: 'Ruritanie' },
};

/** Two paragraphs and a blank line between them; a no-break space in the number. */
export const TEXT = 'Le 3 mai, le roi Rassendyll a parlé.\n\u00a0\nLe pays a 12\u00a0500 chevaux.\n';
export const TEXT_SHA256 = '240bb017f0bfa9bcba86e615ba10f4c95d06056eb94d42e0fae11bc3efc73332';

/** A small pack of invented things, valid as it is; `changes` replace whole lists. */
export const samplePack = (changes: Partial<Pack> = {}): Pack => ({
  format: 'reperes-pack',
  version: 1,
  id: 'essai',
  name: 'Essai',
  languages: ['fr', 'en', 'vi'],
  licence: 'MIT',
  offices: [{ id: 'roi', names: { fr: 'Roi', en: 'King', vi: 'Vua' } }],
  documents: [
    {
      id: 'essai',
      title: 'Un roi en Ruritanie',
      publisher: 'La Gazette',
      date: { value: '2021-05-04', precision: 'day', basis: 'stated' },
      language: 'fr',
      sha256: TEXT_SHA256,
      paragraphs: 2,
      parts: [],
    },
  ],
  entities: [RURITANIA, RASSENDYLL],
  facts: [ROLE, FIGURE],
  ...changes,
});
