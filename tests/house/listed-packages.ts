import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));
/** Every list of packages that somebody may install. */
const LISTS = ['', 'tests/bench', 'tests/trust'];

export interface UsedPackage {
  readonly name: string;
  /** As the package itself says it. */
  readonly licence: string;
}
export interface ListedPackage extends UsedPackage {
  readonly why: string;
}

interface List {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
interface Locked {
  readonly license?: string;
  readonly dev?: true;
  readonly optional?: true;
  readonly devOptional?: true;
  readonly peer?: true;
}

const parsed = <T>(path: string): T => JSON.parse(readFileSync(join(HOUSE, path), 'utf8'));
const INSTALLED = 'node_modules/';
const lockedIn = (list: string): [string, Locked][] =>
  Object.entries(parsed<{ packages: Record<string, Locked> }>(join(list, 'package-lock.json')).packages).filter(
    ([path]) => path.startsWith(INSTALLED),
  );

/** What the lists ask for, with the licences that the lock files took over from the packages themselves. */
export function usedPackages(): UsedPackage[] {
  return LISTS.flatMap((list) => {
    if (!existsSync(join(HOUSE, list, 'package-lock.json'))) return [];
    const { dependencies, devDependencies } = parsed<List>(join(list, 'package.json'));
    const locked = new Map(lockedIn(list));
    return Object.keys({ ...dependencies, ...devDependencies }).map((name) => ({
      name,
      licence: locked.get(INSTALLED + name)?.license ?? 'unknown',
    }));
  });
}

/** What the built extension may hold: dependencies, and theirs. */
export const shippedPackages = (): UsedPackage[] =>
  lockedIn('')
    .filter(([, { dev, optional, devOptional, peer }]) => !(dev || optional || devOptional || peer))
    .map(([path, { license }]) => ({ name: path.slice(INSTALLED.length), licence: license ?? 'unknown' }));

const ROW = /^\| (?<names>[^|]+) \| (?<why>[^|]+) \| (?<licence>[^|]+) \|$/gm;

/** The tables of README under "Dependencies"; a row may name several packages of one licence. */
export function listedPackages(readme = readFileSync(join(HOUSE, 'README.md'), 'utf8')): ListedPackage[] {
  const [, section = ''] = readme.split(/^## Dependencies$/m);
  return [...section.matchAll(ROW)].flatMap(({ groups: { names = '', why = '', licence = '' } = {} }) =>
    names === 'package' || names.startsWith('---') ? [] : names.split(', ').map((name) => ({ name, why, licence })),
  );
}
