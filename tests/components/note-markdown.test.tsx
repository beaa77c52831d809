import fc from 'fast-check';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { lex } from '../../components/note/lex.ts';
import { Markdown } from '../../components/note/Markdown.tsx';
import { MAX_NOTE_TEXT } from '../../lib/model/note.ts';
import { runs } from '../runs.ts';

function drawn(text: string): HTMLElement {
  const app = document.createElement('div');
  render(<Markdown text={text} />, app);
  return app;
}

const shown = (text: string): string => drawn(text).innerHTML.replace(/^<div class="markdown">|<\/div>$/g, '');

const LINK = 'target="_blank" rel="noopener noreferrer"';

describe('Markdown', () => {
  it.each([
    ['Un *mot*, **deux**, ~~trois~~', '<p>Un <em>mot</em>, <strong>deux</strong>, <del>trois</del></p>'],
    ['une ligne\net l’autre', '<p>une ligne<br>et l’autre</p>'],
    ['un\n\ndeux', '<p>un</p><p>deux</p>'],
    ['`a < b`', '<p><code>a &lt; b</code></p>'],
    ['```js\na < b\n```', '<pre><code>a &lt; b</code></pre>'],
    ['- a\n- b', '<ul><li class="">a</li><li class="">b</li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li class="">a</li><li class="">b</li></ol>'],
    ['- [x] a\n- [ ] b', '<ul><li class="task">☑ a</li><li class="task">☐ b</li></ul>'],
    ['> dit', '<blockquote><p>dit</p></blockquote>'],
    ['a\n\n---\n\nb', '<p>a</p><hr><p>b</p>'],
    ['[a](https://a.invalid/)', `<p><a href="https://a.invalid/" ${LINK}>a</a></p>`],
    ['[z][r]\n\n[r]: http://a.invalid/', `<p><a href="http://a.invalid/" ${LINK}>z</a></p>`],
    ['![une image](https://a.invalid/i.png)', `<p><a href="https://a.invalid/i.png" ${LINK}>une image</a></p>`],
    ['![](https://a.invalid/i.png)', `<p><a href="https://a.invalid/i.png" ${LINK}>https://a.invalid/i.png</a></p>`],
    ['\\*pas gras\\*', '<p>*pas gras*</p>'],
    ['a <b>b</b>', '<p>a &lt;b&gt;b&lt;/b&gt;</p>'],
    ['<div onclick="x()">\nb', '<p class="raw">&lt;div onclick="x()"&gt;\nb</p>'],
    [
      '|a|b|\n|-|-:|\n|1|2|',
      '<table><thead><tr><th class="">a</th><th class="right">b</th></tr></thead><tbody><tr><td class="">1</td><td class="right">2</td></tr></tbody></table>',
    ],
  ])('%j', (text, html) => {
    expect(shown(text)).toBe(html);
  });

  it('puts its headings under those of the note', () => {
    const levels = [...drawn('## a\n\n# b\n\n#### c\n\n###### d').querySelectorAll('h4, h5, h6')];
    expect(levels.map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual([
      'H5 a',
      'H4 b',
      'H6 c',
      'H6 d',
    ]);
    expect(shown('### a')).toBe('<h4>a</h4>');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'mailto:a@a.invalid',
    'vbscript:x',
    'file:///etc/passwd',
    'chrome-extension://a/library.html',
    'blob:https://a.invalid/1',
    '/library.html#/notes',
    'library.html',
    '//a.invalid',
    '#a',
  ])('leads nowhere by %j', (address) => {
    for (const text of [`[a](<${address}>)`, `![a](<${address}>)`, `[a][r]\n\n[r]: <${address}>`]) {
      expect(drawn(text).querySelectorAll('a, img')).toHaveLength(0);
    }
  });
});

const TAGS = 'DIV P BR STRONG EM DEL CODE A H4 H5 H6 UL OL LI BLOCKQUOTE PRE TABLE THEAD TBODY TR TH TD HR'.split(' ');
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  href: /^https?:/i,
  target: /^_blank$/,
  rel: /^noopener noreferrer$/,
  class: /^(markdown|markdown plain|raw|task|left|center|right|)$/,
  start: /^\d+$/,
};

