import { hash as digest } from 'node:crypto';
import { canonical } from '../../lib/hash/canonical.ts';
import { type ItemCode, maxBody } from '../../lib/protocol/item.ts';
import { fail, ok, type Result } from '../outcome.ts';

type Hashed = { id: string; kind: string; v: number; at: number; body: unknown; hash: string };

/**
 * The body as it is kept, when it is small enough and the hash is that of what was sent; else the code of the refusal.
 * The hash is sha256 of the RFC 8785 JSON of `[id, kind, v, at, body]`, put together here so that the body is written once.
 */
export function checkedBody({ id, kind, v, at, body, hash }: Hashed): Result<string, ItemCode> {
  const text = canonical(body);
  const most = maxBody(kind);
  // Counted only where it may matter: a unit of UTF-16 takes three bytes at most.
  if (text.length * 3 > most && Buffer.byteLength(text) > most) return fail('too_large');
  // An id is of letters that JSON writes as they are: the schema of an item saw to it.
  const made = digest('sha256', `["${id}",${canonical(kind)},${v},${at},${text}]`);
  return made === hash ? ok(text) : fail('hash_mismatch');
}
