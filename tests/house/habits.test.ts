import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source.ts';

const files = sourceFiles('lib', 'components', 'entrypoints', 'tests');
const product = files.filter((file) => !file.path.startsWith('tests/'));
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, '');

describe('habits of the house', () => {
  it('no file is longer than 300 lines', () => {
    const long = files.map((file) => `${file.text.split('\n').length} ${file.path}`);
    expect(long.filter((line) => Number.parseInt(line, 10) > 301)).toEqual([]);
  });

  it('no drawer is called utils or helpers', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?)(\/|\.|$)/.test(file.path)).map((file) => file.path)).toEqual(
      [],
    );
  });

  it('no type escapes and no raw HTML', () => {
    const typeEscape =
      /: any\b|\bas any\b|<any>|@ts-ignore|@ts-nocheck|innerHTML|dangerouslySetInnerHTML|insertAdjacentHTML/;
    // Which takes it out of Preact.
    const others = product.filter((file) => file.path !== 'lib/command/without-html.ts');
    expect(others.filter((file) => typeEscape.test(withoutComments(file.text))).map((file) => file.path)).toEqual([]);
  });

  it('no exported binding can be reassigned', () => {
    expect(product.filter((file) => /^export let /m.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  it('the network is never used', () => {
    const network =
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(|new (XMLHttpRequest|WebSocket|EventSource)\b/;
    const shipped = product.filter((file) => !file.path.startsWith('lib/command/'));
    expect(shipped.filter((file) => network.test(withoutComments(file.text))).map((file) => file.path)).toEqual([]);
  });

  it('every relative import names its file, so that Node runs it without a build', () => {
    const loose = files.flatMap((file) =>
      [...file.text.matchAll(/from '(\.[^']+)'/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !/\.(ts|tsx|mjs|jsx|svelte|json|css)(\?[a-z]+)?$/.test(target))
        .map((target) => `${file.path} -> ${target}`),
    );
    expect(loose).toEqual([]);
  });
});
