import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Chromium's own errands (its clock, its updates, its sign-in), which no flag stops altogether. */
const CHROMIUMS_OWN = /^(clients2|accounts|update|optimizationguide-pa|content-autofill)\.google(apis)?\.com$/;

export interface Strangers {
  /** What Chromium is told so that whatever is meant for the network comes here. */
  readonly chromeArgs: readonly string[];
  /** Every host but this machine that anybody asked for, Chromium's own errands left out. */
  asked(): readonly string[];
  close(): void;
}

/** A proxy that lets nothing through and notes who was asked for; this machine's own addresses go past it. */
export async function watchStrangers(): Promise<Strangers> {
  const hosts: string[] = [];
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
    close: () => {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
