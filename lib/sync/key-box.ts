import type { KeyBox } from '../protocol/key.ts';
import { bytesOf, decode, encode, joined } from './bytes.ts';
import { KEY_BYTES } from './seal.ts';

const NONCE_BYTES = 12;
const SALT_BYTES = 16;

/** Whose key it is; a box of another person or version does not open. */
export type BoxOf = { team: string; person: string };

const bound = ({ team, person }: BoxOf, v: number) => bytesOf(`passalong key ${v} ${team} ${person}`);

async function wrapping(
  subtle: SubtleCrypto,
  code: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const base = await subtle.importKey('raw', code, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf('passalong recovery 1') };
  return subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The log key under a recovery code, as the server keeps it. The code has 160 random bits, so it needs no slow hash. */
export async function boxKey(
  subtle: SubtleCrypto,
  { key, code, of, v }: { key: Uint8Array<ArrayBuffer>; code: Uint8Array<ArrayBuffer>; of: BoxOf; v: number },
  random: (bytes: number) => Uint8Array<ArrayBuffer>,
): Promise<KeyBox> {
  const salt = random(SALT_BYTES);
  const iv = random(NONCE_BYTES);
  const under = await wrapping(subtle, code, salt);
  const how = { name: 'AES-GCM', iv, additionalData: bound(of, v) };
  const wrapped = new Uint8Array(await subtle.encrypt(how, under, key));
  return { wrapped: encode(joined(iv, wrapped)), salt: encode(salt), v };
}

/** The log key of a box, or null when the code is not its own. */
export async function openBox(
  subtle: SubtleCrypto,
  { box, code, of }: { box: KeyBox; code: Uint8Array<ArrayBuffer>; of: BoxOf },
): Promise<Uint8Array<ArrayBuffer> | null> {
  const [bytes, salt] = [decode(box.wrapped), decode(box.salt)];
  if (bytes === null || salt === null || bytes.length <= NONCE_BYTES) return null;
  const under = await wrapping(subtle, code, salt);
  const how = { name: 'AES-GCM', iv: bytes.subarray(0, NONCE_BYTES), additionalData: bound(of, box.v) };
  const key = await subtle.decrypt(how, under, bytes.subarray(NONCE_BYTES)).catch(() => null);
  return key?.byteLength === KEY_BYTES ? new Uint8Array(key) : null;
}
