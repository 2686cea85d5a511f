import type { Api } from '../api/api.ts';
import { at, jsonIn, listAt, textAt } from './json.ts';
import { decoded } from './page-id.ts';

/** A page as an API tells it; `adf` or `html` is its body, whichever the flavour gives. */
export type ApiPage = {
  id: string;
  kind: 'pages' | 'blogposts';
  title: string;
  version: string;
  changed: string;
  adf: unknown;
  html: string | null;
  labels: string[];
  space: string;
  ancestors: string[];
};

/** The path an app lives under: `/wiki` on Cloud, the context path on Data Center. */
export function contextOf(url: URL, document: Document): string {
  const said = document.querySelector('meta[name="ajs-context-path"]')?.getAttribute('content');
  if (said !== null && said !== undefined && /^(?:\/[\w.~-]{1,60}){0,2}$/.test(said)) return said;
  return /^\/(?:wiki|confluence)(?=\/)/.exec(url.pathname)?.[0] ?? '';
}

/** A page or blog post of Cloud, API version 2. */
export async function cloudPage(api: Api, context: string, id: string): Promise<ApiPage | null> {
  for (const kind of ['pages', 'blogposts'] as const) {
    const reply = await api.get(`${context}/api/v2/${kind}/${id}?body-format=atlas_doc_format`);
    if (!reply.ok) {
      if (reply.why === 'not-found') continue;
      return null;
    }
    const adf = jsonIn(textAt(reply.json, 'body', 'atlas_doc_format', 'value'));
    if (textAt(reply.json, 'id') !== id || adf === null) return null;
    const [labels, ancestors] = await Promise.all([
      api.get(`${context}/api/v2/${kind}/${id}/labels`),
      kind === 'pages' ? ancestorsOf(api, context, id) : [],
    ]);
    return {
      id,
      kind,
      title: textAt(reply.json, 'title'),
      version: textAt(reply.json, 'version', 'number'),
      changed: textAt(reply.json, 'version', 'createdAt'),
      adf,
      html: null,
      labels: labels.ok ? namesIn(listAt(labels.json, 'results')) : [],
      space: decoded(/^\/spaces\/([^/]+)\//.exec(textAt(reply.json, '_links', 'webui'))?.[1] ?? ''),
      ancestors,
    };
  }
  return null;
}

const namesIn = (labels: readonly unknown[]): string[] =>
  labels.map((label) => textAt(label, 'name')).filter((name) => name !== '');

const MOST_ANCESTORS = 12;

/** The titles of the pages above one, outermost first; none where one of them is not told. */
async function ancestorsOf(api: Api, context: string, id: string): Promise<string[]> {
  const reply = await api.get(`${context}/api/v2/pages/${id}/ancestors`);
  if (!reply.ok) return [];
  const ids = listAt(reply.json, 'results').map((ancestor) => textAt(ancestor, 'id'));
  const titles = await Promise.all(
    ids.slice(-MOST_ANCESTORS).map(async (one) => {
      const page = await api.get(`${context}/api/v2/pages/${one}`);
      return page.ok ? textAt(page.json, 'title') : '';
    }),
  );
  return titles.includes('') ? [] : titles;
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
    kind: 'pages',
    title: textAt(page, 'title'),
    version: textAt(page, 'version', 'number'),
    changed: textAt(page, 'version', 'when'),
    adf: null,
    html,
    labels: namesIn(listAt(page, 'metadata', 'labels', 'results')),
    space: textAt(page, 'space', 'key'),
    ancestors: listAt(page, 'ancestors').map((ancestor) => textAt(ancestor, 'title')),
  };
}
