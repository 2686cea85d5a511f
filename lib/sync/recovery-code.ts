import { sha256 } from '../hash/sha256.ts';

/** 160 bits that nobody can guess. */
export const CODE_BYTES = 20;

/** Crockford's signs: none looks like another when it is written by hand. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK = 4;
const BITS = 5;

/** Bytes as signs that are read out and typed: five bits each. */
export function signs(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= BITS; bits -= BITS) text += SIGNS[(held >> (bits - BITS)) & 31];
    held &= (1 << bits) - 1;
  }
  return text;
}

function bytesOfSigns(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const sign of text) {
    held = (held << BITS) | SIGNS.indexOf(sign);
    bits += BITS;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(bytes);
}

const checkOf = (text: string): string => {
  const number = Number.parseInt(sha256(`passalong recovery ${text}`).slice(0, 5), 16);
  return signs(Uint8Array.from([number >> 12, (number >> 4) & 255, (number & 15) << 4])).slice(0, CHECK);
};

/** The code of 20 random bytes as nine groups of four signs; the last group finds slips of the pen. */
export function recoveryCode(random: Uint8Array): string {
  const text = signs(random.subarray(0, CODE_BYTES));
  return (`${text}${checkOf(text)}`.match(/.{4}/g) ?? []).join('-');
}

/** As a person may have written it: in small letters, without groups, an O for a zero, an I or L for a one. */
export const plain = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[\s–—-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

export type TypedCode =
  | { kind: 'code'; bytes: Uint8Array<ArrayBuffer> }
  /** `left` signs are still to come. */
  | { kind: 'short'; left: number }
  | { kind: 'wrong'; why: 'sign' | 'length' | 'check' };

const LENGTH = (CODE_BYTES * 8) / BITS + CHECK;

/** The bytes of a typed code, or what is wrong with it: a sign that no code has, its length, or a slip somewhere. */
export function readRecoveryCode(typed: string): TypedCode {
  const text = plain(typed);
  if ([...text].some((sign) => !SIGNS.includes(sign))) return { kind: 'wrong', why: 'sign' };
  if (text.length < LENGTH) return { kind: 'short', left: LENGTH - text.length };
  if (text.length > LENGTH) return { kind: 'wrong', why: 'length' };
  const code = text.slice(0, -CHECK);
  if (checkOf(code) !== text.slice(-CHECK)) return { kind: 'wrong', why: 'check' };
  return { kind: 'code', bytes: bytesOfSigns(code) };
}
