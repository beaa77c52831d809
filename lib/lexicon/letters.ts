import type { GrowingBytes } from './growing.ts';
import type { Runs } from './runs.ts';

/** Writes each UTF-16 unit as UTF-8 would, halves of a pair too, so that any text comes back as it was. */
export function writeLetters(text: string, to: GrowingBytes): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) to.push(unit);
    else if (unit < 0x800) {
      to.push(0xc0 | (unit >> 6));
      to.push(0x80 | (unit & 63));
    } else {
      to.push(0xe0 | (unit >> 12));
      to.push(0x80 | ((unit >> 6) & 63));
      to.push(0x80 | (unit & 63));
    }
  }
}

/** The next UTF-16 unit of a run. */
export function readUnit(run: Runs): number {
  const first = run.byte();
  if (first < 0x80) return first;
  if (first < 0xe0) return ((first & 31) << 6) | (run.byte() & 63);
  const middle = run.byte() & 63;
  return ((first & 15) << 12) | (middle << 6) | (run.byte() & 63);
}

/** The letters of a run that was sought, to its end. */
export function readLetters(run: Runs): string {
  let text = '';
  while (run.hasNext) text += String.fromCharCode(readUnit(run));
  return text;
}
