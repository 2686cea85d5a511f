import { readJson } from '../protocol/read-json.ts';
import { type Answer, answered, type SyncProblem, stopped } from './problem.ts';

/** The most bytes of one answer: a pull's rows and what stands around them, and room for one larger row. */
const MAX_ANSWER = 6 * 1024 * 1024;

/** An answer nests a body under its row and its list. */
const MAX_DEPTH = 24;

async function bytesUpTo(
  body: ReadableStream<Uint8Array>,
  most: number,
  heard: () => void,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    heard();
    length += read.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(read.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const isJson = (response: Response): boolean =>
  /^application\/(?:problem\+)?json\b/i.test(response.headers.get('content-type') ?? '');

/** The JSON of an answer, or why there is none: it is too long, something else than JSON, or broke off. `heard` is called with each piece of it. */
export async function jsonOf(response: Response, heard: () => void): Promise<Answer<unknown, SyncProblem>> {
  if (!isJson(response)) {
    await response.body?.cancel().catch(() => undefined);
    return stopped({ kind: 'strange', where: 'content-type' });
  }
  if (response.body === null) return stopped({ kind: 'strange', where: 'body' });
  let bytes: Uint8Array | null;
  try {
    bytes = await bytesUpTo(response.body, MAX_ANSWER, heard);
  } catch {
    return stopped({ kind: 'offline' });
  }
  if (bytes === null) return stopped({ kind: 'strange', where: 'length' });
  const read = readJson(bytes, { bytes: MAX_ANSWER, depth: MAX_DEPTH });
  return read.ok ? answered(read.value) : stopped({ kind: 'strange', where: read.problem.kind });
}
