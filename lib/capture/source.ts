import { sha256 } from '../hash/sha256.ts';
import type { App, Source } from '../model/source.ts';

/** What of a page decides its identity. */
type SourceInput = {
  url: string;
  title: string;
  /** `link[rel=canonical]`, which counts only on its own origin. */
  canonical?: string | null | undefined;
  /** `meta[name=generator]`. */
  generator?: string | null | undefined;
  /** The product's own identity, when an adapter knows it. */
  known?: { app: App; external: string } | undefined;
};

// Parameters that say which page it is; all others say how it was reached or shown.
const IDENTIFYING = [
  'pageId',
  'selectedIssue',
  'issueKey',
  'id',
  'bug_id',
  'page_id',
  'p',
  'title',
  'curid',
  'topic',
  'article',
  'tid',
  'doc',
];
const LONGEST_VALUE = 200;
const LONGEST_EXTERNAL = 1_500;

const DOCS_GENERATOR =
  /docusaurus|mkdocs|sphinx|docutils|vitepress|vuepress|antora|asciidoc|docbook|mdbook|gitbook|mintlify|writerside|readme|hugo book|docsify|starlight|nextra|doxygen|javadoc|mediawiki|bookstack|redoc/i;
const DOCS_HOST =
  /^(?:docs?|documentation|developers?|learn|help|support|manual|guides?|wiki|kb|handbook)\./i;
const DOCS_PATH = /^\/(?:docs?|documentation|manual|guides?|reference|handbook|wiki|help|kb)(?:\/|$)/i;

/** The identity of a page: the same page gives the same `key`, however it was reached. */
export function sourceOf(input: SourceInput): Source {
  const url = new URL(input.url);
  const address = addressOf(url);
  const app = input.known?.app ?? appOf(url, input.generator ?? '');
  const external = shortened(input.known?.external ?? canonicalOf(url, input.canonical ?? null));
  return {
    key: `${app}|${url.host}|${external}`,
    app,
    site: url.host.slice(0, 300),
    external,
    title: input.title.slice(0, 1_000),
    address: address.length <= 2_000 ? address : url.origin,
  };
}

function appOf(url: URL, generator: string): App {
  return DOCS_GENERATOR.test(generator) || DOCS_HOST.test(url.hostname) || DOCS_PATH.test(url.pathname)
    ? 'docs'
    : 'web';
}

/** Origin, path, identifying parameters in a fixed order, and a route kept in the hash; no sign-in, no other hash. */
export function addressOf(url: URL): string {
  return `${url.origin}${url.pathname}${parametersOf(url)}${routeOf(url)}`;
}

function parametersOf(url: URL): string {
  const kept = IDENTIFYING.flatMap((name) => {
    const value = url.searchParams.get(name) ?? '';
    return value === '' || value.length > LONGEST_VALUE ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** Pages that route by hash: `#!/page`, `#/page`. Questions in the route are dropped. */
const routeOf = (url: URL): string => /^#!?\/[^?&]*/.exec(url.hash)?.[0] ?? '';

/** Like the address, with what servers treat alike made one: index files and the slash at the end. */
function canonicalOf(url: URL, canonical: string | null): string {
  const declared = declaredBy(url, canonical) ?? url;
  const path = declared.pathname
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/')
    .replace(/(.)\/+$/, '$1');
  return `${declared.origin}${path}${parametersOf(url)}${routeOf(url)}`;
}

/** The canonical link, where it can be believed: same origin, and not every page called the front page. */
function declaredBy(url: URL, canonical: string | null): URL | null {
  if (canonical === null || !URL.canParse(canonical, url.href)) return null;
  const declared = new URL(canonical, url.href);
  if (declared.origin !== url.origin || parametersOf(url) !== '' || routeOf(url) !== '') return null;
  return declared.pathname === '/' && url.pathname !== '/' ? null : declared;
}

const shortened = (external: string): string =>
  external.length <= LONGEST_EXTERNAL
    ? external
    : `${external.slice(0, LONGEST_EXTERNAL - 65)}~${sha256(external)}`;
