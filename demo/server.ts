import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { frontPage } from './frames/index.ts';
import { type DemoPage, demoPages, withAllComments } from './pages.ts';
import { apiAnswer } from './rest/api.ts';

/** A running demo; `close` also ends connections a browser keeps open. */
export type Demo = { origin: string; close(): Promise<void> };

const folder = join(import.meta.dirname, 'pages');
const HTML = 'text/html; charset=utf-8';
const TYPES: Record<string, string> = {
  '.html': HTML,
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Every asset that is served; anything else is 404, so no path of the request reaches the disk. */
const assets: ReadonlyMap<string, string> = new Map([
  ...readdirSync(join(folder, 'assets')).map((name) => [`/assets/${name}`, name] as const),
  // Browsers ask for it on their own.
  ['/favicon.ico', 'icon.svg'],
]);

/** Where a page stands: its path and the parameters that say which one it is. */
function pageAt(url: URL): DemoPage | undefined {
  return [withAllComments, ...demoPages].find(({ path }) => {
    const wanted = new URL(path, url);
    return (
      wanted.pathname === url.pathname &&
      [...wanted.searchParams].every(([name, value]) => url.searchParams.get(name) === value)
    );
  });
}

type Sent = { status: number; type: string; body: string | Buffer };

const NO_SUCH: Sent = {
  status: 404,
  type: 'text/plain; charset=utf-8',
  body: 'There is no such demo page.\n',
};

function answerFor(url: URL): Sent {
  const html = url.pathname === '/' ? frontPage(demoPages) : pageAt(url)?.html();
  if (html !== undefined) return { status: 200, type: HTML, body: html };
  const asset = assets.get(url.pathname);
  if (asset !== undefined)
    return {
      status: 200,
      type: TYPES[extname(asset)] ?? HTML,
      body: readFileSync(join(folder, 'assets', asset)),
    };
  const api = apiAnswer(url);
  if (api !== null) return { status: api.status, type: 'application/json', body: JSON.stringify(api.json) };
  return NO_SUCH;
}

const respond: RequestListener = (request, response) => {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const { status, type, body } = reads ? answerFor(new URL(request.url ?? '/', 'http://demo')) : NO_SUCH;
  response
    .writeHead(status, {
      'content-type': type,
      'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'",
      'cache-control': 'no-store',
    })
    .end(request.method === 'HEAD' ? undefined : body);
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
