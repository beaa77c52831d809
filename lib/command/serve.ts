import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

export interface Reply {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What stands at a path (`/fr.html`, without its query); nothing there is answered with 404. */
export type Shelf = (path: string) => Reply | undefined;

export interface Served {
  /** `http://localhost:…`, where the end-to-end build may read. */
  readonly origin: string;
  /** The same server by number: the same pages, but no permission reaches them. */
  readonly unread: string;
  close(): Promise<void>;
}

/** Serves a shelf on this machine's own address only, at a port that was free. */
export async function serve(shelf: Shelf): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const reply = shelf(decodeURIComponent(pathname));
    response.writeHead(reply ? 200 : 404, {
      'content-type': reply?.type ?? 'text/plain',
      'cache-control': 'no-store',
      ...reply?.headers,
    });
    response.end(reply?.body ?? 'Nothing here.');
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    unread: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The files of a folder, at its address `index.html`; nothing outside the folder. */
export function filesOf(folder: string): Shelf {
  return (path) => {
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(normalize(folder) + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile())
      return undefined;
    return { type: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
  };
}
