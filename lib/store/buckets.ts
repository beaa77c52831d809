/** Bytes of a bucket, more or less: some 1,000 records, of which one look-up reads all. */
const BUCKET_BYTES = 256 * 1024;
const MOST_BUCKETS = 4096;

/** In how many buckets the records of a file of so many bytes are laid; a power of two. */
export function bucketsFor(bytes: number): number {
  const wanted = Math.max(1, bytes / BUCKET_BYTES);
  return Math.min(MOST_BUCKETS, 2 ** Math.ceil(Math.log2(wanted)));
}

/** In which bucket an id lies: FNV-1a, its bits mixed so that the lowest tell ids apart. Stored packs hang on it. */
export function bucketOf(id: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) & (buckets - 1);
}
