// `npm start`: the demonstration articles in a browser with the extension. Begins without any dependency, on Node 20.
import { ensureBrowser, ensurePackages, run } from './machine.mjs';

await ensurePackages();
const browser = ensureBrowser('any');

console.log('Building the extension …');
const built = await run('wxt', ['build', '--mode', 'e2e', '-b', browser.kind]);
if (built !== 0) {
  console.error(`The extension could not be built (wxt ended with ${built}); what it said is above.`);
  process.exit(1);
}
process.exitCode = await run('node', ['lib/command/demo.ts', browser.kind, browser.path]);
