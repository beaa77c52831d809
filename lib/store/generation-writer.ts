import { type Answer, answered } from '../model/answer.ts';
import type { CorpusDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import { attempt } from './attempt.ts';
import { bucketOf } from './buckets.ts';
import type { Cited } from './cited.ts';
import { BLOCK_KINDS, type BlockKind, type BlockRow, type Generation } from './database.ts';
import type { Store } from './open.ts';

/** A block is written when it has so many bytes: larger values lie in files of their own, which come more slowly. */
const BLOCK_BYTES = 60 * 1024;
/** Bytes of all blocks that wait for more. */
const WAITING_BYTES = 96 * 1024 * 1024;
/** Bytes written in one step. */
const STEP_BYTES = 1024 * 1024;
/** UTF-8 bytes of one UTF-16 unit at most. */
const BYTES_A_UNIT = 3;
const LINE_END = 0x0a;

interface Waiting {
  readonly kind: BlockKind;
  readonly bucket: number;
  part: number;
  bytes: Uint8Array<ArrayBuffer>;
  used: number;
}

export type LargeRecord =
  | { readonly kind: 'documents'; readonly record: CorpusDocument }
  | { readonly kind: 'entities'; readonly record: Entity }
  | { readonly kind: 'facts'; readonly record: Fact };

/** Writes the records of a large pack under a generation that nobody reads yet. */
export class GenerationWriter {
  private readonly store: Store;
  private readonly number: number;
  private readonly buckets: number;
  private readonly most: number;
  private readonly waiting = new Map<number, Waiting>();
  private readonly encoder = new TextEncoder();
  private full: BlockRow[] = [];
  private fullBytes = 0;
  private blocks = 0;
  private bytes = 0;

  /** @param buckets a power of two */
  constructor(store: Store, number: number, buckets: number) {
    this.store = store;
    this.number = number;
    this.buckets = buckets;
    this.most = Math.min(BLOCK_BYTES, Math.floor(WAITING_BYTES / (buckets * BLOCK_KINDS.length)));
  }

  /** A record's id, or a fact's with its document, may come once only. Write when `isDue`. */
  add({ kind, record }: LargeRecord): void {
    const line = JSON.stringify(record);
    if (kind !== 'facts') {
      this.addLine(kind, bucketOf(record.id, this.buckets), line);
      return;
    }
    const [first = ''] = record.about;
    for (const bucket of new Set(record.about.map((id) => bucketOf(id, this.buckets)))) {
      this.addLine('facts', bucket, line);
    }
    const { document, paragraph } = record.source;
    const cited: Cited = [document, paragraph, record.id, first];
    this.addLine('cited', bucketOf(document, this.buckets), JSON.stringify(cited));
  }

  get isDue(): boolean {
    return this.fullBytes >= STEP_BYTES;
  }

  /** Writes the blocks that are full. `full` when there is no more room. Never throws. */
  async write(): Promise<Answer<null>> {
    const rows = this.full;
    this.full = [];
    this.fullBytes = 0;
    if (rows.length === 0) return answered(null);
    const { database } = this.store;
    const written = await attempt(
      'writing a large pack',
      () => database.transaction('rw', database.blocks, () => database.blocks.bulkAdd(rows)),
      rows.length,
    );
    return written.ok ? answered(null) : written;
  }

  /** Writes all that waits; answers with what was written in all. */
  async end(): Promise<Answer<Generation>> {
    for (const block of this.waiting.values()) {
      this.fill(block);
      const written = this.isDue ? await this.write() : answered(null);
      if (!written.ok) return written;
    }
    this.waiting.clear();
    const written = await this.write();
    if (!written.ok) return written;
    return answered({ number: this.number, buckets: this.buckets, blocks: this.blocks, bytes: this.bytes });
  }

  private addLine(kind: BlockKind, bucket: number, line: string): void {
    const block = this.blockOf(kind, bucket);
    const room = line.length * BYTES_A_UNIT + 1;
    if (block.used > 0 && block.used + room > this.most) this.fill(block);
    if (block.used + room > block.bytes.length) block.bytes = grown(block, room);
    block.used += this.encoder.encodeInto(line, block.bytes.subarray(block.used)).written;
    block.bytes[block.used++] = LINE_END;
  }

  private blockOf(kind: BlockKind, bucket: number): Waiting {
    const place = bucket * BLOCK_KINDS.length + BLOCK_KINDS.indexOf(kind);
    let block = this.waiting.get(place);
    if (block === undefined) {
      block = { kind, bucket, part: 0, bytes: new Uint8Array(1024), used: 0 };
      this.waiting.set(place, block);
    }
    return block;
  }

  /** What waits of a block is ready to be written. */
  private fill(block: Waiting): void {
    if (block.used === 0) return;
    const { kind, bucket, part, bytes, used } = block;
    this.full.push({ generation: this.number, kind, bucket, part, records: bytes.slice(0, used).buffer });
    this.fullBytes += used;
    this.blocks += 1;
    this.bytes += used;
    block.part += 1;
    block.used = 0;
  }
}

function grown({ bytes, used }: Waiting, room: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(bytes.length * 2, used + room));
  larger.set(bytes.subarray(0, used));
  return larger;
}
