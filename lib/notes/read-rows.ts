export interface Cell {
  readonly text: string;
  /** UTF-16 offset in the file's text. */
  readonly at: number;
}

export interface RowFault {
  readonly fault: 'stray quote' | 'open quote' | 'uneven row';
  readonly at: number;
}

/** No table that is read has so many columns; a line of a million commas is no row. */
const MOST_CELLS = 50;

/**
 * Rows of a table, strictly as RFC 4180 writes them, but for line ends: LF and CR alone end a row too. Blank lines are
 * passed over. A fault ends the rows.
 */
export function* readRows(text: string, separator: string): Generator<readonly Cell[] | RowFault, void> {
  const plain = separator === '\t' ? /[^\t"\r\n]*/y : separator === ';' ? /[^;"\r\n]*/y : /[^,"\r\n]*/y;
  let cells: Cell[] = [];
  for (let at = skipLineEnds(text, 0); at < text.length || cells.length > 0; ) {
    const cell = text.charAt(at) === '"' ? quoted(text, at) : bare(text, at, plain);
    if ('fault' in cell) return yield cell;
    cells.push({ text: cell.text, at });
    if (cells.length > MOST_CELLS) return yield { fault: 'uneven row', at };
    at = cell.end;
    const sign = text.charAt(at);
    if (sign === separator) {
      at += 1;
      continue;
    }
    if (sign !== '' && sign !== '\r' && sign !== '\n') return yield { fault: 'stray quote', at };
    // At once: a file of nothing but line ends has millions.
    at = skipLineEnds(text, at + 1);
    if (cells.length > 1 || cell.text !== '') yield cells;
    cells = [];
  }
}

function skipLineEnds(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x0a || text.charCodeAt(at) === 0x0d) at += 1;
  return at;
}

interface Span {
  readonly text: string;
  readonly end: number;
}

function bare(text: string, at: number, plain: RegExp): Span {
  plain.lastIndex = at;
  plain.test(text);
  return { text: text.slice(at, plain.lastIndex), end: plain.lastIndex };
}

function quoted(text: string, at: number): Span | RowFault {
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return { fault: 'open quote', at };
  return { text: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
}
