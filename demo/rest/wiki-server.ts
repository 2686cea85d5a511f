import { type Beside, type Comment, flat, type ServerPage } from '../content/types.ts';
import { type Answer, asked, found, missing } from './answer.ts';

const user = (displayName: string) => ({
  type: 'known',
  username: displayName.toLowerCase().replaceAll(' ', '.'),
  displayName,
});

const view = (value: string) => ({ view: { value, representation: 'storage' } });

const commentOf = ({ id, author, created, body }: Comment<string>) => ({
  id,
  type: 'comment',
  status: 'current',
  title: 'Re:',
  body: view(body),
  history: { latest: true, createdBy: user(author), createdDate: created },
  extensions: { location: 'footer' },
});

/** A thread beside the text; of replies only their place among those they answer tells that they are. */
const besideOf = (thread: Beside<string>) =>
  flat([thread]).map((comment) => ({
    ...commentOf(comment),
    ancestors: comment === thread ? [] : [{ id: thread.id, type: 'comment', status: 'current' }],
    extensions: {
      location: 'inline',
      ...(comment === thread
        ? {
            inlineProperties: { originalSelection: thread.about, markerRef: thread.mark },
            resolution: { status: thread.resolved === true ? 'closed' : 'open' },
          }
        : {}),
    },
  }));

const wholeOf = (page: ServerPage) => ({
  id: page.id,
  type: 'page',
  status: 'current',
  title: page.title,
  space: { id: 98_306, ...page.space, type: 'global', status: 'current', _expandable: {}, _links: {} },
  version: { by: user(page.author), when: page.updated, number: page.version, minorEdit: false },
  ancestors: page.ancestors.map((title, index) => ({
    id: String(index + 1),
    type: 'page',
    status: 'current',
    title,
  })),
  metadata: {
    labels: {
      results: page.labels.map((name, index) => ({
        prefix: 'global',
        name,
        id: String(index + 1),
        label: name,
      })),
      start: 0,
      limit: 200,
      size: page.labels.length,
    },
  },
  body: view(page.body),
  _links: {
    webui: `/display/${page.space.key}/${page.title.replaceAll(' ', '+')}`,
    base: 'http://demo/confluence',
    context: '/confluence',
  },
});

const ONE = /^\/confluence\/rest\/api\/content\/(\d+)(\/child\/comment)?$/;

/** Data Center's API, as far as a page is read with it; null for any other path. */
export function wikiServerApi(pages: readonly ServerPage[], { pathname, searchParams }: URL): Answer | null {
  if (pathname === '/confluence/rest/api/content') {
    const results = pages.filter(
      ({ space, title }) => space.key === searchParams.get('spaceKey') && title === searchParams.get('title'),
    );
    return found({ results: results.map(wholeOf), start: 0, limit: 25, size: results.length, _links: {} });
  }
  const [matched, id, comments] = ONE.exec(pathname) ?? [];
  if (matched === undefined) return null;
  const page = pages.find((one) => one.id === id);
  if (page === undefined) return missing(`No content found with id: ContentId{id=${id}}`);
  return comments === undefined ? found(wholeOf(page)) : commentsOf(page, pathname, searchParams);
}

function commentsOf(page: ServerPage, path: string, params: URLSearchParams): Answer {
  const all =
    params.get('location') === 'inline'
      ? (page.beside ?? []).flatMap(besideOf)
      : (params.get('depth') === 'all' ? flat(page.comments) : page.comments).map(commentOf);
  const limit = asked(params, 'limit', 25, 200);
  const start = asked(params, 'start', 0, all.length);
  const next = new URLSearchParams(params);
  next.set('start', String(start + limit));
  const results = all.slice(start, start + limit);
  return found({
    results,
    start,
    limit,
    size: results.length,
    _links: start + limit < all.length ? { next: `${path.replace('/confluence', '')}?${next}` } : {},
  });
}
