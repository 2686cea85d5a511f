import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const granted = vi.hoisted(() => new Set<string>());
const asked = vi.hoisted(() => [] as string[]);
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      contains: async ({ origins: [pattern] }: { origins: string[] }) => granted.has(pattern ?? ''),
      request: async ({ origins }: { origins: string[] }) => {
        asked.push(...origins);
        return true;
      },
      remove: async ({ origins: [pattern] }: { origins: string[] }) => {
        if (pattern === 'https://required.example/*')
          throw new Error('You cannot remove required permissions.');
        if (pattern === 'https://stuck.example/*') throw new Error('Permissions are not to be changed now.');
        return granted.delete(pattern ?? '');
      },
      getAll: async () => ({ origins: [...granted] }),
    },
    runtime: { getManifest: () => ({ host_permissions: ['https://required.example/*'] }) },
    storage: { local: {}, session: { remove: async () => undefined }, onChanged: {} },
  },
}));

const { net } = await import('../../../lib/platform/net.ts');

let server: Server;
let origin = '';
const seen: { url: string; headers: NodeJS.Dict<string | string[]> }[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers });
    if (request.url === '/away') response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' });
    response.end('{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('an origin that is not granted is not asked', async () => {
  await expect(net.to(origin)(`${origin}/v1`)).rejects.toThrow('not configured and granted');
  expect(seen).toEqual([]);
});

test('of a granted origin only the configured one is asked, and no port beside it', async () => {
  granted.add(`${origin}/*`);
  granted.add('http://127.0.0.1:9/*');
  await expect(net.to(origin)('http://127.0.0.1:9/v1')).rejects.toThrow('not configured and granted');
  expect((await net.to(origin)(`${origin}/v1/models`)).status).toBe(200);
  expect(seen.map(({ url }) => url)).toEqual(['/v1/models']);
});

test('a redirect is not followed', async () => {
  await expect(net.to(origin)(`${origin}/away`)).rejects.toThrow();
});

test('only the headers a server needs go along', async () => {
  const headers = {
    authorization: 'Bearer k',
    'x-stainless-os': 'Linux',
    cookie: 'a=b',
    'content-type': 'application/json',
  };
  await net.to(origin)(`${origin}/v1/chat/completions`, { method: 'POST', headers, body: '{}' });
  const last = seen.at(-1)?.headers ?? {};
  expect(last.authorization).toBe('Bearer k');
  expect(Object.keys(last).filter((name) => /stainless|cookie|referer|origin/.test(name))).toEqual([]);
});

test('a permission goes back unless it is needed', async () => {
  await net.release(origin, [origin]);
  expect(await net.has(origin)).toBe(true);
  await net.release(origin, ['https://other.example']);
  expect(await net.has(origin)).toBe(false);
  await net.request(origin);
  expect(asked).toEqual([`${origin}/*`]);
});

test('every origin goes back but one that is needed and one the browser does not take back', async () => {
  granted.clear();
  for (const name of ['required', 'a', 'team', 'b']) granted.add(`https://${name}.example/*`);
  await net.releaseAll(['https://team.example']);
  expect([...granted]).toEqual(['https://required.example/*', 'https://team.example/*']);
});

test('what the browser grants all the same is told, but not what it may never take back or is needed', async () => {
  granted.clear();
  for (const name of ['required', 'a', 'team', 'stuck']) granted.add(`https://${name}.example/*`);
  expect(await net.releaseAll(['https://team.example'])).toEqual(['https://stuck.example']);
  granted.delete('https://stuck.example/*');
  expect(await net.releaseAll(['https://team.example'])).toEqual([]);
});
