import { describe, expect, it } from 'vitest';
import { readMarks } from './marks.ts';
import { openReader, placeOf, readMarked } from './reading.ts';
import { errorLines } from './report.ts';
import { outcomesOf, ratesOf, tallyOf } from './score.ts';

const marked = readMarks();
const reader = await openReader();

describe('names marked by hand', () => {
  it('are marked in the five documents and thirteen other texts', () => {
    const inFolder = (folder: string) => marked.filter(({ file }) => file.startsWith(folder)).length;
    expect([inFolder('seeds/'), inFolder('texts/')]).toEqual([5, 13]);
  });

  const groups = [
    { folder: 'seeds/', what: 'the five documents, full names', countsShort: false },
    { folder: 'texts/', what: 'other real texts, which were read while aliases were chosen', countsShort: true },
  ];
  it.each(groups)('are found in $folder ($what): precision ≥ 0.97, recall ≥ 0.95', ({ folder, countsShort }) => {
    const scores = marked.flatMap((marks) => {
      const place = marks.file.startsWith(folder) ? placeOf(marks.file) : undefined;
      if (place === undefined) return [];
      const { text, mentions } = readMarked(marks, place, reader);
      const outcomes = outcomesOf(marks.names, mentions).filter(
        ({ verdict, isShort }) => countsShort || !isShort || verdict === 'wrong',
      );
      return [{ file: marks.file, language: marks.language, isHeld: marks.held === true, text, outcomes }];
    });
    if (scores.length === 0) return console.log(`../shared/${folder} is not here: its texts are passed over.`);
    const tally = tallyOf(scores.flatMap(({ outcomes }) => outcomes));
    const { precision, recall } = ratesOf(tally);
    const errors = scores
      .filter(({ isHeld }) => !isHeld)
      .flatMap(errorLines)
      .join('\n');
    console.log(
      `${folder}: precision ${precision?.toFixed(3)}, recall ${recall?.toFixed(3)} of ${tally.right + tally.missed}`,
    );
    expect(precision, errors).toBeGreaterThanOrEqual(0.97);
    expect(recall, errors).toBeGreaterThanOrEqual(0.95);
  });
});
