import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markPainter } from '../../lib/page/paint/mark-painter.ts';
import { offerPart } from '../../lib/page/parts.ts';

/** Let into a frame by the background when its reader wants marks that screen readers announce. */
export default defineUnlistedScript(() => offerPart('mark', markPainter));
