import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { readNames } from '../../entrypoints/background/read-names.ts';
import { annotatePlain } from '../../lib/command/annotate-text.ts';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { openLexicon } from '../../lib/lexicon/open.ts';
import { paragraphsOf } from '../../lib/packs/texts.ts';
import { RASSENDYLL, RURITANIA } from '../packs/sample.ts';
import { runs } from '../runs.ts';

const lexicon = openLexicon(compileLexicon([RASSENDYLL, RURITANIA]));

it('the names of an attached text are those that the command line prints', async () => {
  const piece = fc.constantFrom(
    'Rassendyll',
    'Rodolphe Rassendyll',
    'Ruritanie',
    'parle',
    ' ',
    '\u00a0',
    '\n',
    '\r\n',
    '.',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const text = pieces.join('');
      const paragraphs = await readNames(lexicon, paragraphsOf(text));
      const read = paragraphs.flatMap(({ text: line, mentions }) =>
        mentions.map(({ start, end, entity }) => [entity, line.slice(start, end)]),
      );
      const printed = annotatePlain(text, { lexicon, names: new Map() }).mentions;
      expect(read).toEqual(printed.map(({ entity, text: name }) => [entity, name]));
    }),
    { numRuns: runs(300) },
  );
});

it('a long text lets others work in between', async () => {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 20));
  let turns = 0;
  const others = setInterval(() => (turns += 1));
  const paragraphs = await readNames(lexicon, Array<string>(200).fill('Rodolphe Rassendyll parle.'));
  clearInterval(others);
  vi.restoreAllMocks();
  expect(turns).toBeGreaterThan(10);
  expect(paragraphs.every(({ mentions }) => mentions.length === 1)).toBe(true);
});
