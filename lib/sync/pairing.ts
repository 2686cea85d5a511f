import { sha256 } from '../hash/sha256.ts';
import { type Id, uuidv7 } from '../model/id.ts';
import { bytesOf, joined } from './bytes.ts';
import type { BoxOf } from './key-box.ts';
import { plain, signs } from './recovery-code.ts';
import { KEY_BYTES } from './seal.ts';

const CODE_BYTES = 5;
const NONCE_BYTES = 32;
const IV_BYTES = 12;
/** An uncompressed point of the curve. */
const POINT_BYTES = 65;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

export type Random = (bytes: number) => Uint8Array<ArrayBuffer>;

/** What one device brings to a pairing: a key of its own for this once, and what it says of it. */
export type PairSide = { secret: CryptoKey; hello: Uint8Array<ArrayBuffer> };

/** What a device says in the place of its next step when its person has cancelled. */
export const REFUSAL = Uint8Array.of(0);

/** Both devices' words, in the order they are hashed in: that of the device without the log key first. */
export type Hellos = { taker: Uint8Array; giver: Uint8Array };

const hexBytes = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** A code of eight signs in two groups, by which a person's other device finds the pairing. It is no secret. */
export const newPairCode = (random: Random): string => {
  const text = signs(random(CODE_BYTES));
  return `${text.slice(0, 4)}-${text.slice(4)}`;
};

/** The id of the pairing a code stands for, or null where it cannot be a code. Another person's code is another pairing. */
export function pairingOf({ team, person }: BoxOf, typed: string): Id | null {
  const code = plain(typed);
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/.test(code)) return null;
  const hash = hexBytes(sha256(`passalong pair 1 ${team} ${person} ${code}`));
  return uuidv7(
    hash.slice(0, 6).reduce((ms, byte) => ms * 256 + byte, 0),
    hash.slice(6),
  );
}

export async function newPairSide(subtle: SubtleCrypto, random: Random): Promise<PairSide> {
  const { privateKey, publicKey } = await subtle.generateKey(CURVE, false, ['deriveBits']);
  const point = new Uint8Array(await subtle.exportKey('raw', publicKey));
  return { secret: privateKey, hello: joined(point, random(NONCE_BYTES)) };
}

export const isHello = (bytes: Uint8Array): boolean => bytes.length === POINT_BYTES + NONCE_BYTES;

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What the first device says before it has seen the other's words: it can say no others afterwards. */
export const commitment = (hello: Uint8Array): Uint8Array<ArrayBuffer> =>
  hexBytes(sha256(`passalong pair hello 1 ${hexOf(hello)}`));

const transcript = ({ team, person }: BoxOf, id: Id, { taker, giver }: Hellos): string =>
  sha256(`passalong pair words 1 ${team} ${person} ${id} ${hexOf(taker)} ${hexOf(giver)}`);

/**
 * The six digits both screens show. A server that stands between the two, with keys of its own, shows each of them others: it would
 * have to guess, once, among a million.
 */
export const pairDigits = (of: BoxOf, id: Id, hellos: Hellos): string =>
  String(Number.parseInt(transcript(of, id, hellos).slice(0, 12), 16) % 1_000_000).padStart(6, '0');

/** The key the two devices have in common and nobody else. @throws where the other's point is none of the curve. */
async function commonKey(
  subtle: SubtleCrypto,
  { secret, other }: { secret: CryptoKey; other: Uint8Array },
  words: string,
): Promise<CryptoKey> {
  const point = await subtle.importKey(
    'raw',
    Uint8Array.from(other.subarray(0, POINT_BYTES)),
    CURVE,
    false,
    [],
  );
  const bits = await subtle.deriveBits({ name: 'ECDH', public: point }, secret, 256);
  const base = await subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: hexBytes(words), info: bytesOf('passalong pair key 1') };
  return subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export type PairRound = { of: BoxOf; id: Id; hellos: Hellos };

/** The log key for the other device, opaque to the server that carries it. */
export async function sealForPair(
  subtle: SubtleCrypto,
  { of, id, hellos }: PairRound,
  { secret, key }: { secret: CryptoKey; key: Uint8Array<ArrayBuffer> },
  random: Random,
): Promise<Uint8Array<ArrayBuffer>> {
  const words = transcript(of, id, hellos);
  const common = await commonKey(subtle, { secret, other: hellos.taker }, words);
  const iv = random(IV_BYTES);
  const how = { name: 'AES-GCM', iv, additionalData: bytesOf(words) };
  return joined(iv, new Uint8Array(await subtle.encrypt(how, common, key)));
}

/** The log key that came, or null where it is not what the other device sealed. */
export async function openFromPair(
  subtle: SubtleCrypto,
  { of, id, hellos }: PairRound,
  { secret, sealed }: { secret: CryptoKey; sealed: Uint8Array<ArrayBuffer> },
): Promise<Uint8Array<ArrayBuffer> | null> {
  const words = transcript(of, id, hellos);
  const common = await commonKey(subtle, { secret, other: hellos.giver }, words).catch(() => null);
  if (common === null || sealed.length <= IV_BYTES) return null;
  const how = { name: 'AES-GCM', iv: sealed.subarray(0, IV_BYTES), additionalData: bytesOf(words) };
  const key = await subtle.decrypt(how, common, sealed.subarray(IV_BYTES)).catch(() => null);
  return key?.byteLength === KEY_BYTES ? new Uint8Array(key) : null;
}
