import * as z from 'zod';

/** Hosts in small letters, of which `*.` at the start stands for all below; then a path in which each `*` stands for anything. */
const FORM =
  /^(?:\*\.(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{1,63}|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*)(?::\d{1,5})?\/[\w.~!$&'()+,;=:@%/*-]*$/;

/** The addresses a lesson is always shown on, such as `wiki.acme.example/spaces/OPS/*`: a host and a path, never a query. */
export const AddressPattern = z.string().max(200).regex(FORM);
export type AddressPattern = z.infer<typeof AddressPattern>;

/**
 * What a person typed as a pattern: an address or a part of one, without `https://`, user, query and fragment; null where none can be
 * made of it. A host alone means all its pages.
 */
export function asPattern(typed: string): AddressPattern | null {
  const url = URL.parse(`https://${typed.trim().replace(/^https?:\/\//i, '')}`);
  if (url === null) return null;
  const path = url.pathname === '/' ? '/*' : url.pathname;
  return AddressPattern.safeParse(`${url.host}${path}`).data ?? null;
}

const isHost = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern;

/** Each part is looked for behind the one before, so the time grows with the lengths alone. */
function isPath(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return path === pattern;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/** Whether a page's address is among those a pattern stands for. */
export function fitsPattern(pattern: AddressPattern, address: string): boolean {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  const at = pattern.indexOf('/');
  return isHost(pattern.slice(0, at), url.host) && isPath(pattern.slice(at), url.pathname);
}
