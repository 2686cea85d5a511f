import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { getInPage } from '../../../../lib/capture/api/get-in-page.ts';

/** A server that never ends its answer, and may not even begin it. */
async function serveSlowly(begins: boolean) {
  const { promise: asked, resolve: seen } = Promise.withResolvers<void>();
  const { promise: gone, resolve: closed } = Promise.withResolvers<'gone'>();
  const server = createServer((_request, response) => {
    response.once('close', () => closed('gone'));
    if (begins) response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
    seen();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { page: `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`, asked, gone };
}

test.each([
  ['has not begun to answer', false],
  ['is in the middle of its answer', true],
])('a request that is stopped ends at a server that %s', async (_what, begins) => {
  const { page, asked, gone } = await serveSlowly(begins);
  const stop = new AbortController();
  const reply = getInPage('/rest/api/content/1', { fetch, page, patience: 600_000, stop: stop.signal });
  await asked;
  stop.abort();
  expect(await gone).toBe('gone');
  expect(await reply).toEqual({ ok: false, why: 'slow' });
});
