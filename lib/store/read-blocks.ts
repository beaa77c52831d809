import { Dexie } from 'dexie';
import type { CorpusDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import { bucketOf } from './buckets.ts';
import type { Cited } from './cited.ts';
import type { BlockKind, Database, Generation, PackRow, Row } from './database.ts';

/** Facts that are read of one document of a large pack: a page of more nobody reads, and a pack may have but one document. */
const MOST_OF_DOCUMENT = 1000;

/** Look-ups in the records of large packs, inside a transaction. */
export interface LargeReading {
  entities(ids: readonly string[]): Promise<Row<Entity>[]>;
  documents(ids: readonly string[]): Promise<Row<CorpusDocument>[]>;
  factsAbout(ids: readonly string[]): Promise<Row<Fact>[]>;
  /** At most 1,000: those of the first paragraphs, or of the one that is asked for and the next, when it is not among these. */
  factsOf(document: string, paragraph: number): Promise<DocumentFacts>;
}

export interface DocumentFacts {
  readonly rows: readonly Row<Fact>[];
  /** How many the document has besides. */
  readonly more: number;
}

/** What lies in a bucket. */
interface Bucket {
  /** All lines, each after a line end. */
  readonly text: string;
  /** The record with an id. */
  withId<T>(id: string): readonly T[];
}

/** What is looked for, and the id by which its bucket is found. */
interface Wanted {
  readonly at: string;
  readonly id: string;
}

const byItself = (ids: readonly string[]): readonly Wanted[] => [...new Set(ids)].map((id) => ({ at: id, id }));

/** Each bucket is read once, however often it is asked. */
export function readLarge(database: Database, packs: readonly PackRow[]): LargeReading {
  const large = packs.flatMap(({ id, generation }) => (generation === undefined ? [] : [{ pack: id, generation }]));
  const read = new Map<string, Promise<Bucket>>();
  const bucketAt = (generation: Generation, kind: BlockKind, bucket: number): Promise<Bucket> => {
    const name = `${generation.number} ${kind} ${bucket}`;
    const known = read.get(name) ?? readBucket(database, generation.number, kind, bucket);
    read.set(name, known);
    return known;
  };

  /** What is found in the bucket of each, with the pack it is of. */
  const find = async <T>(
    kind: BlockKind,
    wanted: readonly Wanted[],
    look: (bucket: Bucket, id: string) => readonly T[],
  ): Promise<{ readonly pack: string; readonly found: T }[]> => {
    const found: { readonly pack: string; readonly found: T }[] = [];
    for (const { pack, generation } of large) {
      // Waited for once a bucket: inside a transaction each wait costs a ms or two, and a document names thousands of entities.
      const byBucket = Map.groupBy(wanted, ({ at }) => bucketOf(at, generation.buckets));
      for (const [number, some] of byBucket) {
        const bucket = await bucketAt(generation, kind, number);
        for (const { id } of some) for (const one of look(bucket, id)) found.push({ pack, found: one });
      }
    }
    return found;
  };

  const records = async <T extends { readonly id: string }>(
    kind: BlockKind,
    wanted: readonly Wanted[],
    look: (bucket: Bucket, id: string) => readonly T[] = (bucket, id) => bucket.withId(id),
  ): Promise<Row<T>[]> => {
    const rows = (await find(kind, wanted, look)).map(({ pack, found }) => ({ pack, id: found.id, record: found }));
    return [...new Map(rows.map((row) => [`${row.pack} ${row.id}`, row])).values()];
  };

  return {
    entities: (ids) => records<Entity>('entities', byItself(ids)),
    documents: (ids) => records<CorpusDocument>('documents', byItself(ids)),
    factsAbout: (ids) => records<Fact>('facts', byItself(ids), factsNaming),
    factsOf: async (document, paragraph) => {
      const cited = (await find('cited', byItself([document]), citedOf)).map(({ found }) => found);
      const all = cited.toSorted(([, a], [, b]) => a - b);
      const asked = all.findIndex(([, at]) => at >= paragraph);
      const from = asked < MOST_OF_DOCUMENT ? 0 : Math.min(asked, all.length - MOST_OF_DOCUMENT);
      const some = all.slice(from, from + MOST_OF_DOCUMENT);
      const wanted = some.map(([, , id, entity]) => ({ at: entity, id }));
      const rows = await records<Fact>('facts', wanted);
      // A fact of another pack may bear the same id.
      const own = rows.filter(({ record }) => record.source.document === document);
      return { rows: own, more: all.length - some.length };
    },
  };
}

async function readBucket({ blocks }: Database, number: number, kind: BlockKind, bucket: number): Promise<Bucket> {
  const rows = await blocks
    .where(':id')
    .between([number, kind, bucket, Dexie.minKey], [number, kind, bucket, Dexie.maxKey])
    .toArray();
  const decoder = new TextDecoder();
  const text = `\n${rows.map(({ records }) => decoder.decode(records)).join('')}`;
  let lines: ReadonlyMap<string, string> | undefined;
  return {
    text,
    withId: (id) => {
      lines ??= linesById(text);
      const line = lines.get(JSON.stringify(id));
      return line === undefined ? [] : [JSON.parse(line)];
    },
  };
}

/** Lines begin with the id: they were written by us, from records as the schemas give them. By the id as JSON. */
const linesById = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split('\n').map((line) => [BEGINNING.exec(line)?.[1] ?? '', line]));

const BEGINNING = /^\{"id":("(?:[^"\\]|\\.)*"),/;

function factsNaming({ text }: Bucket, id: string): readonly Fact[] {
  return linesWith(text, JSON.stringify(id))
    .map((line): Fact => JSON.parse(line))
    .filter(({ about }) => about.includes(id));
}

const citedOf = ({ text }: Bucket, document: string): readonly Cited[] =>
  linesWith(text, `[${JSON.stringify(document)},`).map((line): Cited => JSON.parse(line));

function linesWith(text: string, word: string): readonly string[] {
  const lines: string[] = [];
  for (let at = text.indexOf(word); at >= 0; ) {
    const end = text.indexOf('\n', at);
    lines.push(text.slice(text.lastIndexOf('\n', at) + 1, end));
    at = text.indexOf(word, end);
  }
  return lines;
}
