import type { HandedFiles } from '../../lib/bridge/handed-files.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import type { Fact } from '../../lib/model/fact.ts';
import { report } from '../../lib/report/report.ts';
import { pausing } from '../../lib/steps/pausing.ts';
import { bucketOf } from '../../lib/store/buckets.ts';
import type { PackRow } from '../../lib/store/database.ts';
import { type WalkedBlock, walkBlocks } from '../../lib/store/generations.ts';
import type { Store } from '../../lib/store/open.ts';
import type { Corpus } from './corpus.ts';
import { rowOf } from './installed-row.ts';

type Stored = NonNullable<PackRow['generation']>;

/**
 * Lays a large pack ready for a page of ours, as a file of one record a line.
 * @param work the name under which it will lie among the outgoing files
 */
export function exportFile(
  corpus: Pick<Corpus, 'large'>,
  files: Pick<HandedFiles, 'write'>,
  id: string,
  work: string,
): Promise<Answer<{ readonly name: string }>> {
  // In turn with imports: what is read must not be swept away meanwhile.
  return corpus.large(async (store) => {
    const row = await rowOf(store, id);
    if (!row.ok) return row;
    if (row.value?.generation === undefined) return refused('missing');
    try {
      await files.write('outgoing', work, piecesOf(store, row.value, row.value.generation));
      return answered({ name: `${id}.reperes.ndjson` });
    } catch (error) {
      report('exporting a large pack', error);
      return refused(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'database');
    }
  });
}

/** @throws when something of it cannot be read */
async function* piecesOf(store: Store, row: PackRow, generation: Stored): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const pause = pausing();
  yield encoder.encode(`${headOf(row)}\n`);
  for (const kind of ['documents', 'entities', 'facts'] as const) {
    const walk = walkBlocks(store, generation, kind);
    for (;;) {
      const blocks = await walk.next();
      if (!blocks.ok) throw new Error(`Blocks could not be read: ${blocks.reason}.`);
      if (blocks.value === null) break;
      for (const block of blocks.value) {
        yield encoder.encode(linesOf(block, generation).join(''));
        await pause();
      }
    }
  }
}

function headOf({ id, name, version, languages, licence, offices }: PackRow): string {
  return JSON.stringify({ format: 'reperes-pack', version, id, name, languages, licence, offices });
}

const NOUNS = { documents: 'document', entities: 'entity', facts: 'fact' } as const;

/** A fact lies in the bucket of each entity that it is about; it leaves from that of the first. */
function linesOf({ kind, bucket, lines }: WalkedBlock, { buckets }: Stored): readonly string[] {
  if (kind === 'cited') return [];
  const own = kind === 'facts' ? lines.filter((line) => bucketOf(firstOf(line), buckets) === bucket) : lines;
  return own.map((line) => `{"${NOUNS[kind]}":${line}}\n`);
}

const firstOf = (line: string): string => {
  const { about }: Fact = JSON.parse(line);
  return about[0] ?? '';
};
