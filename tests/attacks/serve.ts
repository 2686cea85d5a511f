import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves pages by their number, as a site of work would; what a page itself asks of its site is there and empty. */
export async function servePages(
  pages: readonly string[],
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const html = pages[Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1] ?? -1)];
    response.writeHead(html === undefined ? 204 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
