import { describe, expect, it } from 'vitest';
import { errorLines, reportOf, type Scored } from './report.ts';
import type { Outcome } from './score.ts';

const TEXT = 'La Russie attend Vogel.';
const RUSSIA: Outcome = { verdict: 'right', start: 3, end: 9, category: 'country', isShort: false };
const VOGEL: Outcome = { verdict: 'missed', start: 17, end: 22, category: 'leader', isShort: true };
const scored = (file: string, isHeld = false): Scored => ({
  file,
  language: 'fr',
  isHeld,
  text: TEXT,
  outcomes: [RUSSIA, VOGEL],
});
const FILES = [scored('texts/a.txt'), scored('heldout/b.txt', true), scored('pages/traps/c.html')];
const figuresOf = (report: string, title: string): string[] | undefined =>
  report
    .split('\n\n')
    .find((part) => part.startsWith(title))
    ?.split('\n')
    .map((line) => line.trim().replaceAll(/ {2,}/g, ' '));

describe('the report', () => {
  it('keeps what is held out and the traps apart', () => {
    const report = reportOf(FILES, false);
    for (const title of ['Names, in texts', 'Names, held out'])
      expect(figuresOf(report, title)).toEqual(
        expect.arrayContaining([
          'fr 1 0 1 1.000 0.500 0.667',
          'full names 1 0 0 1.000 1.000 1.000',
          'short names 0 0 1 – 0.000 0.000',
          'country 1 0 0 1.000 1.000 1.000',
          'all 1 0 1 1.000 0.500 0.667',
        ]),
      );
    expect(figuresOf(report, 'Traps')).toContain('pages/traps/c.html 1 0 1 1.000 0.500 0.667');
  });

  it('counts the errors of held-out files and shows them only when asked', () => {
    expect(reportOf(FILES, false)).not.toContain('missed  heldout/b.txt');
    expect(reportOf(FILES, false)).toContain('1 more in held-out files, not shown');
    expect(reportOf(FILES, true)).toContain('missed  heldout/b.txt');
  });

  it('shows an error with what stands around it', () => {
    expect(errorLines(scored('texts/a.txt'))).toEqual([
      'missed  texts/a.txt 17-22 (leader, short): …La Russie attend [Vogel].…',
    ]);
  });
});
