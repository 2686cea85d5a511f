import { lookup } from 'node:dns/promises';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { fail, ok, type Result } from '../outcome.ts';
import { isOpen } from './address.ts';

/** What a call needs of the network; only tests give another one. */
export type Net = {
  /** All addresses of a name. */
  resolve: (name: string) => Promise<string[]>;
  isOpen: (address: string) => boolean;
  /** Further roots to trust, as PEM. */
  ca?: string;
  /** In ms, for the whole call. */
  patience: number;
};

export const NET: Net = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  isOpen,
  patience: 10_000,
};

/** Why a call did not do. */
export const CALL_PROBLEMS = [
  'bad-address',
  'unresolved',
  'closed-address',
  'unreachable',
  'timeout',
  'redirect',
  'refused',
] as const;
export type CallProblem = (typeof CALL_PROBLEMS)[number];

/** An address that may be called: https, without a name or password in it; null for any other. */
export function hookUrl(text: string): URL | null {
  const url = URL.parse(text.trim());
  const isGood =
    url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname !== '';
  if (url === null || !isGood || url.href.length > 500) return null;
  url.hash = '';
  return url;
}

const literal = (host: string): string => host.replace(/^\[|\]$/g, '');

/** The one address that is called: a name that leads to a closed one at all is refused. */
async function chosen(net: Net, url: URL): Promise<Result<string, CallProblem>> {
  const all = await net.resolve(literal(url.hostname)).catch(() => []);
  const [first] = all;
  if (first === undefined) return fail('unresolved');
  return all.every(net.isOpen) ? ok(first) : fail('closed-address');
}

type Sending = { url: URL; address: string; headers: Readonly<Record<string, string>>; body: string };

function send(net: Net, { url, address, headers, body }: Sending, signal: AbortSignal) {
  const family = address.includes(':') ? 6 : 4;
  // The name was looked up once: what it says now does not count. Host and certificate stay those of the name.
  const known: LookupFunction = (_name, options, answer) =>
    options.all ? answer(null, [{ address, family }]) : answer(null, address, family);
  return new Promise<Result<null, CallProblem>>((resolve) => {
    const call = request(url, {
      method: 'POST',
      lookup: known,
      agent: false,
      signal,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      ...(net.ca === undefined ? {} : { ca: net.ca }),
    });
    call.once('response', (answer) => {
      const status = answer.statusCode ?? 0;
      // Nothing of the answer is read: it may have no end.
      answer.destroy();
      if (status >= 200 && status < 300) resolve(ok(null));
      else resolve(fail(status >= 300 && status < 400 ? 'redirect' : 'refused'));
    });
    call.once('error', () => resolve(fail(signal.aborted ? 'timeout' : 'unreachable')));
    call.end(body);
  });
}

/**
 * Calls an address once: the name is looked up once, no redirect is followed, and of the answer its status alone counts.
 */
export async function post(
  net: Net,
  given: { url: string; headers: Readonly<Record<string, string>>; body: string },
): Promise<Result<null, CallProblem>> {
  const url = hookUrl(given.url);
  if (url === null) return fail('bad-address');
  const late = new AbortController();
  const tooLate = new Promise<'late'>((resolve) => {
    late.signal.addEventListener('abort', () => resolve('late'), { once: true });
  });
  const timer = setTimeout(() => late.abort(), net.patience);
  try {
    const address = await Promise.race([chosen(net, url), tooLate]);
    if (address === 'late') return fail('timeout');
    if (!address.ok) return address;
    return await send(net, { ...given, url, address: address.value }, late.signal);
  } finally {
    clearTimeout(timer);
  }
}
