import * as z from 'zod';

/** Bytes as base64url without padding. */
export const Base64url = z.string().regex(/^[A-Za-z0-9_-]*$/);

/** base64url without padding of a text of ASCII signs. */
export const toBase64url = (ascii: string): string =>
  btoa(ascii).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** The text of `toBase64url`, or null when there is none. */
export function fromBase64url(text: string): string | null {
  if (!Base64url.safeParse(text).success) return null;
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
}
