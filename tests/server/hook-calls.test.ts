import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { isOpen } from '../../server/hooks/address.ts';
import { hookUrl, NET, type Net, post } from '../../server/hooks/post.ts';
import { certificateOf } from './setup/certificate.ts';

const NAME = 'hooks.example.com';
const closers: (() => void)[] = [];
afterAll(() => {
  for (const close of closers) close();
});

/** A server of https on this machine, and a network in which its name leads to it and it counts as open. */
async function receiver(answer: (request: IncomingMessage, response: ServerResponse) => void, name = NAME) {
  const { key, cert } = certificateOf(name);
  const server = createServer({ key, cert }, answer).listen(0, '127.0.0.1');
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const net: Net = { resolve: async () => ['127.0.0.1'], isOpen: () => true, ca: cert, patience: 5_000 };
  return { net, url: `https://${NAME}:${port}/in` };
}

const call = (net: Net, url: string) => post(net, { url, headers: { 'x-test': 'yes' }, body: '{"a":1}' });

test.each([
  '127.0.0.1',
  '127.9.9.9',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '100.100.100.200',
  '169.254.169.254',
  '168.63.129.16',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:a9fe:a9fe',
  '::127.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '100::1',
  'fe80::1',
  'fe80::1%eth0',
  '2600::1%eth0',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'localhost',
  '',
  '0177.0.0.1',
])('%s is not of the open internet', (address) => {
  expect(isOpen(address)).toBe(false);
});

test.each(['8.8.8.8', '172.15.255.255', '172.32.0.1', '100.63.255.255', '2606:4700::1111'])(
  '%s is',
  (address) => {
    expect(isOpen(address)).toBe(true);
  },
);

test.each([
  'http://hooks.example.com/',
  'https://name:word@hooks.example.com/',
  'https://name@hooks.example.com/',
  'file:///etc/passwd',
  'hooks.example.com',
  `https://hooks.example.com/${'x'.repeat(500)}`,
])('%s is no address to call', (url) => {
  expect(hookUrl(url)).toBeNull();
});

test.each([
  'https://localhost/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://[::ffff:169.254.169.254]/',
  'https://169.254.169.254/latest/meta-data/',
])('%s leads inside and is never called', async (url) => {
  expect(await call(NET, url)).toEqual({ ok: false, problem: 'closed-address' });
});

test.each([
  [['10.0.0.1']],
  [['169.254.169.254']],
  [['fe80::1']],
  [['::ffff:10.0.0.1']],
  [['8.8.8.8', '127.0.0.1']],
])('a name that leads to %s is never called', async (addresses) => {
  let called = false;
  const { url } = await receiver((_request, response) => {
    called = true;
    response.end();
  });
  expect(await call({ ...NET, resolve: async () => addresses }, url)).toEqual({
    ok: false,
    problem: 'closed-address',
  });
  expect(called).toBe(false);
});

test('a name nobody knows, and one whose lookup fails, are told', async () => {
  const fails = async () => {
    throw new Error('ENOTFOUND');
  };
  for (const resolve of [async () => [], fails])
    expect(await call({ ...NET, resolve }, 'https://none.example.com/')).toEqual({
      ok: false,
      problem: 'unresolved',
    });
});

test('a call arrives with its body at the address the name led to, under the name', async () => {
  const seen: { host: string | undefined; name: unknown; body: string; mark: unknown }[] = [];
  const { net, url } = await receiver(async (request, response) => {
    let body = '';
    for await (const piece of request) body += String(piece);
    const { servername } = request.socket as { servername?: unknown };
    seen.push({ host: request.headers.host, name: servername, body, mark: request.headers['x-test'] });
    response.writeHead(204).end();
  });
  expect(await call(net, url)).toEqual({ ok: true, value: null });
  const { host } = new URL(url);
  expect(seen).toEqual([{ host, name: NAME, body: '{"a":1}', mark: 'yes' }]);
});

test('a name is looked up once: what it leads to afterwards does not count', async () => {
  let lookups = 0;
  const { net, url } = await receiver((_request, response) => void response.end());
  const resolve = async () => {
    lookups += 1;
    return lookups === 1 ? ['127.0.0.1'] : ['127.0.0.2'];
  };
  const asked: string[] = [];
  const noted = (address: string) => {
    asked.push(address);
    return address === '127.0.0.1';
  };
  expect(await call({ ...net, resolve, isOpen: noted }, url)).toEqual({ ok: true, value: null });
  expect([lookups, asked]).toEqual([1, ['127.0.0.1']]);
});

test('a certificate of another name, or of nobody, is refused', async () => {
  const other = await receiver((_request, response) => void response.end(), 'other.example.com');
  expect(await call(other.net, other.url)).toEqual({ ok: false, problem: 'unreachable' });
  const { net, url } = await receiver((_request, response) => void response.end());
  const { ca: _, ...untrusting } = net;
  expect(await call(untrusting, url)).toEqual({ ok: false, problem: 'unreachable' });
});

test.each([301, 302, 303, 307, 308])('a redirect by %i is not followed', async (status) => {
  let calls = 0;
  const { net, url } = await receiver((request, response) => {
    calls += 1;
    response.writeHead(status, { location: `https://${request.headers.host}/elsewhere` }).end();
  });
  expect(await call(net, url)).toEqual({ ok: false, problem: 'redirect' });
  expect(calls).toBe(1);
});

test.each([400, 404, 410, 500, 503])('an answer of %i is a refusal', async (status) => {
  const { net, url } = await receiver(
    (_request, response) => void response.writeHead(status).end('<b>words</b>'),
  );
  expect(await call(net, url)).toEqual({ ok: false, problem: 'refused' });
});

test('one that does not answer, answers byte by byte, or is not looked up in time, is given up', async () => {
  const silent = await receiver(() => undefined);
  expect(await call({ ...silent.net, patience: 200 }, silent.url)).toEqual({ ok: false, problem: 'timeout' });
  const slow = await receiver((request) => {
    const timer = setInterval(() => request.socket.write('H'), 20);
    request.socket.once('close', () => clearInterval(timer)).once('error', () => undefined);
  });
  const slowly = await call({ ...slow.net, patience: 300 }, slow.url);
  expect(slowly).toMatchObject({ ok: false });
  const never = () => new Promise<string[]>(() => undefined);
  expect(await call({ ...NET, resolve: never, patience: 100 }, 'https://a.example.com/')).toEqual({
    ok: false,
    problem: 'timeout',
  });
});

test('of an answer without end nothing but its status is taken', async () => {
  let closed = false;
  const { net, url } = await receiver((_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'.repeat(65_536)), 5);
    response.once('close', () => {
      closed = true;
      clearInterval(timer);
    });
  });
  expect(await call(net, url)).toEqual({ ok: true, value: null });
  await expect.poll(() => closed).toBe(true);
});
