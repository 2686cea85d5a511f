import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import type { Prepared } from './load.ts';
import { type Straight, straightPostgres, straightSqlite } from './straight.ts';

/**
 * The second peer: the same bytes over HTTP to a server that parses them and writes the rows in one transaction, and does
 * nothing else: no token, no checks, no hashes, no numbering.
 */
const Sender = z.object({ team: z.string(), person: z.string(), device: z.string() });

const { DATABASE_URL, SQLITE_FILE = '' } = process.env;
const straight: Straight =
  DATABASE_URL === undefined ? straightSqlite(SQLITE_FILE) : straightPostgres(DATABASE_URL);

const server = createServer(async (request, response) => {
  const sender = Sender.parse(JSON.parse(String(request.headers['x-sender'])));
  const device = { ...sender, token: '', epoch: '' };
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  let answer: string;
  if (request.method === 'POST') {
    const { items } = JSON.parse(Buffer.concat(chunks).toString()) as { items: Prepared[] };
    await straight.push(device, items, items[0]?.n ?? 0);
    answer = JSON.stringify({ results: items.map(({ n, id }) => ({ n, id, status: 'stored' })) });
  } else answer = await straight.pull(device, 1_000);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(answer);
});
server.listen(0, '127.0.0.1', () =>
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void straight.close();
});
