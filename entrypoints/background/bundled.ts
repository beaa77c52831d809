import packed from 'virtual:packed-seeds';
import type { Pack } from '../../lib/model/pack.ts';
import { buildPack, type SeedFiles } from '../../lib/packs/build.ts';

/**
 * The bundled pack, checked whole: asked for only when something must be seeded. It is in the background's bundle, and
 * in no other: pages get finds and cards, not the corpus.
 */
export async function bundledPack(): Promise<Pack> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const files: SeedFiles = await new Response(unpacked).json();
  return buildPack(files);
}
