import { LANGUAGES } from '../model/language.ts';
import { OWN_PACK, type OwnPack } from '../model/own-pack.ts';
import type { Pack } from '../model/pack.ts';

/** What the reader added to the dictionary, as a pack like others. */
export const asPack = (own: OwnPack): Pack => ({
  format: 'reperes-pack',
  version: 1,
  id: OWN_PACK,
  name: 'Mon lexique',
  languages: [...LANGUAGES],
  // It is the reader's, who has not said anything of it.
  licence: '—',
  offices: [],
  ...own,
});
