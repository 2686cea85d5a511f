import { hash as digest } from 'node:crypto';
import { sha256 } from '../../lib/hash/sha256.ts';
import { formatToken, parseToken, secretOf } from '../../lib/protocol/token.ts';

/** Bytes of the part nobody can guess. */
const SECRET_BYTES = 32;

/** Which device a token names and what is kept of it; null when the text is no token. */
export function readToken(text: string): { team: string; device: string; hash: string } | null {
  const parts = parseToken(text);
  return parts === null ? null : { team: parts.team, device: parts.device, hash: digest('sha256', text) };
}

/** A new token and what the server keeps of it. */
export function newDeviceToken(
  team: string,
  device: string,
  random: (bytes: number) => Uint8Array,
): { token: string; hash: string } {
  const token = formatToken({ team, device, secret: secretOf(random(SECRET_BYTES)) });
  return { token, hash: sha256(token) };
}
