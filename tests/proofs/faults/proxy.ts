import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * What the way between a browser and its server does to what goes over it. down: nobody answers. slow: each piece takes SLOW ms
 * longer. mute: what was asked arrives, and its answer is lost. cut-answer and cut-request: the connection is reset in the middle of
 * one. busy: something before the server says that it is down.
 */
export type Weather = 'clear' | 'down' | 'slow' | 'mute' | 'cut-answer' | 'cut-request' | 'busy';

const SLOW = 700;

/** A request as far as the first line tells; `fromStart`: a stream is read from its beginning. */
export type Asked = { what: 'push' | 'me' | 'team' | 'other'; fromStart: boolean };

/** Hears of each request before it goes on, and of its answer once that has gone back; 'drop' ends the connection instead. */
export type Watch = (asked: Asked, phase: 'asked' | 'answered') => Promise<'drop' | undefined>;

export type FaultProxy = {
  port: number;
  weather(now: Weather): void;
  watch(watch: Watch | null): void;
  /** Sends what comes from now on to another port. */
  lead(port: number): void;
  close(): Promise<void>;
};

const BUSY =
  'HTTP/1.1 503 Service Unavailable\r\ncontent-type: text/html\r\nretry-after: 1\r\ncontent-length: 4\r\nconnection: close\r\n\r\ndown';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function askedOf(piece: Buffer): Asked | null {
  const [method, path] = piece.subarray(0, 400).toString('latin1').split(' ', 2);
  if (method === undefined || path === undefined || !/^(?:GET|POST|PUT|OPTIONS)$/.test(method)) return null;
  if (path.startsWith('/v1/push')) return { what: 'push', fromStart: false };
  const [, stream] = /^\/v1\/pull\?.*stream=(me|team)/.exec(path) ?? [];
  if (stream === undefined) return { what: 'other', fromStart: false };
  return { what: stream === 'me' ? 'me' : 'team', fromStart: !path.includes('after=') };
}

type Way = { weather: Weather; watch: Watch | null; target: number };

/** One connection of a browser, with its own to the server. */
function join(client: Socket, way: Way): void {
  const server = connect(way.target, '127.0.0.1');
  let asked: Asked = { what: 'other', fromStart: false };
  const end = () => {
    client.resetAndDestroy();
    server.resetAndDestroy();
  };
  client.on('error', end).on('close', () => server.destroy());
  // A server ends an idle connection, which is nothing wrong: so does the way to it.
  server.on('error', end).on('end', () => client.end());
  // Pieces keep their order whatever each of them waits for.
  const line = (work: (piece: Buffer) => Promise<void>) => {
    let before: Promise<void> = Promise.resolve();
    return (piece: Buffer) => {
      before = before.then(() => work(piece)).catch(end);
    };
  };
  const half = (to: Socket, piece: Buffer) => {
    to.write(piece.subarray(0, Math.ceil(piece.length / 2)), () => setTimeout(end, 5));
  };
  client.on(
    'data',
    line(async (piece) => {
      const begun = askedOf(piece);
      if (begun !== null) {
        asked = begun;
        if ((await way.watch?.(asked, 'asked')) === 'drop') return end();
      }
      if (way.weather === 'down') return end();
      if (way.weather === 'busy') return void client.end(BUSY);
      if (way.weather === 'slow') await wait(SLOW);
      if (way.weather === 'cut-request') return half(server, piece);
      server.write(piece);
    }),
  );
  server.on(
    'data',
    line(async (piece) => {
      if (way.weather === 'mute' || way.weather === 'down') return end();
      if (way.weather === 'slow') await wait(SLOW);
      if (way.weather === 'cut-answer') return half(client, piece);
      client.write(piece);
      if ((await way.watch?.(asked, 'answered')) === 'drop') end();
    }),
  );
}

/** A way to a server on a loopback port, in one of several weathers; what is open when it turns bad breaks. */
export async function faultProxy(target: number): Promise<FaultProxy> {
  const way: Way = { weather: 'clear', watch: null, target };
  const open = new Set<Socket>();
  const listener = createServer((client) => {
    open.add(client);
    client.on('close', () => open.delete(client));
    if (way.weather !== 'down') return join(client, way);
    client.on('error', () => undefined);
    client.resetAndDestroy();
  });
  const breakAll = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    port: (listener.address() as AddressInfo).port,
    weather(now) {
      way.weather = now;
      if (now === 'down' || now === 'busy') breakAll();
    },
    watch(watch) {
      way.watch = watch;
    },
    lead(port) {
      way.target = port;
      breakAll();
    },
    async close() {
      breakAll();
      listener.close();
      await once(listener, 'close');
    },
  };
}
