// What `npm start` and `npm test` need of the machine. No dependency and nothing newer than Node 20,
// because this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOUSE = fileURLToPath(new URL('../..', import.meta.url));

/** The project's own Node and tools come first: the machine's Node may be older than they want. */
const toolPath = [join(HOUSE, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);

/**
 * Runs a program in the project's folder, its output shown as it comes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<number>} its exit code; 127 when it could not be started
 */
export function run(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: HOUSE,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: toolPath, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', () => done(127));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** What npm installed is what the lock file asks for: npm keeps its own copy of the answer beside the packages. */
function packagesFit() {
  const installed = join(HOUSE, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const wanted = packagesOf(join(HOUSE, 'package-lock.json'));
  const there = packagesOf(installed);
  return Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional || entry.peer || there[name]?.version === entry.version,
  );
}

/** Installs the packages of the lock file when they are missing or others. Ends the process when that fails. */
export async function ensurePackages() {
  if (packagesFit()) return;
  console.log('Installing packages (npm ci) …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code === 0) return;
  console.error(
    `npm ci ended with ${code}: the packages of package-lock.json could not be installed; what npm said is above.`,
  );
  process.exit(1);
}

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find((file) => existsSync(file));

const CHROMIUM_FAMILY = {
  linux: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const FIREFOX = {
  linux: ['firefox', 'firefox-esr'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

const found = (names) =>
  (names[process.platform] ?? [])
    .map((name) => (name.includes('/') || name.includes('\\') ? name : onPath(name)))
    .find((file) => file !== undefined && existsSync(file));

/**
 * The browser to use: the one named by REPERES_BROWSER, else Chrome, Chromium or Edge, else Firefox.
 * @returns {{ path: string, kind: 'chrome' | 'firefox' } | undefined}
 */
export function findBrowser() {
  const named = process.env.REPERES_BROWSER;
  if (named) {
    const path = existsSync(named) ? named : onPath(named);
    if (path === undefined) {
      console.error(`REPERES_BROWSER names ${named}, which does not exist. Name a browser's program, or unset it.`);
      process.exit(1);
    }
    return { path, kind: /firefox/i.test(path) ? 'firefox' : 'chrome' };
  }
  const chromium = found(CHROMIUM_FAMILY);
  if (chromium) return { path: chromium, kind: 'chrome' };
  const firefox = findFirefox();
  return firefox ? { path: firefox, kind: 'firefox' } : undefined;
}

/** @returns {string | undefined} the path of an installed Firefox */
export const findFirefox = () => found(FIREFOX);

const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get');

/** Debian's Chromium, when this is Debian or Ubuntu and we are root. */
function installChromium() {
  console.log('No browser found: installing chromium with apt-get …');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], quiet);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
}

/**
 * @param {'any' | 'chrome'} wanted `chrome`: only one of Chrome's family will do
 * @returns {{ path: string, kind: 'chrome' | 'firefox' }} ends the process, saying what to do, when there is none
 */
export function ensureBrowser(wanted) {
  const fits = (browser) => browser !== undefined && (wanted === 'any' || browser.kind === 'chrome');
  const first = findBrowser();
  if (fits(first)) return first;
  if (first !== undefined && process.env.REPERES_BROWSER) {
    console.error(
      `REPERES_BROWSER names ${first.path}, but this needs Chrome, Chromium or Edge. Name one of these, or unset it.`,
    );
    process.exit(1);
  }
  if (isDebianRoot()) installChromium();
  const second = findBrowser();
  if (fits(second)) return second;
  console.error(
    'No browser was found. Install Chrome, Chromium, Edge or Firefox, or set REPERES_BROWSER to the path of one, then run this again.',
  );
  process.exit(1);
}
