import { CATEGORIES } from '../../lib/model/category.ts';
import type { LensTally } from './lens.ts';
import type { Outcome } from './score.ts';
import { LENS_HEAD, lensRow, printTable, type Row, SCORE_HEAD, scoreRow } from './table.ts';

/** One marked file, scored. */
export interface Scored {
  /** Below ../shared. */
  readonly file: string;
  readonly language: string;
  readonly isHeld: boolean;
  readonly text: string;
  readonly outcomes: readonly Outcome[];
  /** Absent when nobody marked what the dictionary lacks. */
  readonly lens?: LensTally;
}

const isTrap = ({ file }: Scored): boolean => /(^|\/)traps\//.test(file);
const outcomesIn = (files: readonly Scored[]): Outcome[] => files.flatMap(({ outcomes }) => outcomes);

function byLanguage(files: readonly Scored[]): [string, Scored[]][] {
  return [...Map.groupBy(files, ({ language }) => language)].sort(([a], [b]) => (a < b ? -1 : 1));
}

function rowsOf(label: string, files: readonly Scored[]): Row[] {
  const outcomes = outcomesIn(files);
  const categories = CATEGORIES.map((category) => ({
    category,
    some: outcomes.filter((outcome) => outcome.category === category),
  })).filter(({ some }) => some.length > 0);
  return [
    scoreRow(label, outcomes),
    scoreRow(
      '  full names',
      outcomes.filter(({ isShort }) => !isShort),
    ),
    scoreRow(
      '  short names',
      outcomes.filter(({ isShort }) => isShort),
    ),
    ...categories.map(({ category, some }) => scoreRow(`  ${category}`, some)),
  ];
}

/** Precision, recall and F1 of one group of files: over all, by language, by length of name and by category. */
export function scoreTable(files: readonly Scored[]): string {
  const rows = byLanguage(files).flatMap(([language, some]) => rowsOf(language, some));
  return printTable(SCORE_HEAD, [...rows, ...rowsOf('all', files)]);
}

/** What is wrong on each trap, whose names look like ours and are not. */
export function trapTable(files: readonly Scored[]): string {
  const rows = files.map(({ file, isHeld, outcomes }) => scoreRow(`${file}${isHeld ? ' (held out)' : ''}`, outcomes));
  return printTable(SCORE_HEAD, [...rows, scoreRow('all', outcomesIn(files))]);
}

/** How the coverage lens did on the files in which somebody marked what the dictionary lacks. */
export function lensTable(files: readonly Scored[]): string {
  const talliesIn = (some: readonly Scored[]): LensTally[] => some.flatMap(({ lens }) => lens ?? []);
  const looked = files.filter(({ lens }) => lens !== undefined);
  const rows = byLanguage(looked).map(([language, some]) => lensRow(language, talliesIn(some)));
  return printTable(LENS_HEAD, [...rows, lensRow('all', talliesIn(looked))]);
}

/** UTF-16 units of the text that are shown on either side of an error. */
const AROUND = 40;

/** A line for each name that is wrongly lit or missed, with what stands around it. */
export function errorLines({ file, text, outcomes }: Scored): string[] {
  const flat = (part: string): string => part.replaceAll(/\s+/g, ' ');
  return outcomes
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ verdict, start, end, category, entity, isShort }) => {
      const before = flat(text.slice(Math.max(0, start - AROUND), start));
      const after = flat(text.slice(end, end + AROUND));
      const what = `${entity ?? category}${isShort ? ', short' : ''}`;
      return `${verdict.padEnd(6)}  ${file} ${start}-${end} (${what}): …${before}[${flat(text.slice(start, end))}]${after}…`;
    });
}

/** The whole report. @param showsHeld whether the errors of held-out files are told, not only counted */
export function reportOf(files: readonly Scored[], showsHeld: boolean): string {
  const traps = files.filter(isTrap);
  const rest = files.filter((file) => !isTrap(file));
  const parts: [title: string, files: readonly Scored[], table: (files: readonly Scored[]) => string][] = [
    ['Names, in texts and pages that may be looked at', rest.filter(({ isHeld }) => !isHeld), scoreTable],
    ['Names, held out', rest.filter(({ isHeld }) => isHeld), scoreTable],
    ['Traps: "wrong" is what counts', traps, trapTable],
    ['Coverage lens', files.filter(({ isHeld }) => !isHeld), lensTable],
    ['Coverage lens, held out', files.filter(({ isHeld }) => isHeld), lensTable],
  ];
  const told = files.filter(({ isHeld }) => showsHeld || !isHeld);
  const untold = outcomesIn(files.filter((file) => !told.includes(file))).filter(({ verdict }) => verdict !== 'right');
  const errors = told.flatMap(errorLines);
  const hidden = untold.length === 0 ? [] : [`${untold.length} more in held-out files, not shown`];
  const tables = parts
    .filter(([, some]) => some.length > 0)
    .map(([title, some, table]) => `${title} (${some.length} files)\n${table(some)}`);
  return [...tables, [`Errors: ${errors.length}`, ...errors, ...hidden].join('\n')].join('\n\n');
}
