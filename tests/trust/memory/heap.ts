import type { CDPSession } from 'puppeteer-core';

export const MEGABYTE = 1_000_000;

/** A heap, which several tabs of one process share: bytes in use after the garbage was collected. */
export interface Heap {
  readonly id: string;
  /** What scripts made: objects, code, buffers. */
  readonly bytes: number;
  /** What the browser made for them: nodes, ranges, styles. */
  readonly dom: number;
}

/** What is not known to every version of the protocol that puppeteer types. */
interface Usage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

export async function heapOf(session: CDPSession): Promise<Heap> {
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { id } = await session.send('Runtime.getIsolateId');
  const usage: Usage = await session.send('Runtime.getHeapUsage');
  await session.send('HeapProfiler.disable');
  return { id, bytes: usage.usedSize + (usage.backingStorageSize ?? 0), dom: usage.embedderHeapUsedSize ?? 0 };
}

/** Of several tabs together, in bytes; a heap that some share counts once. */
export const together = (heaps: readonly Heap[], of: 'bytes' | 'dom'): number =>
  [...new Map(heaps.map((heap) => [heap.id, heap[of]])).values()].reduce((sum, bytes) => sum + bytes, 0);

export interface Point {
  readonly loads: number;
  readonly bytes: number;
}

/** By least squares, in bytes a load. @throws of fewer than two points */
export function slopeOf(points: readonly Point[]): number {
  if (points.length < 2) throw new Error('One point has no slope.');
  const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [x, y] = [mean(points.map(({ loads }) => loads)), mean(points.map(({ bytes }) => bytes))];
  const along = points.reduce((sum, { loads, bytes }) => sum + (loads - x) * (bytes - y), 0);
  return along / points.reduce((sum, { loads }) => sum + (loads - x) ** 2, 0);
}
