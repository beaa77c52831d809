import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { preactWithoutHtml, withoutHtml } from '../../lib/command/without-html.ts';

const PREACT = fileURLToPath(import.meta.resolve('preact'));

describe('Preact without HTML', () => {
  const whole = readFileSync(PREACT, 'utf8');

  it('writes text where the installed Preact writes HTML, and is the same otherwise', () => {
    expect(whole).toMatch(/\.innerHTML=/);
    const built = preactWithoutHtml().transform(whole, PREACT);
    expect(built).not.toMatch(/\.innerHTML=/);
    expect(built?.replace('.textContent=h.__html', '.innerHTML=h.__html')).toBe(whole);
  });

  it('leaves every other module alone', () => {
    expect(preactWithoutHtml().transform(whole, '/house/components/card/Card.tsx')).toBeUndefined();
  });

  it('refuses a Preact that writes HTML nowhere, or twice: it wants to be looked at', () => {
    expect(() => withoutHtml('')).toThrow('0 places');
    expect(() => withoutHtml(whole + whole)).toThrow('2 places');
  });
});
