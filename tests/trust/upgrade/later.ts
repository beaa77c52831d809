import type { Page } from 'puppeteer-core';

/** What a later version of ours may leave: a store and a row that this one does not know. */
export function makeLater(ours: Page, name: string): Promise<void> {
  return ours.evaluate((database) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const opening = indexedDB.open(database, 40);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('Somebody holds it open.'));
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('threads', { keyPath: 'id' }).put({ id: 'a', notes: [] });
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    return promise;
  }, name);
}

/** All that lies in a database: its version, and every row of every store as JSON, bytes as their number. */
export function everything(ours: Page, name: string): Promise<string> {
  return ours.evaluate((database) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const opening = indexedDB.open(database);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const { result } = opening;
      const reading = result.transaction([...result.objectStoreNames]);
      const rows: Record<string, unknown[]> = { version: [result.version] };
      for (const store of result.objectStoreNames) {
        const all = reading.objectStore(store).getAll();
        all.onsuccess = () => {
          rows[store] = all.result;
        };
      }
      reading.oncomplete = () => {
        result.close();
        const bytes = (_: string, value: unknown): unknown =>
          value instanceof ArrayBuffer ? value.byteLength : value instanceof Blob ? value.size : value;
        resolve(JSON.stringify(rows, bytes));
      };
    };
    return promise;
  }, name);
}
