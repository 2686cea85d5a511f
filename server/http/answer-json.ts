import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { Env } from './route.ts';

const compress = promisify(gzip);

/** Less than this fits one packet as it is. */
const WORTH_IT = 1_024;

const takesGzip = (header: string | undefined): boolean =>
  header !== undefined && /(?:^|[,\s])gzip(?:\s*(?:$|,|;\s*q=(?!0(?:\.0*)?(?:$|[,\s]))))/i.test(header);

/** As bytes, since the system is given room for three times a text's length; piece by piece, since putting long texts together copies them once more. */
function bytesOf(pieces: readonly string[]): Buffer<ArrayBuffer> {
  const bytes = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  let at = 0;
  for (const piece of pieces) at += bytes.write(piece, at);
  return bytes;
}

/**
 * Answers with JSON text, given in pieces, packed where it is large and the client can. Only answers to a bearer's token are: a page
 * that holds a secret beside something a stranger chose would give it away by its size.
 */
export async function answerJson(c: Context<Env>, ...pieces: readonly string[]): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    vary: 'Accept-Encoding',
  };
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length < WORTH_IT) return c.body(pieces.join(''), 200, headers);
  const bytes = bytesOf(pieces);
  if (!takesGzip(c.req.header('accept-encoding'))) return c.body(bytes, 200, headers);
  const packed = await compress(bytes, { level: constants.Z_BEST_SPEED });
  return c.body(packed, 200, { ...headers, 'content-encoding': 'gzip' });
}
