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

/** Each bucket is read once, however often it is asked. */
export function readLarge(database: Database, packs: readonly PackRow[]): LargeReading {
  const large = packs.flatMap(({ id, generation }) => (generation === undefined ? [] : [{ pack: id, generation }]));
  const read = new Map<string, Promise<string>>();
  const textOf = (generation: Generation, kind: BlockKind, bucket: number): Promise<string> => {
    const name = `${generation.number} ${kind} ${bucket}`;
    let text = read.get(name);
    if (text === undefined) {
      text = textOfBucket(database, generation.number, kind, bucket);
      read.set(name, text);
    }
    return text;
  };

  /** Lines of the buckets in which ids lie, each with the id that it was found by. */
  const find = async <T>(
    kind: BlockKind,
    ids: readonly string[],
    look: (text: string, id: string) => readonly T[],
  ): Promise<{ readonly pack: string; readonly found: readonly T[] }[]> => {
    const asked = large.flatMap(({ pack, generation }) => ids.map((id) => ({ pack, generation, id })));
    return Promise.all(
      asked.map(async ({ pack, generation, id }) => {
        const text = await textOf(generation, kind, bucketOf(id, generation.buckets));
        return { pack, found: look(text, id) };
      }),
    );
  };

  const byId = async <T extends { readonly id: string }>(
    kind: 'entities' | 'documents',
    ids: readonly string[],
  ): Promise<Row<T>[]> => {
    const all = await find(kind, [...new Set(ids)], withId<T>);
    return all.flatMap(({ pack, found }) => found.map((record) => ({ pack, id: record.id, record })));
  };

  const factsAbout = async (ids: readonly string[]): Promise<Row<Fact>[]> => {
    const all = await find('facts', [...new Set(ids)], factsNaming);
    const rows = all.flatMap(({ pack, found }) => found.map((record) => ({ pack, id: record.id, record })));
    return [...new Map(rows.map((row) => [`${row.pack} ${row.id}`, row])).values()];
  };

  return {
    entities: (ids) => byId<Entity>('entities', ids),
    documents: (ids) => byId<CorpusDocument>('documents', ids),
    factsAbout,
    factsOf: async (document, paragraph) => {
      const cited = (await find('cited', [document], citedOf)).flatMap(({ found }) => found);
      const all = cited.toSorted(([, a], [, b]) => a - b);
      const asked = all.findIndex(([, at]) => at >= paragraph);
      const from = asked < MOST_OF_DOCUMENT ? 0 : Math.min(asked, all.length - MOST_OF_DOCUMENT);
      const first = all.slice(from, from + MOST_OF_DOCUMENT);
      const wanted = new Set(first.map(([, , fact]) => fact));
      const rows = await factsAbout(first.map(([, , , entity]) => entity));
      return {
        rows: rows.filter(({ id, record }) => record.source.document === document && wanted.has(id)),
        more: all.length - first.length,
      };
    },
  };
}

/** All lines of a bucket, each after a line end. */
async function textOfBucket({ blocks }: Database, number: number, kind: BlockKind, bucket: number): Promise<string> {
  const rows = await blocks
    .where(':id')
    .between([number, kind, bucket, Dexie.minKey], [number, kind, bucket, Dexie.maxKey])
    .toArray();
  const decoder = new TextDecoder();
  return `\n${rows.map(({ records }) => decoder.decode(records)).join('')}`;
}

/** Lines begin with the id: they were written by us, from records as the schemas give them. */
function withId<T>(text: string, id: string): readonly T[] {
  const at = text.indexOf(`\n{"id":${JSON.stringify(id)},`);
  return at < 0 ? [] : [JSON.parse(text.slice(at + 1, text.indexOf('\n', at + 1)))];
}

function factsNaming(text: string, id: string): readonly Fact[] {
  return linesWith(text, JSON.stringify(id))
    .map((line): Fact => JSON.parse(line))
    .filter(({ about }) => about.includes(id));
}

const citedOf = (text: string, document: string): readonly Cited[] =>
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
