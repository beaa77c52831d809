import { appendFileSync, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Driven } from '../../lib/command/drive.ts';
import type { Shelf } from '../../lib/command/serve.ts';
import { hearingHints } from './hinted-hosts.ts';
import { type Listening, tellWhoseRequests } from './whose-requests.ts';

/** Chromium's own errands (its clock, its updates, its sign-in), which no flag stops altogether. */
const CHROMIUMS_OWN =
  /^((clients2|accounts|update|optimizationguide-pa|content-autofill)\.google(apis)?\.com|redirector\.gvt1\.com)$/;

export interface Strangers {
  /** What Chromium is told so that whatever is meant for the network comes here. */
  readonly chromeArgs: readonly string[];
  /** From here on the browser's own record says whose each request is. */
  watch(driven: Driven): Promise<void>;
  /** What is watched does not end by itself: lets the service worker go that has just been told to end. */
  letWorkersStop(): Promise<void>;
  /** What served pages themselves hint at, before any request. */
  hear(shelf: Shelf): Shelf;
  /** Every host but this machine that anybody asked for, Chromium's own errands left out. */
  asked(): readonly string[];
  /** What the extension asked for, by the browser's record, and hosts that were asked for by nobody known. */
  faults(): readonly string[];
  /** Ends it, and keeps account of the faults of a browser that was watched, unless the extension was not ours. */
  close(of?: { readonly isOurs: boolean }): void;
}

/** A line for each browser of the end-to-end tests: what it was asked for by us, or by nobody known. */
export const ACCOUNT = join(import.meta.dirname, '../../.cache/test/network.jsonl');

function keepAccount(faults: readonly string[]): void {
  // `npm test` makes the folder anew: the account is of its last run, and of what was run since.
  if (existsSync(dirname(ACCOUNT))) appendFileSync(ACCOUNT, `${JSON.stringify(faults)}\n`);
}

/** Of what goes to the network; this machine's own addresses, and those of files and data, do not. */
function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  return /^(https?|wss?):$/.test(protocol) && !isHere ? hostname : undefined;
}

/** A proxy that lets nothing through and notes who was asked for; this machine's own addresses go past it. */
export async function watchStrangers(): Promise<Strangers> {
  const hosts: string[] = [];
  const ours: string[] = [];
  const theirs = new Set<string>();
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
  let listening: Listening | undefined;
  const asked = (): string[] => hosts.filter((host) => !CHROMIUMS_OWN.test(host));
  // A page that asks for the same host as we do excuses nothing of ours.
  const faults = (): string[] => [
    ...ours.map((address) => `ours: ${address}`),
    ...asked().filter((host) => !theirs.has(host) && !ours.some((address) => hostOf(address) === host)),
  ];
  return {
    chromeArgs: [`--proxy-server=http://127.0.0.1:${port}`],
    async watch(driven) {
      listening = await tellWhoseRequests(driven, {
        ours: (address) => void (hostOf(address) !== undefined && ours.push(address)),
        theirs: (address) => void theirs.add(hostOf(address) ?? ''),
      });
    },
    hear: (shelf) => hearingHints(shelf, (host) => void theirs.add(host)),
    letWorkersStop: async () => listening?.letWorkersStop(),
    asked,
    faults,
    close: ({ isOurs } = { isOurs: true }) => {
      if (isOurs && listening) keepAccount(faults());
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
