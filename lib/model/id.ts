import * as z from 'zod';

/** UUID version 7 (RFC 9562): sorts by the millisecond it was made in. */
export const Id = z.uuidv7();
export type Id = z.infer<typeof Id>;

/** 16 random bytes; injected so that tests can repeat themselves. */
export type Random = () => Uint8Array;

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Makes a UUIDv7 from a time in ms and 16 random bytes.
 * @throws RangeError when the time is not a whole, positive 48-bit number.
 */
export function uuidv7(ms: number, random: Uint8Array): Id {
  if (!Number.isInteger(ms) || ms < 0 || ms >= 2 ** 48) throw new RangeError(`not a 48-bit time: ${ms}`);
  const bytes = Uint8Array.from(random.subarray(0, 16));
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(ms / 2 ** (8 * (5 - index))) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  );
}

/** The time a UUIDv7 was made at, in ms. */
export const timeOf = (id: Id): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
