import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../../lib/page/parts.ts';
import { makeUnknownNames } from './unknown.ts';

/** Let into a frame by the background when the panel asks which names the dictionary lacks. */
export default defineUnlistedScript(() => offerPart('unknown', makeUnknownNames));
