import { randomUUID } from 'node:crypto';
import { type IncomingMessage, request, type Server } from 'node:http';
import { join } from 'node:path';
import { createApp } from '../../../server/app.ts';
import type { Config } from '../../../server/config.ts';
import type { Deps } from '../../../server/deps.ts';
import type { Route } from '../../../server/http/route.ts';
import type { Store } from '../../../server/store/port.ts';
import { NOW, WORLD, type WorldSaid } from './pair-words.ts';
import { type Running, startProcess } from './process.ts';
import { addressOf, roundRobin } from './round-robin.ts';

const PROCESS = join(import.meta.dirname, 'pair-process.ts');

type Pair = { processes: readonly Running[]; proxy: Server };

let pair: Promise<Pair> | null = null;

async function begin(): Promise<Pair> {
  const processes = await Promise.all([startProcess(PROCESS, {}), startProcess(PROCESS, {})]);
  return {
    processes,
    proxy: await roundRobin(
      processes.map(
        ({ url }) =>
          () =>
            url,
      ),
    ),
  };
}

const running = (): Promise<Pair> => {
  pair ??= begin();
  return pair;
};

/** Ends both processes and the proxy before them, if they were begun. */
export async function endPair(): Promise<void> {
  const begun = await pair;
  pair = null;
  begun?.proxy.close();
  for (const { end } of begun?.processes ?? []) await end('SIGTERM');
}

const urls = new WeakMap<Store, string>();
const worlds = new WeakMap<Config, Omit<WorldSaid, 'url'>>();

/** Has what is served over this store served by two processes in turn. */
export const servedByPair = (store: Store, url: string): void => {
  urls.set(store, url);
};

/** Remembers what a configuration was read from, for processes that have to read it themselves. */
export const readFrom = (config: Config, env: Readonly<Record<string, string>>): void => {
  worlds.set(config, { id: randomUUID(), env });
};

const NO_BODY = new Set([101, 204, 205, 304]);
/** Of the connection to the proxy, not of the answer. */
const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding']);

async function answerOf(incoming: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const headers = new Headers();
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) {
    const [name = '', value = ''] = incoming.rawHeaders.slice(at, at + 2);
    if (!HOP.has(name.toLowerCase())) headers.append(name, value);
  }
  const status = incoming.statusCode ?? 0;
  return new Response(NO_BODY.has(status) ? null : Buffer.concat(parts), { status, headers });
}

async function askPair(asked: Request, world: WorldSaid, now: number): Promise<Response> {
  const { proxy } = await running();
  const { pathname, search } = new URL(asked.url);
  const body = Buffer.from(await asked.arrayBuffer());
  const headers = {
    ...Object.fromEntries(asked.headers),
    ...(body.length > 0 ? { 'content-length': String(body.length) } : {}),
    [WORLD]: JSON.stringify(world),
    [NOW]: String(now),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${addressOf(proxy)}${pathname}${search}`,
      { method: asked.method, headers, signal: asked.signal },
      (incoming) => void answerOf(incoming).then(resolve, reject),
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What tests send requests to: the routes in this process, or two processes with all of them where the store says so. */
export type TestApp = { request: (url: string, init?: RequestInit) => Response | Promise<Response> };

export function appOf(deps: Deps, routes: readonly Route[]): TestApp {
  const url = urls.get(deps.store);
  const world = worlds.get(deps.config);
  if (url === undefined || world === undefined) return createApp(deps, routes);
  return {
    request: (where, init) => askPair(new Request(where, init), { ...world, url }, deps.now()),
  };
}
