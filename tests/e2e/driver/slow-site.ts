import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site whose page is there at once and whose API keeps everybody waiting until the test says that it is gone. */
export type SlowSite = {
  origin: string;
  /** Requests to the API that are still waiting, and those whose asker has left. */
  waiting(): number;
  left(): number;
  /** From now on the API answers that there is nothing. */
  answer(): void;
  close(): Promise<void>;
};

export async function slowSite(html: string): Promise<SlowSite> {
  const waiting = new Set<ServerResponse>();
  let left = 0;
  let answers = false;
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/rest/')) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    } else if (answers) {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
    } else {
      waiting.add(response);
      response.on('close', () => {
        waiting.delete(response);
        left += 1;
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    waiting: () => waiting.size,
    left: () => left,
    answer: () => {
      answers = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
