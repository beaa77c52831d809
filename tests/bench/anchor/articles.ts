import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { HOUSES } from './houses.ts';
import type { Words } from './prose.ts';
import { makeRandom } from './random.ts';
import { type Branch, treeOf } from './tree.ts';
import { ENGLISH } from './words-en.ts';
import { FRENCH } from './words-fr.ts';
import { VIETNAMESE } from './words-vi.ts';

/** A page to note on. */
export interface Article {
  readonly name: string;
  /** Who made it: what is tuned on some makers is reported on others too. */
  readonly maker: string;
  readonly language: string;
  readonly body: Branch;
}

export const LANGUAGES: readonly Words[] = [FRENCH, ENGLISH, VIETNAMESE];

const HOUSE = fileURLToPath(new URL('../../..', import.meta.url));
const SHARED = join(HOUSE, '..', 'shared');
const EACH = 2;

const bodyOf = (html: string): Branch => treeOf(parseHTML(html).document.body);
const ofBody = (html: string): Branch => bodyOf(`<!doctype html><html><body>${html}</body></html>`);

/** Articles that a generator of ours writes: the same for the same seed. */
export function writtenArticles(seed: string, each = EACH): Article[] {
  return HOUSES.flatMap((house) =>
    LANGUAGES.flatMap((words) =>
      Array.from({ length: each }, (_, number) => {
        const name = `${house.name}-${words.language}-${number + 1}`;
        const html = house.write(words, makeRandom(`${seed}/${name}`));
        return { name, maker: house.name, language: words.language, body: ofBody(html) };
      }),
    ),
  );
}

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

const languageOf = (file: string): string => /(?:^|-)(fr|en|vi|de|zh)\b/.exec(basename(file))?.[1] ?? 'en';

const savedPage = (file: string): Article => ({
  name: basename(file),
  maker: basename(file),
  language: languageOf(file),
  body: bodyOf(readFileSync(file, 'utf8').replace(/^\ufeff/, '')),
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const savedText = (file: string): Article => ({
  name: basename(file),
  maker: basename(file),
  language: languageOf(file),
  body: ofBody(
    readFileSync(file, 'utf8')
      .split(/\n+/)
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('\n'),
  ),
});

/** The demonstration articles, and the pages and texts beside the project when they are there. */
export function savedArticles(): { readonly articles: Article[]; readonly missing: string[] } {
  const ours = filesIn(join(HOUSE, 'tests', 'articles'), '.html').filter((file) => !file.endsWith('index.html'));
  const pages = ['pages', join('pages', 'traps')].flatMap((folder) => filesIn(join(SHARED, folder), '.html'));
  const texts = filesIn(join(SHARED, 'texts'), '.txt');
  return {
    articles: [...[...ours, ...pages].map(savedPage), ...texts.map(savedText)],
    missing: [...(pages.length === 0 ? ['../shared/pages'] : []), ...(texts.length === 0 ? ['../shared/texts'] : [])],
  };
}

/** A third of the makers: lib/anchor was never tuned on their pages. */
export function isHeldOut(maker: string): boolean {
  let sum = 7;
  for (const char of maker) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % 3 === 0;
}
