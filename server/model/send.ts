import type { Upstream } from './upstream.ts';

/** Until the first byte of an answer. */
const PATIENCE = 120_000;

/** What a model server answered, or that nothing came; then `mayHaveCost` tells whether it can have had the question. */
export type Sent = { answer: Response } | { answer: null; mayHaveCost: boolean };

/** Of a connection that never stood; anything else may have ended after the question went. */
const NEVER_STOOD =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
};

/** Puts a question to a model server and waits for the first byte of its answer; following no redirect. */
export async function send(
  upstream: Upstream,
  body: string,
  signal: AbortSignal,
  patience = PATIENCE,
): Promise<Sent> {
  if (signal.aborted) return { answer: null, mayHaveCost: false };
  const late = new AbortController();
  const end = setTimeout(() => late.abort(), patience);
  try {
    const answer = await fetch(`${upstream.baseUrl}/chat/completions`, {
      method: 'POST',
      // Another address could be anyone's, and would be sent the team's words and key.
      redirect: 'manual',
      signal: AbortSignal.any([signal, late.signal]),
      headers: {
        'content-type': 'application/json',
        ...(upstream.key === null ? {} : { authorization: `Bearer ${upstream.key}` }),
      },
      body,
    });
    return { answer };
  } catch (error) {
    return { answer: null, mayHaveCost: !NEVER_STOOD.test(codeOf(error)) };
  } finally {
    // A long answer may take longer than its first byte.
    clearTimeout(end);
  }
}
