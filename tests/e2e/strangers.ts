import { appendFileSync, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

/** Chromium's own errands (its clock, its updates, its sign-in), which no flag stops altogether. */
const CHROMIUMS_OWN = /^(clients2|accounts|update|optimizationguide-pa|content-autofill)\.google(apis)?\.com$/;

export interface Strangers {
  /** What Chromium is told so that whatever is meant for the network comes here. */
  readonly chromeArgs: readonly string[];
  /** Every host but this machine that anybody asked for, Chromium's own errands left out. */
  asked(): readonly string[];
  /** A page that is being tested asks for this itself: a host of its own accord, which is none of ours. */
  excuse(host: string): void;
  /** Ends it, and keeps account of whom the extension asked. */
  close(): void;
}

/** A line for each browser of the end-to-end tests: the hosts that it was asked for by nobody but us. */
export const ACCOUNT = join(import.meta.dirname, '../../.cache/test/network.jsonl');

function keepAccount(asked: readonly string[]): void {
  // `npm test` makes the folder anew: the account is of its last run, and of what was run since.
  if (existsSync(dirname(ACCOUNT))) appendFileSync(ACCOUNT, `${JSON.stringify(asked)}\n`);
}

/** A proxy that lets nothing through and notes who was asked for; this machine's own addresses go past it. */
export async function watchStrangers(): Promise<Strangers> {
  const hosts: string[] = [];
  const excused = new Set<string>();
  const proxy: Server = createServer((request, response) => {
    hosts.push(new URL(request.url ?? '', 'http://unnamed.invalid').hostname);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    hosts.push((request.url ?? '').replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const { port } = proxy.address() as AddressInfo;
  return {
    chromeArgs: [`--proxy-server=http://127.0.0.1:${port}`],
    asked: () => hosts.filter((host) => !CHROMIUMS_OWN.test(host)),
    excuse: (host) => void excused.add(host),
    close: () => {
      keepAccount(hosts.filter((host) => !CHROMIUMS_OWN.test(host) && !excused.has(host)));
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
