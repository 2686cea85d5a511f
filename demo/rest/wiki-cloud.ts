import type { Adf } from '../adf/adf.ts';
import { type Beside, type CloudPage, type Comment, flat } from '../content/types.ts';
import { type Answer, asked, found, missing } from './answer.ts';

const accountOf = (name: string): string =>
  `712020:${[...name]
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(16))
    .join('')
    .slice(0, 24)}`;

const bodyOf = (value: Adf) => ({
  atlas_doc_format: { representation: 'atlas_doc_format', value: JSON.stringify(value) },
});

const commentOf =
  (pageId: string) =>
  ({ id, author, created, body }: Comment<Adf>) => ({
    id,
    status: 'current',
    title: '',
    pageId,
    version: { createdAt: created, message: '', number: 1, minorEdit: false, authorId: accountOf(author) },
    body: bodyOf(body),
    _links: { webui: `/spaces/x/pages/${pageId}?focusedCommentId=${id}` },
  });

const besideOf =
  (pageId: string) =>
  ({ mark, about, resolved, ...comment }: Beside<Adf>) => ({
    ...commentOf(pageId)(comment),
    resolutionStatus: resolved === true ? 'resolved' : 'open',
    properties: { inlineMarkerRef: mark, inlineOriginalSelection: about },
  });

/** One page of a list, with the address of the next one as the product gives it. */
function paged(results: readonly unknown[], path: string, params: URLSearchParams): Answer {
  const limit = asked(params, 'limit', 25, 250);
  const start = asked(params, 'cursor', 0, results.length);
  const next = new URLSearchParams(params);
  next.set('cursor', String(start + limit));
  return found({
    results: results.slice(start, start + limit),
    _links: {
      base: 'http://demo/wiki',
      ...(start + limit < results.length ? { next: `${path}?${next}` } : {}),
    },
  });
}

const PAGE = /^\/wiki\/api\/v2\/pages\/(\d+)(?:\/(footer-comments|inline-comments|labels|ancestors))?$/;
const CHILDREN = /^\/wiki\/api\/v2\/(?:footer|inline)-comments\/(\d+)\/children$/;

/** Cloud's API version 2, as far as a page is read with it; null for any other path. */
export function wikiCloudApi(pages: readonly CloudPage[], { pathname, searchParams }: URL): Answer | null {
  const parent = CHILDREN.exec(pathname)?.[1];
  if (parent !== undefined) return childrenOf(pages, parent, pathname, searchParams);
  const [matched, id, part] = PAGE.exec(pathname) ?? [];
  if (matched === undefined) return null;
  const page = pages.find((one) => one.id === id);
  if (page === undefined) return ancestorOf(pages, id);
  if (part === 'labels')
    return paged(
      page.labels.map((name, index) => ({ id: String(index + 1), name, prefix: 'global' })),
      pathname,
      searchParams,
    );
  if (part === 'footer-comments') return paged(page.comments.map(commentOf(page.id)), pathname, searchParams);
  if (part === 'inline-comments')
    return paged((page.beside ?? []).map(besideOf(page.id)), pathname, searchParams);
  if (part === 'ancestors')
    return paged(
      page.ancestors.map((_, index) => ({ id: ancestorId(page, index), type: 'page' })),
      pathname,
      searchParams,
    );
  return found(whole(page));
}

const ancestorId = ({ id }: CloudPage, index: number): string => `${id}0${index + 1}`;

/** Pages above the others have a title and nothing else. */
function ancestorOf(pages: readonly CloudPage[], id: string | undefined): Answer {
  for (const page of pages) {
    const title = page.ancestors.find((_, index) => ancestorId(page, index) === id);
    if (title !== undefined) return found({ id, status: 'current', title });
  }
  return missing('Not Found');
}

function childrenOf(
  pages: readonly CloudPage[],
  parent: string,
  path: string,
  params: URLSearchParams,
): Answer {
  for (const page of pages) {
    const comment = flat([...page.comments, ...(page.beside ?? [])]).find(({ id }) => id === parent);
    if (comment !== undefined) return paged((comment.replies ?? []).map(commentOf(page.id)), path, params);
  }
  return missing('Not Found');
}

const whole = (page: CloudPage) => ({
  id: page.id,
  status: 'current',
  title: page.title,
  spaceId: '65538',
  parentId: '65541',
  parentType: 'page',
  position: 101,
  authorId: accountOf(page.author),
  ownerId: accountOf(page.author),
  createdAt: '2025-02-03T10:00:00.000Z',
  version: {
    createdAt: page.updated,
    message: '',
    number: page.version,
    minorEdit: false,
    authorId: accountOf(page.author),
  },
  body: bodyOf(page.body),
  _links: { webui: `/spaces/${page.space.key}/pages/${page.id}`, base: 'http://demo/wiki' },
});
