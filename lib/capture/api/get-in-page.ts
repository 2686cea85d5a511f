import type { ApiFailure, GetReply } from './api.ts';
import { apiAddress } from './paths.ts';

/** The longest answer that is read, in bytes. */
const MOST = 8_000_000;
/** How long an answer may take, in ms; the page itself is there to be read instead. */
const PATIENCE_MS = 8_000;

/** `stop` ends a request that nobody waits for any more. */
export type GetDeps = { fetch: typeof fetch; page: string; patience?: number; stop?: AbortSignal };

/**
 * Asks the page's own origin as the page itself could: GET, the person's session, no redirect, JSON or nothing. Runs in
 * the page, because only there the request carries the session.
 */
export async function getInPage(
  path: string,
  { fetch, page, patience = PATIENCE_MS, stop }: GetDeps,
): Promise<GetReply> {
  const address = apiAddress(path, page);
  if (address === null) return { ok: false, why: 'refused' };
  const over = AbortSignal.timeout(patience);
  const signal = stop === undefined ? over : AbortSignal.any([over, stop]);
  try {
    const response = await fetch(address, {
      method: 'GET',
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      headers: { accept: 'application/json' },
      signal,
    });
    const why = failureOf(response);
    if (why !== null) return { ok: false, why };
    const text = await bounded(response);
    return text === null ? { ok: false, why: 'too-large' } : { ok: true, text };
  } catch {
    return { ok: false, why: signal.aborted ? 'slow' : 'unreachable' };
  }
}

/** An expired session often answers 200 with a page to sign in on. */
function failureOf({ status, ok, headers }: Response): ApiFailure | null {
  if (status === 401 || status === 403) return 'refused';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'too-many-requests';
  return ok && /\bjson\b/i.test(headers.get('content-type') ?? '') ? null : 'broken';
}

async function bounded(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > MOST) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}
