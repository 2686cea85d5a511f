import { fromBase64url, toBase64url } from '../protocol/base64url.ts';

/** The signs one call may be made of; more arguments than that overflow the stack. */
const PIECE = 8_192;

/** Bytes as base64url without padding. */
export function encode(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE)
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  return toBase64url(text);
}

/** The bytes of base64url, or null when it is none. */
export function decode(text: string): Uint8Array<ArrayBuffer> | null {
  const ascii = fromBase64url(text);
  if (ascii === null) return null;
  const bytes = new Uint8Array(ascii.length);
  for (let index = 0; index < ascii.length; index++) bytes[index] = ascii.charCodeAt(index);
  return bytes;
}

const utf8 = new TextEncoder();

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => utf8.encode(text);

/** One array after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
