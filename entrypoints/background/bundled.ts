import type { Pack } from '../../lib/model/pack.ts';
import { buildPack } from '../../lib/packs/build.ts';

const FOLDER = '../../seeds/';

/**
 * Put into the background's bundle when it is built, and into no other: pages get finds and cards, not the corpus.
 * As text, because the worker wakes for every page and parsing half a megabyte takes some 10 ms.
 */
const files: Readonly<Record<string, string>> = import.meta.glob('../../seeds/**/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The bundled pack, checked whole: asked for only when something must be seeded. */
export const bundledPack = (): Pack =>
  buildPack(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(FOLDER.length), JSON.parse(text)])),
  );
