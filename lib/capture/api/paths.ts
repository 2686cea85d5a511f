// Reading one page or one issue is all an adapter ever needs; everything else stays closed to whoever might ask.
const CONTEXT = '^(?:/[\\w.~-]{1,60}){0,2}';
const PATHS: readonly RegExp[] = [
  new RegExp(`${CONTEXT}/rest/api/(?:2|3|latest)/issue/[A-Z][A-Z0-9_]{0,30}-\\d{1,12}(?:/comment)?$`),
  new RegExp(`${CONTEXT}/rest/servicedeskapi/request/[A-Z][A-Z0-9_]{0,30}-\\d{1,12}(?:/comment)?$`),
  new RegExp(`${CONTEXT}/rest/api/content(?:/\\d{1,20}(?:/child/comment|/label)?)?$`),
  new RegExp(
    `${CONTEXT}/api/v2/(?:pages|blogposts)/\\d{1,20}(?:/(?:footer-comments|inline-comments|labels|ancestors))?$`,
  ),
  new RegExp(`${CONTEXT}/api/v2/(?:footer|inline)-comments/\\d{1,20}/children$`),
  new RegExp(`${CONTEXT}/api/v2/spaces/\\d{1,20}$`),
];

const LONGEST = 2_000;

/** The address to ask, if a path names a page or issue of a known product's API on this very origin; else null. */
export function apiAddress(path: string, page: string): string | null {
  if (!path.startsWith('/') || path.startsWith('//') || path.length > LONGEST || path.includes('\\'))
    return null;
  if (!URL.canParse(path, page) || !/^https?:/.test(page)) return null;
  const url = new URL(path, page);
  if (url.origin !== new URL(page).origin || url.hash !== '') return null;
  return PATHS.some((pattern) => pattern.test(url.pathname)) ? url.href : null;
}
