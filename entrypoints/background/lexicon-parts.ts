import { type OpenLexicon, openLexicon } from '../../lib/lexicon/open.ts';
import type { PackRow } from '../../lib/store/database.ts';
import { readLexicon } from '../../lib/store/generations.ts';
import type { Store } from '../../lib/store/open.ts';
import type { StoredPack } from './compile-part.ts';

/** The lexicons of large packs, each opened once. */
export interface LexiconParts {
  /**
   * Those of the packs that are on, in their order. What is missing, of another format or damaged is left out: it must be made
   * again.
   */
  open(store: Store, packs: readonly PackRow[]): Promise<OpenParts>;
}

export interface OpenParts {
  readonly lexicons: readonly OpenLexicon[];
  readonly unreadable: readonly StoredPack[];
}

export function makeLexiconParts(): LexiconParts {
  let known = new Map<string, OpenLexicon>();
  return {
    open: async (store, packs) => {
      const opened = new Map<string, OpenLexicon>();
      const unreadable: StoredPack[] = [];
      for (const { on, generation, digest, entities } of packs) {
        if (!on || generation === undefined) continue;
        const lexicon = known.get(digest) ?? (await openPart(store, generation));
        if (lexicon === undefined) unreadable.push({ generation, digest, entities });
        else opened.set(digest, lexicon);
      }
      known = opened;
      return { lexicons: [...opened.values()], unreadable };
    },
  };
}

/** The lexicon of a generation; `undefined` when there is none that can be read. */
export async function openPart(store: Store, generation: StoredPack['generation']): Promise<OpenLexicon | undefined> {
  const read = await readLexicon(store, generation);
  return read.ok && read.value !== null ? tryLexicon(read.value) : undefined;
}

/** A lexicon of another format, or a damaged one, is made again like one that is missing. */
export function tryLexicon(buffer: ArrayBuffer): OpenLexicon | undefined {
  try {
    return openLexicon(buffer);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
