import { describe, expect, it } from 'vitest';
import type { Pack } from '../../lib/model/pack.ts';
import { IdTable } from '../../lib/packs/id-table.ts';
import { NdjsonReading } from '../../lib/packs/ndjson.ts';
import { LineCutter } from '../../lib/packs/ndjson-lines.ts';
import { NO_OTHERS } from '../../lib/packs/references.ts';
import { linesOf } from './ndjson-sample.ts';
import { FIGURE, RASSENDYLL, RURITANIA, samplePack } from './sample.ts';

const encoder = new TextEncoder();

function read(lines: readonly string[], others = NO_OTHERS) {
  const reading = new NdjsonReading({ others: () => others, reserved: ['reperes'] });
  const bytes = lines.map((line) => encoder.encode(line));
  const records = [];
  for (const line of bytes) {
    if (reading.isDecided) break;
    const record = reading.read(line);
    if (record !== undefined) records.push(record);
  }
  reading.end();
  if (reading.needsLookAgain) for (const line of bytes) reading.lookAgain(line);
  return { reading, records, problems: reading.problems };
}

const [HEAD = '', ...RECORDS] = linesOf(samplePack());
const withHead = (change: Partial<Pack>): string => JSON.stringify({ ...JSON.parse(HEAD), ...change });
const fact = (change: object): string => JSON.stringify({ fact: { ...FIGURE, ...change } });

describe('a pack of one record a line', () => {
  it('is read in any order, over blank lines, carriage returns and a byte order mark', () => {
    const lines = [`\ufeff${HEAD}\r`, '', ...RECORDS.toReversed().map((line) => `${line}\r`), '  '];
    const { records, problems, reading } = read(lines);
    expect(problems).toEqual([]);
    expect(records).toHaveLength(RECORDS.length);
    expect(reading.counts).toEqual({ documents: 1, entities: 2, facts: 2 });
    expect(reading.head).toMatchObject({ id: 'essai', offices: [{ id: 'roi' }] });
  });

  it('gives records as the schemas do', () => {
    const spaced = { ...RURITANIA, names: { fr: ' Ruritanie ', en: 'Ruritania', vi: 'Ruritania' } };
    const { records } = read([HEAD, JSON.stringify({ entity: spaced })]);
    expect(records).toEqual([{ kind: 'entities', record: RURITANIA }]);
  });

  it('counts the entities that others have too', () => {
    const others = { ...NO_OTHERS, entities: new Set([RURITANIA.id]) };
    expect(read([HEAD, ...RECORDS], others).reading.shared).toBe(1);
  });

  it.each<[string, readonly string[], readonly [string, string]]>([
    ['nothing', [], ['', 'not a pack']],
    ['only blank lines', ['', ' '], ['', 'not a pack']],
    ['another kind of file', ['{"type":"Feature"}'], ['1', 'not a pack']],
    ['another format', ['{"format":"reperes-backup"}'], ['1: format', 'not a pack']],
    ['a pack in one piece', [JSON.stringify(samplePack())], ['1: documents', 'does not fit']],
    ['an id of ours', [withHead({ id: 'reperes' })], ['1: id', 'id is ours']],
    ['no JSON', [HEAD, '{'], ['2', 'not JSON']],
    ['no record', [HEAD, '{"note":{}}'], ['2', 'does not fit']],
    ['two records in a line', [HEAD, `{"entity":${JSON.stringify(RURITANIA)},"fact":{}}`], ['2: fact', 'does not fit']],
    [
      'a record with a mistake',
      [HEAD, '', JSON.stringify({ entity: { ...RURITANIA, aliases: [{ text: 'R', kind: 'full' }] } })],
      ['3: entity.aliases[0].text', 'does not fit'],
    ],
    [
      'an entity given twice',
      [HEAD, ...RECORDS, JSON.stringify({ entity: RURITANIA })],
      [`${RECORDS.length + 2}: entity.id`, 'given twice'],
    ],
    [
      'a fact about nobody',
      [HEAD, fact({ about: ['place/nowhere'] }), ...RECORDS.slice(0, -1)],
      ['2: fact.about[0]', 'leads nowhere'],
    ],
    [
      'a paragraph beyond the end',
      [HEAD, ...RECORDS.slice(0, -1), fact({ source: { ...FIGURE.source, paragraph: 3 } })],
      ['6: fact.source.paragraph', 'beyond the end'],
    ],
    ['an office that nobody holds', [withHead({ offices: [] }), ...RECORDS], ['5: fact.role.office', 'leads nowhere']],
    [
      'a line without end',
      [HEAD, JSON.stringify({ entity: { ...RURITANIA, when: 'x'.repeat(2 ** 20) } })],
      ['2', 'too large'],
    ],
  ])('is refused with the line and path of what is wrong: %s', (_, lines, [path, kind]) => {
    expect(read(lines).problems).toMatchObject([{ path, why: { kind } }]);
  });

  it('is refused as what it is: bytes that are no UTF-8', () => {
    const reading = new NdjsonReading({ others: () => NO_OTHERS, reserved: [] });
    reading.read(encoder.encode(HEAD));
    reading.read(new Uint8Array([0x7b, 0xe9, 0x7d]));
    expect(reading.problems).toMatchObject([{ path: '2', why: { kind: 'not JSON' } }]);
  });

  it('tells a hundred mistakes at most, and reads no further', () => {
    const bad = JSON.stringify({ entity: { ...RASSENDYLL, category: 'place' } });
    const { problems, reading } = read([HEAD, ...Array.from({ length: 500 }, () => bad)]);
    expect(problems).toHaveLength(100);
    expect(reading.isDecided).toBe(true);
    const twice = Array.from({ length: 300 }, (_, i) =>
      JSON.stringify({ entity: { ...RURITANIA, id: `country/c${i}` } }),
    );
    expect(
      read([HEAD, ...twice, ...twice])
        .problems.map(({ path }) => path)
        .slice(0, 2),
    ).toEqual(['302: entity.id', '303: entity.id']);
  });
});

describe('lines', () => {
  const cut = (text: string, size: number, most = 1000): string[] => {
    const cutter = new LineCutter(most);
    const bytes = encoder.encode(text);
    const lines: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += size) lines.push(...cutter.cut(bytes.slice(at, at + size)));
    lines.push(cutter.last());
    return lines.map((line) => new TextDecoder().decode(line));
  };

  it.each([1, 2, 3, 7, 100])('are the same however the bytes come: %i at a time', (size) => {
    expect(cut('un\n\ndeux é\ntrois', size)).toEqual(['un', '', 'deux é', 'trois']);
    expect(cut('un\n', size)).toEqual(['un', '']);
  });

  it('that have no end come as far as they may go', () => {
    expect(cut('x'.repeat(50), 20, 30)[0]).toBe('x'.repeat(31));
  });
});

describe('a table of ids', () => {
  it('knows every id that was put there, with its number, and no other', () => {
    const table = new IdTable();
    for (let i = 0; i < 20_000; i += 1) expect(table.add(`place/${i}`, i)).toBe(true);
    expect(table.add('place/7')).toBe(false);
    expect(table.size).toBe(20_000);
    for (let i = 0; i < 20_000; i += 500) expect(table.numberOf(`place/${i}`)).toBe(i);
    expect(Array.from({ length: 20_000 }, (_, i) => table.has(`place/x${i}`)).filter(Boolean)).toEqual([]);
    expect(table.numberOf('place/x')).toBeUndefined();
  });
});
