import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ARTICLES = join(import.meta.dirname, '../../articles');

/** What the demonstration articles say, without their mastheads. */
const articles: readonly string[] = ['fr', 'en', 'vi'].map((name) => {
  const html = readFileSync(join(ARTICLES, `${name}.html`), 'utf8');
  return /<article>([\s\S]*?)<\/article>/.exec(html)?.[1] ?? '';
});

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

/** Our articles, one after the other, until the page has so many bytes. */
export function longPage(bytes: number): string {
  const parts: string[] = [];
  for (let size = 0; size < bytes; ) {
    const article = articles[parts.length % articles.length] ?? '';
    parts.push(`<article>${article}</article>`);
    size += Buffer.byteLength(article);
  }
  return page(`${bytes} octets`, parts.join('\n'));
}

const NEWS = 'La Russie et le Vietnam ont parlé de la mer Orientale ; la Chine et l’ASEAN attendent. Nouvelle';

/** Adds a hundred paragraphs a second, ten at a time, as live coverage does at its worst. */
export const growingPage = (): string =>
  page(
    'Direct',
    `<main></main><script>
let count = 0;
const main = document.querySelector('main');
setInterval(() => {
  for (let i = 0; i < 10; i += 1) {
    count += 1;
    const line = document.createElement('p');
    line.textContent = '${NEWS} ' + count + '.';
    main.prepend(line);
  }
}, 100);
</script>`,
  );

/** Grows by twenty paragraphs whenever its end comes near. */
export const endlessPage = (): string =>
  page(
    'Sans fin',
    `<main></main><script>
let count = 0;
const main = document.querySelector('main');
const more = () => {
  while (document.documentElement.scrollHeight - scrollY < innerHeight * 2)
    for (let i = 0; i < 20; i += 1) {
      count += 1;
      const line = document.createElement('p');
      line.textContent = '${NEWS} ' + count + '.';
      main.append(line);
    }
};
addEventListener('scroll', more, { passive: true });
more();
</script>`,
  );

/** Prose in which nobody of the dictionary is named. */
export const namelessPage = (): string =>
  page(
    'Recette',
    Array.from(
      { length: 120 },
      (_, at) =>
        `<p>Étape ${at + 1} : mélangez doucement la farine et les œufs, laissez reposer une heure au frais, puis ajoutez le beurre fondu.</p>`,
    ).join('\n'),
  );

const PARAGRAPHS = 2500;

/** Four names in each of 2,500 paragraphs, and a script of the page's own that rewrites what stands beside them. */
export const crowdedPage = (): string =>
  page(
    'Dix mille noms',
    `${Array.from({ length: PARAGRAPHS }, (_, at) => `<p>Ligne <b>${at}</b> : la Russie, la Chine, le Laos et le Vietnam.</p>`).join('')}
<script>
addEventListener('bench-change', () => setTimeout(function benchChange() {
  document.querySelectorAll('b').forEach((number, at) => {
    if (at % 5 === 0) number.firstChild.data = String(at + performance.now());
    if (at % 25 === 0) {
      const line = document.createElement('p');
      line.textContent = 'Une ligne de plus.';
      number.parentElement.before(line);
      line.remove();
    }
  });
}));
</script>`,
  );

/** How many names `crowdedPage` holds. */
export const CROWD = PARAGRAPHS * 4;
