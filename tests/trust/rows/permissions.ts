import { BUILDS, type Build, builtManifest, compare, keptManifest } from '../manifest/manifests.ts';
import type { Trust, TrustRow } from '../row.ts';

/** What the build for tests may do besides: read pages of this machine. */
const OF_TESTS = ['host_permissions[]: "http://localhost/*"'];

/** The manifests, value by value, against those that were looked at and kept. There is one of each to look at. */
export const permissions: Trust = {
  rounds: 1,
  everyday: 1,
  run: async () => BUILDS.flatMap((build) => [shipped(build), ofTests(build)]),
};

function shipped(build: Build): TrustRow {
  const row = { what: `manifest of the build for ${build}`, rounds: 1, target: 'nothing new' };
  const manifest = builtManifest(build);
  if (manifest === undefined) return { ...row, figure: '', faults: [], skipped: 'there is no build: npm run build' };
  const { values, differences } = compare(build, manifest, keptManifest(build));
  return { ...row, figure: `${differences.length} of ${values} values differ from the kept list`, faults: differences };
}

/** What is tried here is what is shipped. */
function ofTests(build: Build): TrustRow {
  const row = { what: `the same, built for the tests of ${build}`, rounds: 1, target: 'only that it reads localhost' };
  const manifest = builtManifest(build, '-e2e');
  if (manifest === undefined)
    return { ...row, figure: '', faults: [], skipped: 'there is no build: npm run build:e2e' };
  const { differences } = compare(build, manifest, keptManifest(build));
  const faults = differences.filter((each) => !OF_TESTS.some((allowed) => each === `${build}, new: ${allowed}`));
  const reads = differences.length > faults.length ? 'reads localhost' : 'does not read localhost';
  return { ...row, figure: `${reads}, ${faults.length} other differences`, faults };
}
