import { describe, expect, it } from 'vitest';
import { plainWords } from '../../components/library/notes/title-of-note.ts';

describe('the words of a note in a line that draws no Markdown', () => {
  it.each([
    ['- douanes\n- **2020**', 'douanes\n2020'],
    ['## Le gaz\n> dit-on', 'Le gaz\ndit-on'],
    ['1. voir [la page](https://journal.invalid/a)', 'voir la page'],
    ['`ASEAN` et ~~rien~~', 'ASEAN et rien'],
    ['3 * 4 - 2', '3 * 4 - 2'],
    ['snake_case et 2 ** 3', 'snake_case et 2 ** 3'],
  ])('%j reads %j', (markdown, said) => {
    expect(plainWords(markdown)).toBe(said);
  });
});
