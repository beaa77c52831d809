import { openStore } from '../../lib/store/open.ts';
import { type Seeding, seedPack } from '../../lib/store/seed.ts';

/** A worker that seeds what it is sent, so that a test can end it in the middle as a browser ends ours. */
addEventListener('message', async ({ data }: MessageEvent<{ readonly name: string; readonly seeding: Seeding }>) => {
  const opened = await openStore(data.name);
  if (!opened.ok) return;
  const writing = seedPack(opened.value, data.seeding);
  postMessage('writing');
  await writing;
  postMessage('written');
});
