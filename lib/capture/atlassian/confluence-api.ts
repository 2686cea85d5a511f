import type { Api } from '../api/api.ts';
import { at, listAt, textAt } from './json.ts';

/** A page as an API tells it; `adf` or `html` is its body, whichever the flavour gives. */
export type ApiPage = {
  id: string;
  title: string;
  version: string;
  changed: string;
  adf: unknown;
  html: string | null;
  labels: string[];
  space: string;
  ancestors: string[];
};

export type ApiComment = { author: string; created: string; adf: unknown; html: string | null };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The path an app lives under: `/wiki` on Cloud, the context path on Data Center. */
export function contextOf(url: URL, document: Document): string {
  const said = document.querySelector('meta[name="ajs-context-path"]')?.getAttribute('content');
  if (said !== null && said !== undefined && /^(?:\/[\w.~-]{1,60}){0,2}$/.test(said)) return said;
  return /^\/(?:wiki|confluence)(?=\/)/.exec(url.pathname)?.[0] ?? '';
}

/** A page or blog post of Cloud, API version 2. */
export async function cloudPage(api: Api, context: string, id: string): Promise<ApiPage | null> {
  for (const kind of ['pages', 'blogposts']) {
    const reply = await api.get(`${context}/api/v2/${kind}/${id}?body-format=atlas_doc_format`);
    if (!reply.ok) {
      if (reply.why === 'not-found') continue;
      return null;
    }
    const adf = parsed(textAt(reply.json, 'body', 'atlas_doc_format', 'value'));
    if (textAt(reply.json, 'id') !== id || adf === null) return null;
    const labels = await api.get(`${context}/api/v2/${kind}/${id}/labels`);
    return {
      id,
      title: textAt(reply.json, 'title'),
      version: textAt(reply.json, 'version', 'number'),
      changed: textAt(reply.json, 'version', 'createdAt'),
      adf,
      html: null,
      labels: labels.ok ? listAt(labels.json, 'results').map((label) => textAt(label, 'name')) : [],
      space: '',
      ancestors: [],
    };
  }
  return null;
}

const EXPAND = 'expand=body.view,version,space,metadata.labels,ancestors';

/** A page of Data Center; without an id, by its space and title. */
export async function serverPage(
  api: Api,
  context: string,
  by: { id: string } | { space: string; title: string },
): Promise<ApiPage | null> {
  const path =
    'id' in by
      ? `/rest/api/content/${by.id}?${EXPAND}`
      : `/rest/api/content?spaceKey=${encodeURIComponent(by.space)}&title=${encodeURIComponent(by.title)}&${EXPAND}`;
  const reply = await api.get(`${context}${path}`);
  if (!reply.ok) return null;
  const page = 'id' in by ? reply.json : listAt(reply.json, 'results')[0];
  const html = at(page, 'body', 'view', 'value');
  if (typeof html !== 'string' || ('id' in by && textAt(page, 'id') !== by.id)) return null;
  return {
    id: textAt(page, 'id'),
    title: textAt(page, 'title'),
    version: textAt(page, 'version', 'number'),
    changed: textAt(page, 'version', 'when'),
    adf: null,
    html,
    labels: listAt(page, 'metadata', 'labels', 'results').map((label) => textAt(label, 'name')),
    space: textAt(page, 'space', 'key'),
    ancestors: listAt(page, 'ancestors').map((ancestor) => textAt(ancestor, 'title')),
  };
}

const MOST_PAGES = 10;

/** Footer comments, page by page; null when the API does not tell. */
export async function comments(
  api: Api,
  context: string,
  { id, cloud }: { id: string; cloud: boolean },
): Promise<{ comments: ApiComment[]; cut: boolean } | null> {
  const found: ApiComment[] = [];
  let path: string | null = cloud
    ? `${context}/api/v2/pages/${id}/footer-comments?body-format=atlas_doc_format&limit=100`
    : `${context}/rest/api/content/${id}/child/comment?expand=body.view,history&depth=all&limit=100`;
  for (let page = 0; path !== null && page < MOST_PAGES; page++) {
    const reply = await api.get(path);
    if (!reply.ok) return null;
    found.push(
      ...listAt(reply.json, 'results').map((one) => (cloud ? cloudComment(one) : serverComment(one))),
    );
    path = nextOf(textAt(reply.json, '_links', 'next'), context);
  }
  return { comments: found, cut: path !== null };
}

const nextOf = (next: string, context: string): string | null =>
  next === '' ? null : next.startsWith(`${context}/`) ? next : `${context}${next}`;

const cloudComment = (raw: unknown): ApiComment => ({
  author: textAt(raw, 'version', 'authorId'),
  created: textAt(raw, 'version', 'createdAt'),
  adf: parsed(textAt(raw, 'body', 'atlas_doc_format', 'value')),
  html: null,
});

const serverComment = (raw: unknown): ApiComment => ({
  author: textAt(raw, 'history', 'createdBy', 'displayName'),
  created: textAt(raw, 'history', 'createdDate'),
  adf: null,
  html: textAt(raw, 'body', 'view', 'value'),
});
