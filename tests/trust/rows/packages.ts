import { listedPackages, shippedPackages, usedPackages } from '../../house/listed-packages.ts';
import { audit } from '../packages/audit.ts';
import { FORGIVEN, isBuilt, lint } from '../packages/lint.ts';
import type { Trust, TrustRow } from '../row.ts';

const BROWSERS = ['chrome', 'firefox'] as const;
const REMARKS = {
  chrome: 'the linter is Firefox’s; four findings say only that this manifest is not, and are held against a list',
  firefox: undefined,
};

/** What we are made of: the linter of extensions, licences, known holes. There is one of each to look at. */
export const packages: Trust = {
  rounds: 1,
  // The linter is not installed by `npm test`; README's table is held to the packages by tests/house/packages.test.ts.
  everyday: 0,
  needsPeers: true,
  run: async () => [...(await Promise.all(BROWSERS.map(linted))), licences(), await audited()],
};

async function linted(browser: (typeof BROWSERS)[number]): Promise<TrustRow> {
  const row = { what: `web-ext lint, build for ${browser}`, rounds: 1, target: '0 errors and warnings' };
  if (!isBuilt(browser)) return { ...row, figure: '', faults: [], skipped: 'there is no build: npm run build' };
  const found = await lint(browser);
  const forgiven: readonly string[] = FORGIVEN[browser];
  const faults = found.filter((each) => !forgiven.includes(each));
  const gone = forgiven.filter((each) => !found.includes(each)).map((each) => `no longer said: ${each}`);
  const beside = forgiven.length === 0 ? '' : ` beside ${forgiven.length} that it is not Firefox’s`;
  const remark = REMARKS[browser];
  return {
    ...row,
    figure: `${faults.length} errors and warnings${beside}`,
    faults: [...faults, ...gone],
    ...(remark === undefined ? {} : { remark }),
  };
}

function licences(): TrustRow {
  const [used, listed] = [usedPackages(), listedPackages()];
  const faults = used
    .filter(({ name, licence }) => !listed.some((each) => each.name === name && each.licence === licence))
    .map(({ name, licence }) => `${name}, ${licence}, is not in README so`);
  return {
    what: 'dependencies with why and licence in README',
    rounds: used.length,
    figure: `${used.length - faults.length} of ${used.length}`,
    target: 'all',
    faults,
  };
}

async function audited(): Promise<TrustRow> {
  const count = shippedPackages().length;
  const row = { what: 'npm audit of what is shipped', rounds: count, target: '0 holes known' };
  const answer = await audit();
  if ('unanswered' in answer) return { ...row, figure: '', faults: [], skipped: answer.unanswered };
  return { ...row, figure: `${answer.holes.length} holes known in ${count} packages`, faults: answer.holes };
}
