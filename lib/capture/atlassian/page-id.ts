import { findAllOn, valueIn } from '../safe-dom.ts';

const IN_PATH = [
  /\/spaces\/[^/]+\/(?:pages|blog)\/(?:edit(?:-v2)?\/|\d{4}\/\d\d\/\d\d\/)?(\d{1,20})(?:\/|$)/,
  /\/(?:pages|blogposts)\/(\d{1,20})(?:\/|$)/,
];
const TINY = /\/x\/([\w-]{2,16})$/;

/** A tiny link's page id: little-endian bytes in base64 with `-` and `_`, its trailing `A`s left out. */
export function idOfTiny(tiny: string): string | null {
  const base64 = tiny.replaceAll('-', '/').replaceAll('_', '+').padEnd(11, 'A').slice(0, 11);
  try {
    const bytes = Uint8Array.from(atob(`${base64}=`), (letter) => letter.charCodeAt(0));
    const id = bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
    return id > 0n ? id.toString() : null;
  } catch {
    return null;
  }
}

const isId = (text: string): boolean => /^[1-9]\d{0,19}$/.test(text);

/** The id of the page an address names, null for one of words or none. */
export function idOfAddress(url: URL): string | null {
  for (const pattern of IN_PATH) {
    const found = pattern.exec(url.pathname)?.[1];
    if (found !== undefined) return found;
  }
  const asked = url.searchParams.get('pageId') ?? '';
  return isId(asked) ? asked : null;
}

/** The title an address gives beside the id, '' where there is none. */
export const slugOf = ({ pathname }: URL): string =>
  decoded((/\/\d{1,20}\/([^/]+)\/?$/.exec(pathname)?.[1] ?? '').replaceAll('+', ' '));

/** The ids a document gives itself, of which the first is the one to ask for; safe to ask in a live page. */
export const idsOn = (document: Document): string[] =>
  ['ajs-latest-page-id', 'ajs-page-id', 'ajs-content-id'].flatMap((name) =>
    [...findAllOn(document, `meta[name="${name}"]`)]
      .map((meta) => (valueIn(meta, 'content') ?? '').trim())
      .filter(isId),
  );

/** The id of the page an address or document is about: the address first, since it is never the page before. */
export function pageIdOf(url: URL, document: Document): string | null {
  const said = idOfAddress(url) ?? idsOn(document)[0];
  if (said !== undefined) return said;
  const tiny = TINY.exec(url.pathname)?.[1] ?? TINY.exec(shortlinkOf(document))?.[1];
  return tiny === undefined ? null : idOfTiny(tiny);
}

const shortlinkOf = (document: Document): string =>
  document
    .querySelector('link[rel=shortlink]')
    ?.getAttribute('href')
    ?.replace(/[?#].*$/, '') ?? '';

/** The person is writing on this page: what it shows is not what is saved. */
export const isEditing = (url: URL): boolean =>
  /\/pages\/(?:edit(?:-v2)?\/|edit-v2\/|editpage\.action|resumedraft\.action|createpage\.action)|\/(?:edit-embed|editblogpost\.action)/.test(
    url.pathname,
  );

/** A part of an address as a person reads it; one that is not well encoded stays as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
