/** Parameters that name a page; all others are about how it is shown. */
const NAMING = new Set(['pageid', 'id', 'selectedissue', 'article', 'key']);

/** One key for an address however it is written: host, path and the parameters that name a page; null for what is none. */
export function addressKey(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const path = url.pathname.replace(/\/+(?:index\.html?)?$/, '');
  const named = [...url.searchParams]
    .filter(([name]) => NAMING.has(name.toLowerCase()))
    .map(([name, value]) => `${name.toLowerCase()}=${value.replace(/\s+/g, ' ')}`)
    .sort();
  return `${url.host.toLowerCase()}${path}${named.length === 0 ? '' : `?${named.join('&')}`}`;
}

const SPACE = [
  /\/(?:spaces|display)\/([^/]+)/,
  /\/(?:browse|issues)\/([A-Z][A-Z0-9_]+)-\d+/,
  /\/projects\/([A-Z][A-Z0-9_]+)(?:\/|$)/,
  /^\/([^/]+\/[^/]+)\/(?:issues|pull|merge_requests|wiki|-)(?:\/|$)/,
];

/** The space, project or repository an address stands in, with its host; null where its form tells none. */
export function spaceKey(address: string): string | null {
  const url = URL.parse(address);
  if (url === null) return null;
  for (const form of SPACE) {
    const found = form.exec(url.pathname)?.[1];
    if (found !== undefined) return `${url.host.toLowerCase()}/${found}`;
  }
  return null;
}

/** The words of an address's path, without what only names a place in a product. */
export function pathWords(address: string): string {
  const path = URL.parse(address)?.pathname ?? '';
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // A path that is not well encoded is read as it stands.
  }
  return plain
    .replace(/\.(?:html?|md|aspx|php)$/i, '')
    .split(/[/+_\-.]+/)
    .filter((part) => /\p{L}{3}/u.test(part) && !PLACES.has(part.toLowerCase()))
    .join(' ');
}

const PLACES = new Set(
  'wiki spaces pages display browse issues docs blob tree main master latest stable index view viewpage action projects questions articles help en de html'.split(
    ' ',
  ),
);
