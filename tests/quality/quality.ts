import { lensTallyOf } from './lens.ts';
import { BrokenMarks, type Marks, readMarks } from './marks.ts';
import { openReader, placeOf, type Reader, readMarked } from './reading.ts';
import { reportOf, type Scored } from './report.ts';
import { outcomesOf } from './score.ts';

const USAGE = `Usage: npm run -s quality [-- --held]
Scores the matcher and the coverage lens against the marks in tests/quality/marks. Marked texts lie in ../shared;
those below heldout/ may also lie in the folder that REPERES_HELDOUT names.
--held also lists the errors of held-out files: not for whoever changes the matcher or the aliases.`;

function scored(marks: Marks, place: string, reader: Reader): Scored {
  const { text, mentions, unknown } = readMarked(marks, place, reader);
  return {
    file: marks.file,
    language: marks.language,
    isHeld: marks.held === true,
    text,
    outcomes: outcomesOf(marks.names, mentions),
    ...(marks.unknown && { lens: lensTallyOf(text, unknown, marks.unknown) }),
  };
}

/** @returns the exit code: 1 when a file of marks is broken or the command is misused, whatever the scores */
async function main(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== '--held')) {
    console.error(USAGE);
    return 1;
  }
  try {
    const reader = await openReader();
    const files: Scored[] = [];
    const absent: string[] = [];
    for (const marks of readMarks()) {
      const place = placeOf(marks.file);
      if (place === undefined) absent.push(marks.file);
      else files.push(scored(marks, place, reader));
    }
    console.log(reportOf(files, args.includes('--held')));
    if (absent.length > 0) console.log(`\nAbsent, so not scored (${absent.length}): ${absent.join(', ')}`);
    return 0;
  } catch (error) {
    if (!(error instanceof BrokenMarks)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
