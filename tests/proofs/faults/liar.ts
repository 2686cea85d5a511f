import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PushAnswer, PushRequest } from '../../../lib/protocol/push.ts';

/** What is said of an event whose number was used by nothing. */
function lieAbout(answer: PushAnswer, kept: PushRequest['items']): PushAnswer {
  const results = answer.results.map((result) => {
    const item = kept.find(({ n }) => n === result.n);
    return item?.t === 'event' ? { ...result, id: item.id, status: 'stored' as const } : result;
  });
  return { ...answer, results };
}

/** A planted fault: a server that answers 'stored' for every event and keeps none. All else it passes on. */
export async function liar(target: number): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString();
    const isPush = request.url === '/v1/push' && request.method === 'POST';
    const asked = isPush ? (JSON.parse(body) as PushRequest) : null;
    const items = asked?.items.map((item) => (item.t === 'event' ? { t: 'void', n: item.n } : item));
    const sent = asked === null ? body : JSON.stringify({ ...asked, items });
    const answer = await fetch(`http://127.0.0.1:${target}${request.url}`, {
      method: request.method ?? 'GET',
      headers: {
        authorization: request.headers.authorization ?? '',
        'content-type': request.headers['content-type'] ?? 'application/json',
      },
      ...(body === '' ? {} : { body: sent }),
    }).catch(() => null);
    if (answer === null) return void response.destroy();
    const told = await answer.text();
    const said =
      asked === null || answer.status !== 200
        ? told
        : JSON.stringify(lieAbout(JSON.parse(told) as PushAnswer, asked.items));
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(said);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
