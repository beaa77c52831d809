interface Trie {
  readonly next: Map<string, Trie>;
  isEnd: boolean;
}

const node = (): Trie => ({ next: new Map(), isEnd: false });

const escaped = (letter: string): string => letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');

function sourceOf({ next, isEnd }: Trie): string {
  const branches = [...next].map(([letter, below]) => escaped(letter) + sourceOf(below));
  if (branches.length === 0) return '';
  const [only = ''] = branches;
  if (branches.length === 1 && !isEnd) return only;
  return `(?:${branches.join('|')})${isEnd ? '?' : ''}`;
}

/** One regular expression for all names, common beginnings shared: whole words, capitals as they are written. */
export function trieRegex(names: readonly string[]): RegExp {
  const root = node();
  for (const name of names) {
    let at = root;
    for (const letter of name) {
      const below = at.next.get(letter) ?? node();
      at.next.set(letter, below);
      at = below;
    }
    at.isEnd = true;
  }
  return new RegExp(`(?<![\\p{L}\\p{N}])${sourceOf(root)}(?![\\p{L}\\p{N}])`, 'gu');
}
