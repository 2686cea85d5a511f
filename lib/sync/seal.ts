import * as z from 'zod';
import { canonical } from '../hash/canonical.ts';
import { Envelope } from '../model/event.ts';
import { Base64url } from '../protocol/base64url.ts';
import { bytesOf, decode, encode, joined } from './bytes.ts';

/** The bytes of a log key. */
export const KEY_BYTES = 32;

const NONCE_BYTES = 12;

/** Clear bytes are filled up to a whole number of these, so that the size does not say which kind of event it is. */
const BLOCK = 512;

/** The body of a sealed event: nonce and ciphertext. */
export const SealedBody = z.looseObject({ sealed: Base64url.min(1) });

/** The version of the envelope. */
export const SEALED_VERSION = 1;

export type Sealer = {
  /** The body of a sealed event. The same event gives the same bytes each time, on every device that has the key. */
  seal(event: Envelope): Promise<z.infer<typeof SealedBody>>;
  /** The event of a sealed body that came under this id, or null when this key does not open it or it is another's. */
  open(id: string, body: unknown): Promise<Envelope | null>;
};

async function derive(subtle: SubtleCrypto, key: Uint8Array<ArrayBuffer>) {
  const base = await subtle.importKey('raw', key, 'HKDF', false, ['deriveKey']);
  const from = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: bytesOf(info),
  });
  const [box, mac] = await Promise.all([
    subtle.deriveKey(from('passalong event 1'), base, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    subtle.deriveKey(from('passalong nonce 1'), base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ]),
  ]);
  return { box, mac };
}

/** Spaces after the JSON: a reader of JSON passes over them. */
function filled(text: string): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(text);
  const padded = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK).fill(0x20);
  padded.set(bytes);
  return padded;
}

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/**
 * Seals events with AES-256-GCM under a person's log key. The nonce is an HMAC of what is sealed, so an item that is sent again is
 * the same item, byte for byte, and a nonce only ever repeats with its own text. The id is bound in: a
 * server cannot give one event out under another's.
 * @throws TypeError when the key has not KEY_BYTES bytes
 */
export async function sealer(subtle: SubtleCrypto, key: Uint8Array<ArrayBuffer>): Promise<Sealer> {
  if (key.length !== KEY_BYTES) throw new TypeError('a log key has 32 bytes');
  const { box, mac } = await derive(subtle, key);
  const bound = (id: string) => bytesOf(`passalong event 1 ${id}`);
  return {
    async seal(event) {
      const clear = filled(canonical(event));
      const nonce = new Uint8Array(await subtle.sign('HMAC', mac, joined(bound(event.id), clear))).slice(
        0,
        NONCE_BYTES,
      );
      const how = { name: 'AES-GCM', iv: nonce, additionalData: bound(event.id) };
      return { sealed: encode(joined(nonce, new Uint8Array(await subtle.encrypt(how, box, clear)))) };
    },
    async open(id, body) {
      const bytes = decode(SealedBody.safeParse(body).data?.sealed ?? '');
      if (bytes === null || bytes.length <= NONCE_BYTES) return null;
      const how = { name: 'AES-GCM', iv: bytes.subarray(0, NONCE_BYTES), additionalData: bound(id) };
      const clear = await subtle.decrypt(how, box, bytes.subarray(NONCE_BYTES)).catch(() => null);
      const event = Envelope.safeParse(clear === null ? null : parsed(clear)).data;
      return event?.id === id ? event : null;
    },
  };
}
