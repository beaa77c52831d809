import type { FromOurPages } from '../../lib/bridge/from-our-pages.ts';
import type { HandedFiles } from '../../lib/bridge/handed-files.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import type { ImportOutcome } from '../../lib/model/installed-pack.ts';
import { OWN_PACK } from '../../lib/model/own-pack.ts';
import { NdjsonReading, type PackHead, type PackRecord } from '../../lib/packs/ndjson.ts';
import { bucketsFor } from '../../lib/store/buckets.ts';
import { GenerationWriter } from '../../lib/store/generation-writer.ts';
import { freeGeneration } from '../../lib/store/generations.ts';
import type { Store } from '../../lib/store/open.ts';
import { compilePart } from './compile-part.ts';
import type { Corpus } from './corpus.ts';
import { throughLines } from './import-lines.ts';
import { installSmall } from './import-small.ts';
import { install } from './install.ts';
import { replacedBy, rowOf } from './installed-row.ts';
import { everyKnown } from './known-ids.ts';
import type { Job, Works } from './work.ts';

type Asked = Parameters<FromOurPages['packs/import-file']>[0];
type Outcome = Promise<Answer<ImportOutcome>>;

/** A pack of more records is a large one. */
export const MOST_OF_SMALL = 20_000;
/** How much longer it takes with the lexicon than without. */
const WITH_LEXICON = 1.25;

export interface FileImportOptions {
  readonly corpus: Pick<Corpus, 'open' | 'change' | 'large'>;
  readonly works: Works;
  /** The bundled pack's id. */
  readonly bundled: string;
  readonly files: Pick<HandedFiles, 'read'>;
  /** Absent: as the product has it. */
  readonly mostOfSmall?: number;
}

/** Where the records of a file go, as they are read; `undefined`: nothing to wait for. */
type Take = (record: PackRecord) => Promise<Answer<null>> | undefined;

/** Brings a pack from a file that a page of ours laid ready, one record a line. What came in is live in one step, or not at all. */
export function makeFileImport({ corpus, works, bundled, files, mostOfSmall = MOST_OF_SMALL }: FileImportOptions) {
  /** What keeps a file from being taken; `undefined` when nothing does. */
  const readAll = async (
    file: File,
    reading: NdjsonReading,
    job: Job,
    take: Take,
    of: number,
  ): Promise<Answer<ImportOutcome> | undefined> => {
    const { isStopped } = job;
    const read = await throughLines(file, {
      isStopped,
      isDecided: () => reading.isDecided,
      tell: (done) => job.tell({ done, of }),
      take: (line) => {
        const record = reading.read(line);
        return record === undefined ? undefined : take(record);
      },
    });
    if (read === 'stopped') return answered({ kind: 'stopped' });
    if (read !== 'done' && !read.ok) return read;
    reading.end();
    if (reading.needsLookAgain) {
      const again = await throughLines(file, {
        isStopped,
        isDecided: () => false,
        tell: () => undefined,
        take: (line) => {
          reading.lookAgain(line);
          return undefined;
        },
      });
      if (again === 'stopped') return answered({ kind: 'stopped' });
    }
    const { problems } = reading;
    return problems.length === 0 ? undefined : answered({ kind: 'refused', problems });
  };

  const isLarge = ({ documents, entities, facts }: NdjsonReading['counts']): boolean =>
    documents + entities + facts > mostOfSmall;

  const preview = async (store: Store, file: File, job: Job): Outcome => {
    const reading = await startReading(store);
    if (!reading.ok) return reading;
    const refusal = await readAll(file, reading.value, job, () => undefined, file.size);
    if (refusal !== undefined) return refusal;
    const { head, counts, shared } = reading.value;
    if (head === undefined) return refused('invalid');
    const row = await rowOf(store, head.id);
    if (!row.ok) return row;
    const { id, name, version, licence } = head;
    return answered({
      kind: 'read',
      preview: {
        pack: { id, name, version, licence, ...counts, isLarge: isLarge(counts) },
        installed: replacedBy(row.value),
        shared,
      },
    });
  };

  const startReading = async (store: Store): Promise<Answer<NdjsonReading>> => {
    const known = await everyKnown(store);
    return known.ok ? answered(new NdjsonReading({ others: known.value.but, reserved: [bundled, OWN_PACK] })) : known;
  };

  const bringIn = async (store: Store, file: File, work: string, job: Job): Outcome => {
    const [reading, number] = [await startReading(store), await freeGeneration(store)];
    if (!reading.ok) return reading;
    if (!number.ok) return number;
    const of = file.size * WITH_LEXICON;
    const first: PackRecord[] = [];
    let writer: GenerationWriter | undefined;
    const refusal = await readAll(
      file,
      reading.value,
      job,
      (record) => {
        if (writer === undefined) {
          first.push(record);
          if (first.length <= mostOfSmall) return undefined;
          writer = new GenerationWriter(store, number.value, bucketsFor(file.size));
          for (const each of first.splice(0)) writer.add(each);
        } else writer.add(record);
        return writer.isDue ? writer.write() : undefined;
      },
      of,
    );
    if (refusal !== undefined) return refusal;
    const { head, counts } = reading.value;
    if (head === undefined) return refused('invalid');
    if (writer === undefined) return installSmall(corpus, head, first, job);
    return makeLive(store, writer, head, counts, work, {
      ...job,
      tell: ({ done, of: all }) => job.tell({ done: file.size + (done / all) * (of - file.size), of }),
    });
  };

  const makeLive = async (
    store: Store,
    writer: GenerationWriter,
    { id, name, version, languages, licence, offices }: PackHead,
    counts: NdjsonReading['counts'],
    work: string,
    job: Job,
  ): Outcome => {
    const generation = await writer.end();
    if (!generation.ok) return generation;
    const row = {
      id,
      name,
      version,
      languages,
      licence,
      offices,
      ...counts,
      kind: 'added',
      digest: work,
      generation: generation.value,
    } as const;
    const compiled = await compilePart(store, row, job);
    if (!compiled.ok) return compiled;
    if (compiled.value === 'stopped') return answered({ kind: 'stopped' });
    return install(corpus, id, { show: row }, () => !job.isStopped());
  };

  const bring = async ({ work, dry }: Asked, job: Job): Outcome => {
    const file = await files.read('incoming', work);
    if (file === null) return refused('missing');
    if (!dry) return corpus.large((store) => bringIn(store, file, work, job));
    const open = await corpus.open();
    return open.ok ? preview(open.value.store, file, job) : open;
  };

  return (asked: Asked): Outcome => works.run(asked.work, (job) => bring(asked, job));
}
