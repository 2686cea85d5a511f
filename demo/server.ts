import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { demoPages } from './pages.ts';

/** A running demo; `close` also ends connections a browser keeps open. */
export type Demo = { origin: string; close(): Promise<void> };

const folder = join(import.meta.dirname, 'pages');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const assets = readdirSync(join(folder, 'assets')).map(
  (name) => [`/assets/${name}`, `assets/${name}`] as const,
);

/** Every address that is served; anything else is 404, so no path of the request reaches the disk. */
const files: ReadonlyMap<string, string> = new Map([
  ['/', 'index.html'],
  ...demoPages.map(({ path, file }) => [path, file] as const),
  ...assets,
  // Browsers ask for it on their own.
  ['/favicon.ico', 'assets/icon.svg'],
]);

const respond: RequestListener = (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://demo');
  const file = files.get(pathname);
  if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end('There is no such demo page.\n');
    return;
  }
  const headers = {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'",
    'cache-control': 'no-store',
  };
  response
    .writeHead(200, headers)
    .end(request.method === 'HEAD' ? undefined : readFileSync(join(folder, file)));
};

const listen = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('the demo server has no port');
      resolve(address.port);
    });
  });

/** Serves the demo on loopback only, at `port` when it is free and at any free port otherwise. */
export async function serveDemo(port = 0): Promise<Demo> {
  const server = createServer(respond);
  const taken = await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
