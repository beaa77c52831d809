/** Where a text stops being JSON that we take; UTF-16 offset. */
export interface JsonFault {
  readonly kind: 'syntax' | 'too deep' | 'too many values';
  readonly at: number;
}

export interface JsonLimits {
  readonly depth: number;
  /** Openings and commas outside of texts, which is about the number of values. */
  readonly values: number;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

type Wanted = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/**
 * The first fault of a text, before it reaches the parser: browsers do not all say where a fault lies, and one of 32 MB
 * made of `{}` holds them for seconds.
 */
export function findJsonFault(text: string, limits: JsonLimits): JsonFault | undefined {
  /** What is open, outermost first: whether it is an object. */
  const open: boolean[] = [];
  let wanted: Wanted = 'value';
  let values = 0;
  let at = skipSpace(text, 0);
  const fault = (kind: JsonFault['kind'] = 'syntax', where = at): JsonFault => ({ kind, at: where });
  for (; at < text.length; at = skipSpace(text, at)) {
    const sign = text.charAt(at);
    if (sign === '{' || sign === '[') {
      if (wanted !== 'value' && wanted !== 'value or end') return fault();
      open.push(sign === '{');
      if (open.length > limits.depth) return fault('too deep');
      values += 1;
      wanted = sign === '{' ? 'key or end' : 'value or end';
      at += 1;
    } else if (sign === '}' || sign === ']') {
      const isObject = open.at(-1);
      const mayEnd = wanted === 'comma or end' || wanted === (isObject ? 'key or end' : 'value or end');
      if (isObject !== (sign === '}') || !mayEnd) return fault();
      open.pop();
      wanted = open.length === 0 ? 'nothing' : 'comma or end';
      at += 1;
    } else if (sign === ',') {
      if (wanted !== 'comma or end') return fault();
      wanted = open.at(-1) ? 'key' : 'value';
      values += 1;
      at += 1;
    } else if (sign === ':') {
      if (wanted !== 'colon') return fault();
      wanted = 'value';
      at += 1;
    } else {
      const isKey: boolean = wanted === 'key' || wanted === 'key or end';
      if (!isKey && wanted !== 'value' && wanted !== 'value or end') return fault();
      if (isKey && sign !== '"') return fault();
      const end = sign === '"' ? endOfText(text, at) : endOf(NUMBER, text, at) || endOf(LITERAL, text, at) || ~at;
      if (end < 0) return fault('syntax', ~end);
      at = end;
      if (isKey) wanted = 'colon';
      else wanted = open.length === 0 ? 'nothing' : 'comma or end';
    }
    if (values > limits.values) return fault('too many values');
  }
  return wanted === 'nothing' ? undefined : fault();
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (let unit = text.charCodeAt(at); unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09; ) {
    at += 1;
    unit = text.charCodeAt(at);
  }
  return at;
}

/** After the text that begins at `from`; where it goes wrong, as `~offset`. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit < 0x20) return ~at;
    if (unit !== 0x5c) continue;
    const end = endOf(ESCAPE, text, at);
    if (end === 0) return ~at;
    at = end - 1;
  }
  return ~text.length;
}

/** After what a sticky expression finds at `from`; 0 when it finds nothing. */
function endOf(sticky: RegExp, text: string, from: number): number {
  sticky.lastIndex = from;
  return sticky.test(text) ? sticky.lastIndex : 0;
}
