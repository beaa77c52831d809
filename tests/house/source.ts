import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** Path from the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** What it imports: paths from the root for our own files, bare names for packages. */
  readonly imports: readonly string[];
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'";]*?(?:from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(IMPORT)]
    .map((match) => match[1] ?? match[2] ?? '')
    .map((target) => (target.startsWith('.') ? posix.join(posix.dirname(path), target) : target));

/** Every source file under the given folders of the project, sorted by path. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(HOUSE, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|css|html)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        // Heavy peers of benches have a package.json of their own.
        .filter((file) => !file.includes(`${sep}node_modules${sep}`)),
    )
    .map((file) => {
      const path = relative(HOUSE, file).split(sep).join('/');
      const text = readFileSync(file, 'utf8');
      return { path, text, imports: /\.(ts|tsx|mjs)$/.test(path) ? importsOf(path, text) : [] };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** `lib/match/find.ts` lives in the room `match`; what is not in `lib` lives in its top folder. */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' ? second : top;
}

export const folderOf = (path: string): string => dirname(path);
