import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { until } from '../../lib/command/until.ts';

/**
 * Kills a browser with every process it started, as the end of power does, but for what the disk has not written yet.
 * None of them is left when this returns. @throws when it was not launched here
 */
export async function killTree(browser: Browser): Promise<void> {
  const root = browser.process();
  if (root?.pid === undefined) throw new Error('The browser was not launched here.');
  const gone = root.exitCode === null && root.signalCode === null ? once(root, 'exit') : undefined;
  if (process.platform === 'win32') await promisify(execFile)('taskkill', ['/pid', String(root.pid), '/T', '/F']);
  // Puppeteer gives every browser a process group of its own.
  else process.kill(-root.pid, 'SIGKILL');
  await gone;
  const group = root.pid;
  if (process.platform !== 'win32') await until('every process to go', async () => !isAlive(group));
  await browser.disconnect();
}

function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  // The dead are there until init buries them, in a container seconds later; they hold no file any more.
  return process.platform !== 'linux' || readdirSync('/proc').some((pid) => isAliveIn(group, pid));
}

/** @param pid a name in /proc */
function isAliveIn(group: number, pid: string): boolean {
  if (!/^\d+$/.test(pid)) return false;
  try {
    // Before the last bracket stands the program's name, which may have anything in it.
    const [state, , itsGroup] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}
