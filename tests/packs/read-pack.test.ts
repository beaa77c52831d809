import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { MAX_PACK_BYTES, MAX_PACK_DEPTH } from '../../lib/packs/limits.ts';
import { inEnglish } from '../../lib/packs/problem.ts';
import { readPack, readPackInSteps } from '../../lib/packs/read-pack.ts';
import type { Others } from '../../lib/packs/references.ts';
import { FIGURE, RASSENDYLL, ROLE, RURITANIA, samplePack } from './sample.ts';

const problemsOf = (input: unknown) => {
  const reading = readPack(input);
  return reading.ok ? [] : reading.problems.map(inEnglish).map(({ path, message }) => `${path}: ${message}`);
};

describe('a pack is read whole', () => {
  it('from what was parsed', () => {
    expect(readPack(samplePack())).toEqual({ ok: true, pack: samplePack() });
  });

  it('from text', () => {
    expect(readPack(JSON.stringify(samplePack()))).toEqual({ ok: true, pack: samplePack() });
    expect(readPack(`\ufeff${JSON.stringify(samplePack())}`).ok).toBe(true);
  });
});

describe('a pack is refused whole, with the path of what is wrong', () => {
  const cases: [string, unknown, string][] = [
    ['no JSON', '{', ': Not JSON'],
    ['a text in JSON', '"{}"', ': Not a pack'],
    ['null', null, ': Not a pack'],
    ['a list', [samplePack()], ': Not a pack'],
    ['a file of another kind', { type: 'AnnotationCollection' }, ': Not a pack'],
    ['another format', { ...samplePack(), format: 'other' }, 'format: Not a pack'],
    ['a key too few', { ...samplePack(), licence: undefined }, 'licence: Invalid type'],
    ['no facts', { ...samplePack(), facts: undefined }, 'facts: Not a list'],
    [
      'a name that is missing',
      { ...samplePack(), entities: [{ ...RURITANIA, names: { fr: 'Ruritanie' } }] },
      'entities[0].names.en: "en" is missing.',
    ],
    ['a list that is none', { ...samplePack(), facts: {} }, 'facts: Not a list'],
    ['a key too many', { ...samplePack(), extra: 1 }, 'extra: '],
    [
      'a date that does not exist',
      samplePack({ facts: [{ ...ROLE, asOf: { ...ROLE.asOf, date: '2021-02-30' } }] }),
      'facts[0].asOf.date: A date is written',
    ],
    [
      'a name that turns the direction of writing',
      samplePack({ entities: [{ ...RURITANIA, names: { ...RURITANIA.names, en: 'Ruri\u202etania' } }, RASSENDYLL] }),
      'entities[0].names.en: No control characters',
    ],
    [
      'an alias without a letter',
      samplePack({ entities: [{ ...RURITANIA, aliases: [{ text: '...', kind: 'full' }] }, RASSENDYLL] }),
      'entities[0].aliases[0].text: At least one letter',
    ],
    [
      'a figure fact without its figure',
      samplePack({ facts: [ROLE, { ...ROLE, id: 'essai/1/2', kind: 'figure', role: undefined }] }),
      'facts[1]: A figure fact has',
    ],
    ['an id twice', samplePack({ facts: [ROLE, ROLE] }), 'facts[1].id: "essai/1/1" is given twice.'],
    [
      'an unknown country',
      samplePack({ entities: [RURITANIA, { ...RASSENDYLL, country: 'country/x' }] }),
      'country: No entity "country/x"',
    ],
    [
      'an unknown link',
      samplePack({ entities: [{ ...RURITANIA, links: ['place/x'] }, RASSENDYLL] }),
      'entities[0].links[0]: No entity',
    ],
    [
      'an unknown party',
      samplePack({ entities: [{ ...RURITANIA, parties: ['place/x'] }, RASSENDYLL] }),
      'entities[0].parties[0]: No entity',
    ],
    [
      'an unknown where',
      samplePack({ entities: [{ ...RURITANIA, where: 'place/x' }, RASSENDYLL] }),
      'entities[0].where: No entity',
    ],
    [
      'an unknown need',
      samplePack({
        entities: [{ ...RURITANIA, aliases: [{ text: 'Le Pays', kind: 'short', needs: ['event/x'] }] }, RASSENDYLL],
      }),
      'entities[0].aliases[0].needs[0]: No entity "event/x"',
    ],
    [
      'an unknown subject',
      samplePack({ facts: [{ ...FIGURE, about: ['country/x'] }] }),
      'facts[0].about[0]: No entity',
    ],
    ['an unknown office', samplePack({ offices: [] }), 'facts[0].role.office: No office "roi"'],
    [
      'an unknown body',
      samplePack({ facts: [{ ...ROLE, role: { holder: RASSENDYLL.id, office: 'roi', of: 'country/x' } }] }),
      'facts[0].role.of: No entity',
    ],
    ['an unknown document', samplePack({ documents: [] }), 'facts[0].source.document: No document "essai"'],
    [
      'a paragraph beyond the end',
      samplePack({ facts: [{ ...ROLE, source: { ...ROLE.source, paragraph: 3 } }] }),
      'facts[0].source.paragraph: The document has 2 paragraphs.',
    ],
    [
      'a part beyond the end',
      samplePack({
        documents: samplePack().documents.map((document) => ({
          ...document,
          parts: [{ paragraphs: [2, 3], title: 'Ailleurs', date: '2021', basis: 'blurb' }],
        })),
      }),
      'documents[0].parts[0].paragraphs: The document has 2 paragraphs.',
    ],
  ];

  it.each(cases)('%s', (_, input, expected) => {
    expect(problemsOf(input).join('\n')).toContain(expected);
  });

  it('nested too deep', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(problemsOf(deep)).toEqual([`: Nested deeper than ${MAX_PACK_DEPTH} levels.`]);
  });

  it('too large', () => {
    const line = 'x'.repeat(1024 * 1024);
    expect(problemsOf({ lines: Array.from({ length: 20 }, () => line) })).toEqual([': Larger than 32 MB.']);
    expect(problemsOf('x'.repeat(MAX_PACK_BYTES + 1))).toEqual([': Larger than 32 MB.']);
  });

  it.each([
    ['deep', '['.repeat(MAX_PACK_BYTES / 2), `: Nested deeper than ${MAX_PACK_DEPTH} levels.`],
    ['wide', `[${'{},'.repeat(MAX_PACK_BYTES / 4)}0]`, ': Larger than 32 MB.'],
  ])('too %s, before it is parsed', (_, text, expected) => {
    const parse = vi.spyOn(JSON, 'parse');
    expect(problemsOf(text)).toEqual([expected]);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('but not for brackets and commas that stand in its texts', () => {
    const name = `a${'[{'.repeat(50)} \\" ${',]'.repeat(40)}`;
    expect(readPack(JSON.stringify(samplePack({ name }))).ok).toBe(true);
  });
});

describe('beside other packs', () => {
  const [document] = samplePack().documents;
  if (document === undefined) throw new Error('The sample has a document.');
  const others: Others = {
    entities: new Set([RURITANIA.id]),
    offices: new Set(['roi']),
    documents: new Map([['essai', document]]),
  };
  const about = (reserved: readonly string[] = []) => ({ others: () => others, reserved });
  const paths = (pack: unknown, reserved?: readonly string[]) => {
    const reading = readPack(pack, about(reserved));
    return reading.ok ? [] : reading.problems.map(({ path, why }) => [path, why.kind]);
  };

  it('a pack may speak of their entities, offices and documents', () => {
    const pack = samplePack({ id: 'autre', entities: [RASSENDYLL], offices: [], documents: [] });
    expect(readPack(pack).ok).toBe(false);
    expect(readPack(pack, about())).toEqual({ ok: true, pack });
  });

  it('but not beyond the end of a document of theirs', () => {
    const facts = [{ ...FIGURE, source: { ...FIGURE.source, paragraph: 3 } }];
    expect(paths(samplePack({ documents: [], facts }))).toEqual([['facts[0].source.paragraph', 'beyond the end']]);
  });

  it('may bring the same document, and not another one under its id', () => {
    expect(paths(samplePack())).toEqual([]);
    const documents = [{ ...document, sha256: 'f'.repeat(64) }];
    expect(paths(samplePack({ documents }))).toEqual([['documents[0].id', 'given twice']]);
  });

  it('may not take the id of one of ours', () => {
    expect(paths(samplePack(), ['reperes', 'essai'])).toEqual([['id', 'id is ours']]);
  });
});

it('a large pack is read in many steps, each of which says how far it is', () => {
  const facts = Array.from({ length: 2000 }, (_, i) => ({ ...FIGURE, id: `essai/2/${i + 1}` }));
  const steps = [...readPackInSteps(JSON.stringify(samplePack({ facts })))];
  const counted = steps.filter(({ of }) => of > 0);
  expect(counted.length).toBeGreaterThan(50);
  expect(counted.map(({ done }) => done)).toEqual(counted.map(({ done }) => done).toSorted((a, b) => a - b));
  expect(counted.at(-1)).toEqual({ done: 2 * 2004, of: 2 * 2004 });
});

it('a list of a million wrong records is refused at the first, without a complaint for each', () => {
  // In time of this process: another one may have the core meanwhile.
  const began = process.cpuUsage();
  const zeros = Array.from({ length: 1_000_000 }, () => 0);
  const parsed = { ...samplePack(), entities: [{ ...samplePack().entities[0], links: zeros }] };
  expect(problemsOf(parsed)).toHaveLength(1);
  expect(problemsOf({ ...samplePack(), facts: zeros })[0]).toMatch(/^facts\[0\]: /);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(1000);
});

it('whatever arrives, reading never throws and never accepts it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.json()), (input) => {
      expect(readPack(input).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});

it('a pack with one field spoilt is refused, or still valid, and never half read', () => {
  const paths = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
    typeof value === 'object' && value !== null
      ? [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))]
      : [path];
  const everywhere = paths(samplePack()).filter((path) => path.length > 0);
  fc.assert(
    fc.property(fc.constantFrom(...everywhere), fc.constantFrom(null, 7.5, [], {}, '\u0000'), (path, spoilt) => {
      const pack = structuredClone(samplePack()) as unknown as Record<string, unknown>;
      let at = pack;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
      at[path.at(-1) as string] = spoilt;
      const reading = readPack(pack);
      if (reading.ok) expect(reading.pack).toEqual(pack);
      else expect(reading.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
