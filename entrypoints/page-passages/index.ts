import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeFinder } from '../../lib/anchor/find.ts';
import { makeNoteAnchors } from '../../lib/page/notes/note-anchors.ts';
import { offerPart } from '../../lib/page/parts.ts';

/** Let into a frame by the background when passages of its page are noted. */
export default defineUnlistedScript(() =>
  offerPart('passages', (window, options) => makeNoteAnchors(window, { ...options, find: makeFinder })),
);
