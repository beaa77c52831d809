import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type PageDrawing, pageDrawing } from '../../components/page-drawing.tsx';
import { offerPart } from '../../lib/page/parts.ts';

/** Let into a frame by the background once a name is lit there, so that it is there before the first card. */
export default defineUnlistedScript(() => offerPart<'drawing', PageDrawing>('drawing', pageDrawing));
