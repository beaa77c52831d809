import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs what a folder's own package.json lists, unless that has been done: others' programs that only one command
 * needs, so that nobody else installs them. Says so on standard error.
 * @throws when npm fails
 */
export function installPeers(folder: string): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  console.error('installing the peers …');
  execFileSync('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
