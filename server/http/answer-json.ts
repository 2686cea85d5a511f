import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { Env } from './route.ts';

const compress = promisify(gzip);

/** Less than this fits one packet as it is. */
const WORTH_IT = 1_024;

const takesGzip = (header: string | undefined): boolean =>
  header !== undefined && /(?:^|[,\s])gzip(?:\s*(?:$|,|;\s*q=(?!0(?:\.0*)?(?:$|[,\s]))))/i.test(header);

/**
 * Answers with JSON text, packed where it is large and the client can. Only answers to a bearer's token are: a page
 * that holds a secret beside something a stranger chose would give it away by its size.
 */
export async function answerJson(c: Context<Env>, text: string): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    vary: 'Accept-Encoding',
  };
  if (text.length < WORTH_IT) return c.body(text, 200, headers);
  // As bytes, since the system is given room for three times a text's length.
  const bytes = Buffer.from(text);
  if (!takesGzip(c.req.header('accept-encoding'))) return c.body(bytes, 200, headers);
  const packed = await compress(bytes, { level: constants.Z_BEST_SPEED });
  return c.body(new Uint8Array(packed), 200, { ...headers, 'content-encoding': 'gzip' });
}
