import type { NotedPage } from '../model/note.ts';
import { normaliseAddress } from './address.ts';
import { readPage } from './noted-page.ts';

/** Reads addresses of one file: its annotations come in hundreds for a page, and the addresses are most of the work. */
export interface PageReader {
  /** `null` for what is no page that can be noted. */
  page(address: string, title: string): NotedPage | null;
  normalise(address: string): string;
}

/** Keeps what it has read: for one file, not for ever. */
export function makePageReader(): PageReader {
  const page = kept((key) => {
    const [address = '', title = ''] = JSON.parse(key) as readonly string[];
    return readPage({ address, canonical: null, title })?.noted ?? null;
  });
  return { page: (address, title) => page(JSON.stringify([address, title])), normalise: kept(normaliseAddress) };
}

function kept<T>(read: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: read(key) };
    known.set(key, found);
    return found.value;
  };
}
