// `npm test`: everything that must hold, from a fresh clone. Its last line counts: "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensurePackages, findFirefox, HOUSE, run } from './machine.mjs';

const REPORTS = join(HOUSE, '.cache', 'test');

await ensurePackages();
const browser = ensureBrowser('chrome');
const firefox = findFirefox();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

/** A step that is right or wrong as a whole: one test. */
const whole = (name, command, ...args) => ({
  name,
  go: async () => ((await run(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
});

/** A vitest project: as many tests as it reports; a run that ends badly without a failed test counts as one. */
const vitest = (project) => ({
  name: `${project} tests`,
  go: async () => {
    const report = join(REPORTS, `${project}.json`);
    const code = await run(
      'vitest',
      ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      { REPERES_CHROMIUM: browser.path, ...(firefox ? { REPERES_FIREFOX: firefox } : {}) },
    );
    try {
      const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
      return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
    } catch {
      return { passed: 0, failed: 1 };
    }
  },
});

const steps = [
  whole('format and lint', 'biome', 'check', '.'),
  whole('types', 'tsc', '--noEmit', '-p', '.'),
  vitest('unit'),
  vitest('dom'),
  whole('build for Chrome', 'wxt', 'build'),
  whole('build for Firefox', 'wxt', 'build', '-b', 'firefox'),
  whole('build for end-to-end tests in Chrome', 'wxt', 'build', '--mode', 'e2e'),
  whole('build for end-to-end tests in Firefox', 'wxt', 'build', '-b', 'firefox', '--mode', 'e2e'),
  whole('verify-seeds', 'node', 'lib/command/verify-seeds.ts'),
  vitest('e2e'),
];

let passed = 0;
let failed = 0;
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const result = await step.go();
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) console.error(`== ${step.name}: ${result.failed} failed`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
