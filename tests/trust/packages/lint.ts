import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const HOUSE = join(import.meta.dirname, '../../..');
const LINTER = join(import.meta.dirname, '../node_modules/.bin/web-ext');

/** What the linter of Firefox has to say of Chromium's manifest: that it is not Firefox's. Nothing else is forgiven. */
const NOT_FIREFOXS: readonly string[] = [
  'error BACKGROUND_SERVICE_WORKER_NOFALLBACK manifest.json /background/service_worker',
  'error ADDON_ID_REQUIRED manifest.json',
  'warning MANIFEST_PERMISSIONS manifest.json /permissions/5 "sidePanel"',
  'warning MISSING_DATA_COLLECTION_PERMISSIONS manifest.json',
];
export const FORGIVEN = { chrome: NOT_FIREFOXS, firefox: [] } as const;

interface Finding {
  readonly _type: string;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly instancePath?: string;
}

/** What it says of, in the words of `FORGIVEN`. */
const sayOf = ({ _type, code, file, instancePath, message }: Finding): string => {
  const quoted = /"(?<what>[^"/]\w*)"/.exec(message)?.groups?.what;
  const place = instancePath ?? /"(?<path>\/[\w/]+)"/.exec(message)?.groups?.path;
  const [where, what] = [place ?? '', instancePath && quoted ? `"${quoted}"` : ''];
  return [_type, code, file ?? '', where, what].filter((part) => part !== '').join(' ');
};

export const builtFor = (browser: string): string => join(HOUSE, '.output', `${browser}-mv3`);
export const isBuilt = (browser: string): boolean => existsSync(join(builtFor(browser), 'manifest.json'));

/** Errors and warnings of `web-ext lint` on the build that is shipped, one line each. @throws when it did not run */
export async function lint(browser: 'chrome' | 'firefox'): Promise<readonly string[]> {
  const args = ['lint', '--source-dir', builtFor(browser), '--output', 'json', '--no-config-discovery'];
  const said = await new Promise<string>((done, failed) =>
    // It ends with 1 when it found errors: what it printed counts.
    execFile(LINTER, args, { maxBuffer: 1 << 26 }, (error, stdout) => (stdout === '' ? failed(error) : done(stdout))),
  );
  const { errors, warnings } = JSON.parse(said) as { errors: Finding[]; warnings: Finding[] };
  return [...errors, ...warnings].map(sayOf);
}
