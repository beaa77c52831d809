import { lineOf, sentencesOf, smallOf, type Words } from './prose.ts';
import type { Random } from './random.ts';

/** How one maker of pages writes an article: the body's HTML. */
export interface House {
  readonly name: string;
  write(words: Words, random: Random): string;
}

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const paragraphs = (words: Words, random: Random, count: number): string[] =>
  Array.from({ length: count }, () => sentencesOf(words, random, 1 + random.int(4)).join(' '));

/** Links, emphasis and dates strewn over a text, as editors and machines do. */
function strewn(text: string, random: Random, share: number): string {
  return text
    .split(' ')
    .map((word) => {
      if (!random.chance(share)) return word;
      const kind = random.int(5);
      if (kind === 0) return `<a href="#">${word}</a>`;
      if (kind === 1) return `<strong>${word}</strong>`;
      if (kind === 2) return `<em>${word.slice(0, 2)}</em>${word.slice(2)}`;
      if (kind === 3) return `<span class="k"><span>${word}</span></span>`;
      return `<a href="#"><b>${word}</b></a><!-- t -->`;
    })
    .join(' ');
}

const list = (words: Words, random: Random, count: number): string =>
  `<ul>${times(count, () => `<li><a href="#">${lineOf(words, random)}</a></li>`)}</ul>`;

const flat: House = {
  name: 'flat',
  write: (words, random) =>
    `<h1>${lineOf(words, random)}</h1>${paragraphs(words, random, 14)
      .map((text) => `<p>${text}</p>`)
      .join('')}`,
};

const indented: House = {
  name: 'indented',
  write: (words, random) => `
    <header>
      <nav>
        ${list(words, random, 6)}
      </nav>
    </header>
    <main>
      <article>
        <h1>
          ${lineOf(words, random)}
        </h1>
        <p class="standfirst">${sentencesOf(words, random, 1).join('')}</p>
${paragraphs(words, random, 16)
  .map((text) => `        <p>\n          ${strewn(text, random, 0.05).replaceAll('. ', '.\n          ')}\n        </p>`)
  .join('\n')}
      </article>
    </main>
    <footer>${times(5, () => `<span>${smallOf(words, random)}</span> `)}</footer>
`,
};

const nested: House = {
  name: 'nested',
  write: (words, random) =>
    `<div id="app"><div><div class="top">${times(4, () => `<div>${smallOf(words, random)}</div>`)}</div><div class="col">${paragraphs(
      words,
      random,
      15,
    )
      .map((text, at) => {
        const block = `<div class="b"><div><div class="t">${strewn(text, random, 0.03)}</div></div></div>`;
        return at % 5 === 4
          ? `${block}<div class="ad"><script>show(${at})</script><div>${smallOf(words, random)}</div></div>`
          : block;
      })
      .join('')}</div><div class="side">${list(words, random, 8)}</div></div></div>`,
};

const inline: House = {
  name: 'inline',
  write: (words, random) =>
    `<article><h1>${strewn(lineOf(words, random), random, 0.3)}</h1>${paragraphs(words, random, 14)
      .map((text) => `<p>${strewn(text, random, 0.35)}</p>\n`)
      .join('')}</article>`,
};

const listed: House = {
  name: 'listed',
  write: (words, random) =>
    `<section><h2>${lineOf(words, random)}</h2><ul>\n${times(
      12,
      () => `  <li>${strewn(sentencesOf(words, random, 2).join(' '), random, 0.05)}</li>\n`,
    )}</ul><h2>${lineOf(words, random)}</h2><ol>${times(
      12,
      () => `<li><b>${lineOf(words, random)}</b><br>${sentencesOf(words, random, 2).join('<br>')}</li>`,
    )}</ol></section>`,
};

const tabled: House = {
  name: 'tabled',
  write: (words, random) =>
    `<table><tr><td width="150">${list(words, random, 7)}</td><td><font size="2">${paragraphs(words, random, 8)
      .map((text) => `${strewn(text, random, 0.04)}<br><br>`)
      .join('\n')}</font><table border="1">${times(
      10,
      () => `<tr><td>${smallOf(words, random)}</td><td>${sentencesOf(words, random, 1).join('')}</td></tr>\n`,
    )}</table>${paragraphs(words, random, 6)
      .map((text) => `<p>${text}`)
      .join('\n')}</td></tr></table>`,
};

const live: House = {
  name: 'live',
  write: (words, random) =>
    `<main><h1>${lineOf(words, random)}</h1>${times(
      16,
      (at) =>
        `<article class="post"><header><time>${String(20 - at).padStart(2, '0')}:${10 + random.int(50)}</time> <h3>${lineOf(
          words,
          random,
        )}</h3><button>${words.small[1] ?? ''}</button></header>${paragraphs(words, random, 1 + random.int(2))
          .map((text) => `<p>${strewn(text, random, 0.04)}</p>`)
          .join('')}<footer>${words.small[1] ?? ''} · ${words.small[5] ?? ''}</footer></article>\n`,
    )}</main>`,
};

const crowded: House = {
  name: 'crowded',
  write: (words, random) =>
    `<header>${list(words, random, 12)}<script>var page = { "section": "world", "n": ${random.int(9999)} };</script></header><main><h1>${lineOf(
      words,
      random,
    )}</h1>${paragraphs(words, random, 18)
      .map((text, at) => {
        const teaser = `<aside><h4>${words.small[0] ?? ''}</h4>${list(words, random, 2)}</aside><style>.a${at}{color:red}</style>`;
        return `<p>${strewn(text, random, 0.06)}</p>${at % 3 === 2 ? teaser : ''}`;
      })
      .join('\n')}</main><aside>${list(words, random, 20)}</aside><footer>${list(words, random, 10)}</footer>`,
};

const wire: House = {
  name: 'wire',
  write: (words, random) => `<pre>\n${paragraphs(words, random, 14).join('\n\n')}\n</pre>`,
};

/** Nine ways of writing pages, from the agency's plain text to the portal. */
export const HOUSES: readonly House[] = [flat, indented, nested, inline, listed, tabled, live, crowded, wire];