function faults(text: string): string[] {
  return [...drawn(text).querySelectorAll('*')].flatMap((element) => [
    ...(TAGS.includes(element.tagName) ? [] : [element.tagName]),
    ...[...element.attributes]
      .filter(({ name, value }) => !ATTRIBUTES[name]?.test(value))
      .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
  ]);
}

const NASTY = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="x">',
  '[a](javascript:alert(1) "t" onmouseover=x)',
  '[a](https://a.invalid" onclick="x)',
  '![a](x" onerror="y)',
  '<a href="javascript:x">a</a>',
  '<style>*{}</style>',
  '<!-- a --> <?php x ?> <![CDATA[ x ]]> <!DOCTYPE x>',
  '&lt;script&gt; &#60;b&#62; &colon;',
  '[a]: javascript:x\n[a]',
  '<javascript:alert(1)>',
  '<https://a.invalid/<b>>',
  'www.a.invalid/"onclick="x',
  '```" onclick="x\na\n```',
  '|a|\n|-|\n|<script>x</script>|',
  '- [x] <b>\n  1. <i>\n     > <u>',
  '\u0000\u202e\ud800',
] as const;

describe('whatever is written', () => {
  it.each(NASTY)('%j is drawn with what is allowed only', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it('nothing else is ever drawn', () => {
    const pieces = fc.constantFrom(
      ...NASTY,
      ...['*', '**', '_', '`', '```', '[', '](', ')', '![', '<', '>', '|', '-', '1. ', '#', '\n', '\n\n', '    ', ' '],
      ...['&', '"', "'", '\\', '~~', '---', 'javascript:', 'https://', 'a', 'é', '😀'],
    );
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (parts) => {
        expect(faults(parts.join(''))).toEqual([]);
      }),
      { numRuns: runs(1500) },
    );
  });
});

/** How many times longer than an ordinary note of the same length a hostile one may take to read: the worst takes 16. */
const TIMES_LONGER = 80;

/** The time, in ms, to read a note as long as notes may be, made of one thing again and again. */
function timeOf(unit: string): number {
  const text = unit.repeat(MAX_NOTE_TEXT / unit.length);
  const began = performance.now();
  lex(text);
  return performance.now() - began;
}

describe('a hostile text', () => {
  it.each(['>', '> ', '- > ', '1. '])('of %j only is shown as it is', (unit) => {
    const text = unit.repeat(10_000);
    const [markdown] = drawn(text).children;
    expect([markdown?.className, markdown?.textContent]).toEqual(['markdown plain', text]);
  });

  it.each(['[', '![', '**a _'])('of %j only stays words', (unit) => {
    const text = unit.repeat(10_000);
    expect(drawn(text).textContent).toBe(text);
  });

  it.each([
    '>',
    '> a\nb\n',
    '- > ',
    '1. ',
    '[',
    '](',
    '**a _',
    '*a_b*c_d\n\n',
    '<',
    '`a',
    '|',
    '- a\n',
    '* a\n+ b\n',
    '    - a\n',
    'a|b\n-|-\n',
    '[x](()',
    '<a href="',
    'a\n===\n',
    'www.a',
    '\\',
    '~~a',
  ])('of %j, as long as a note may be, is read in time', (unit) => {
    const ordinary = timeOf('Une *phrase* avec un [lien](https://a.invalid/) et du **gras**.\n\n');
    const hostile = timeOf(unit);
    expect(hostile / ordinary).toBeLessThan(TIMES_LONGER);
  });

  it('does not widen its tables without end', () => {
    const text = `${'|a'.repeat(300)}\n${'|-'.repeat(300)}\n${'|\n'.repeat(40_000)}`;
    expect(lex(text)).toBeNull();
  });

  it('is no ordinary long note', () => {
    const text = 'Une *phrase* avec un [lien](https://a.invalid/) et du **gras**.\n\n'.repeat(1500);
    expect(text.length).toBeGreaterThan(90_000);
    expect(drawn(text).querySelectorAll('a')).toHaveLength(1500);
  });
});
