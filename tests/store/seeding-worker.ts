import { changePacks, type PackChange } from '../../lib/store/change-packs.ts';
import { openStore } from '../../lib/store/open.ts';

/** A worker that changes packs as it is told, so that a test can end it in the middle as a browser ends ours. */
addEventListener('message', async ({ data }: MessageEvent<{ readonly name: string; readonly change: PackChange }>) => {
  const opened = await openStore(data.name);
  if (!opened.ok) return;
  const writing = changePacks(opened.value, data.change, () => new ArrayBuffer(0));
  postMessage('writing');
  await writing;
  postMessage('written');
});
