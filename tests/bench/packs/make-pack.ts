import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import type { Entity } from '../../../lib/model/entity.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { madeEntities } from './made-names.ts';

const FOLDER = join(import.meta.dirname, '../../../.cache/bench/packs');
/** Facts of a document, and its paragraphs. */
const PARAGRAPHS = 500;

/** A pack as a file of one record a line. */
export interface MadePack {
  readonly path: string;
  readonly id: string;
  readonly aliases: number;
  readonly entities: number;
  readonly facts: number;
  readonly bytes: number;
}

const documentOf = (number: number): CorpusDocument => ({
  id: `made-${number}`,
  title: `Made document ${number}`,
  date: { value: '2021-05-03', precision: 'day', basis: 'stated' },
  language: 'en',
  sha256: number.toString(16).padStart(64, '0'),
  paragraphs: PARAGRAPHS,
  parts: [],
});

const factOf = (number: number, { id, names }: Entity): Fact => ({
  id: `made/${number}`,
  about: [id],
  kind: 'position',
  text: {
    fr: `${names.fr} est un nom tiré d’une liste, le numéro ${number}.`,
    en: `${names.en} is a name taken from a list, number ${number}.`,
    vi: `${names.vi} là một cái tên lấy từ danh sách, số ${number}.`,
  },
  asOf: { date: '2021-05-03', precision: 'day', basis: 'stated' },
  source: {
    document: `made-${Math.floor(number / PARAGRAPHS)}`,
    paragraph: (number % PARAGRAPHS) + 1,
    evidence: [names.en],
  },
});

/**
 * Writes a made pack of so many aliases, the same for the same numbers.
 * @param facts how many, one an entity and then a second
 */
export async function makePack(aliases: number, facts = 0): Promise<MadePack> {
  const id = `made-${aliases}${facts === 0 ? '' : `-${facts}`}`;
  const path = join(FOLDER, `${id}.reperes.ndjson`);
  mkdirSync(dirname(path), { recursive: true });
  const file = createWriteStream(path);
  const made = { aliases: 0, entities: 0, facts: 0 };
  let bytes = 0;
  const write = async (record: object): Promise<void> => {
    const line = `${JSON.stringify(record)}\n`;
    bytes += Buffer.byteLength(line);
    if (!file.write(line)) await once(file, 'drain');
  };
  await write({
    format: 'reperes-pack',
    version: 1,
    id,
    name: `Made names, ${aliases}`,
    languages: ['en'],
    licence: 'CC0-1.0',
  });
  for (let number = 0; number * PARAGRAPHS < facts; number += 1) await write({ document: documentOf(number) });
  const each = Math.ceil(facts / (aliases / 2.5));
  for (const entity of madeEntities(aliases)) {
    await write({ entity });
    made.aliases += entity.aliases.length;
    made.entities += 1;
    for (let i = 0; i < each && made.facts < facts; i += 1) {
      await write({ fact: factOf(made.facts, entity) });
      made.facts += 1;
    }
  }
  file.end();
  await once(file, 'finish');
  return { path, id, bytes, ...made };
}

/** `node tests/bench/packs/make-pack.ts 1000000 500000` */
if (process.argv[1] === import.meta.filename) {
  const [aliases = 10_000, facts = 0] = process.argv.slice(2).map(Number);
  process.stdout.write(`${JSON.stringify(await makePack(aliases, facts))}\n`);
}
