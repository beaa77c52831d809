import { unpacked } from '../../lib/store/packed-digests.ts';

interface AnyRow {
  readonly id: string | number;
}
type Rows = Readonly<Record<string, readonly AnyRow[]>>;

/** As kept examples of the reader's database are written. */
interface Example {
  readonly version: number;
  /** The indices of each store; each is its own key path. */
  readonly stores: Readonly<Record<string, readonly string[]>>;
  readonly rows: Rows & { readonly notes: readonly (AnyRow & { readonly note: object })[] };
}

/** The example's rows, but for its notes: so many of them, like those of the example in turn. */
export function rowsLike({ rows }: Example, notes: number): Rows {
  const many = Array.from({ length: notes }, (_, i) => {
    const like = rows.notes[i % rows.notes.length];
    // Above the example's own, which drafts and the bin speak of.
    const id = `00000000-0000-4000-8000-${(i + 4096).toString(16).padStart(12, '0')}`;
    return { ...like, id, note: { ...like?.note, id, text: `Note ${i}. `.repeat(1 + (i % 40)) } };
  });
  return { ...rows, notes: many };
}

/** Without Dexie: as the browser was told by that version. */
export function writeRaw(name: string, { version, stores }: Example, rows: Rows): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const opening = indexedDB.open(name, version * 10);
  opening.onerror = () => reject(opening.error);
  opening.onupgradeneeded = () => {
    for (const [store, indices] of Object.entries(stores)) {
      const made = opening.result.createObjectStore(store, { keyPath: 'id' });
      for (const index of indices) made.createIndex(index, index);
    }
  };
  opening.onsuccess = () => {
    const database = opening.result;
    const writing = database.transaction([...database.objectStoreNames], 'readwrite', { durability: 'strict' });
    for (const [store, all] of Object.entries(rows)) for (const row of all) writing.objectStore(store).put(row);
    writing.onabort = () => reject(writing.error);
    writing.oncomplete = () => {
      database.close();
      resolve();
    };
  };
  return promise;
}

/** All that lies in a database, and IndexedDB's own number of its version. Writes nothing. */
export function readRaw(name: string): Promise<{ readonly version: number; readonly rows: Rows }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ version: number; rows: Rows }>();
  const opening = indexedDB.open(name);
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const { version } = database;
    const reading = database.transaction([...database.objectStoreNames]);
    const rows: Record<string, AnyRow[]> = {};
    for (const store of database.objectStoreNames) {
      const all = reading.objectStore(store).getAll();
      all.onsuccess = () => {
        rows[store] = all.result;
      };
    }
    reading.onabort = () => reject(reading.error);
    reading.oncomplete = () => {
      database.close();
      resolve({ version, rows });
    };
  };
  return promise;
}

/** Digests lie in blocks. */
export const countOf = (blocks: readonly object[]): number =>
  blocks.reduce((sum, block) => sum + ('of' in block ? (unpacked(block.of)?.length ?? 0) : 0), 0);
