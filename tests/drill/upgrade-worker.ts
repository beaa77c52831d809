import { openNotes } from '../../lib/store/notes.ts';

/** Opens a database as our background does, so that a drill can end it in the middle. */
addEventListener('message', async ({ data }: MessageEvent<{ readonly name: string }>) => {
  postMessage('begun');
  const opened = await openNotes(data.name);
  postMessage(opened.ok ? 'done' : opened.reason);
});
