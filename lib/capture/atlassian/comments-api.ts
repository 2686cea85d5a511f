import type { Api } from '../api/api.ts';
import type { ApiPage } from './confluence-api.ts';
import { at, jsonIn, listAt, textAt } from './json.ts';

/** `who` is an account's number on Cloud, where `name` is ''. */
export type ApiComment = {
  id: string;
  who: string;
  name: string;
  adf: unknown;
  html: string | null;
  /** The first comment of its thread, where it stands beside the text. */
  thread: string;
  /** The words of the page it was written beside, '' for replies. */
  about: string;
  /** What the product says of it: '', open, reopened, resolved, closed or dangling. */
  state: string;
};

/** Comments as far as an API told them; `cut` where it has more. */
export type Told = { comments: ApiComment[]; cut: boolean };

type Of = { api: Api; context: string; page: Pick<ApiPage, 'id' | 'kind'>; cloud: boolean };

/** The comments under a page, with their replies; null when the API does not tell. */
export function commentsUnder(of: Of): Promise<Told | null> {
  return of.cloud ? cloudComments(of, 'footer-comments') : serverComments(of, 'footer', 'body.view,history');
}

const INLINE = 'body.view,history,ancestors,extensions.inlineProperties,extensions.resolution';

/** The open comments beside a page's text, with their replies; null when the API does not tell. */
export async function commentsBeside(of: Of): Promise<Told | null> {
  const told = of.cloud
    ? await cloudComments(of, 'inline-comments')
    : await serverComments(of, 'inline', INLINE);
  if (told === null) return null;
  const gone = new Set(told.comments.flatMap(({ id, state }) => (isOpen(state) ? [] : [id])));
  return {
    ...told,
    comments: told.comments.filter(({ id, thread }) => !gone.has(id) && !gone.has(thread)),
  };
}

// One whose words are not on the page any more is "dangling", and shown among the resolved ones.
const isOpen = (state: string): boolean => state === '' || state === 'open' || state === 'reopened';

const MOST_PAGES = 10;

function serverComments(
  { api, context, page: { id } }: Of,
  where: 'footer' | 'inline',
  expand: string,
): Promise<Told | null> {
  const path = `/rest/api/content/${id}/child/comment?expand=${expand}&depth=all&location=${where}&limit=100`;
  return listed(api, context, `${context}${path}`, serverComment);
}

const CLOUD = 'body-format=atlas_doc_format&limit=100';
type List = 'footer-comments' | 'inline-comments';

async function cloudComments(of: Of, list: List): Promise<Told | null> {
  const { api, context, page } = of;
  const path = `${context}/api/v2/${page.kind}/${page.id}/${list}?${CLOUD}`;
  const top = await listed(api, context, path, cloudComment);
  return top === null ? null : withReplies(of, list, top);
}

async function listed(
  api: Api,
  context: string,
  first: string,
  read: (raw: unknown) => ApiComment,
): Promise<Told | null> {
  const found: ApiComment[] = [];
  let path: string | null = first;
  for (let page = 0; path !== null && page < MOST_PAGES; page++) {
    const reply = await api.get(path);
    if (!reply.ok || !Array.isArray(at(reply.json, 'results')))
      return page === 0 ? null : { comments: found, cut: true };
    found.push(...listAt(reply.json, 'results').map(read));
    path = nextOf(textAt(reply.json, '_links', 'next'), context);
  }
  return { comments: found, cut: path !== null };
}

// Cloud tells the replies of one comment at a time.
const MOST_ASKED = 120;
const AT_ONCE = 6;

async function withReplies({ api, context }: Of, list: List, top: Told): Promise<Told> {
  const found = [...top.comments];
  let { cut } = top;
  const repliesTo = async ({ id, thread }: ApiComment): Promise<Told | null> => {
    const path = `${context}/api/v2/${list}/${id}/children?${CLOUD}`;
    const told = await listed(api, context, path, cloudComment);
    return told && { ...told, comments: told.comments.map((one) => ({ ...one, thread: thread || id })) };
  };
  for (let from = 0; from < found.length && !cut; from += AT_ONCE) {
    if (from >= MOST_ASKED) return { comments: found, cut: true };
    const replies = await Promise.all(found.slice(from, from + AT_ONCE).map(repliesTo));
    cut = replies.some((told) => told === null || told.cut);
    found.push(...replies.flatMap((told) => told?.comments ?? []));
  }
  return { comments: found, cut };
}

const nextOf = (next: string, context: string): string | null =>
  next === '' ? null : next.startsWith(`${context}/`) ? next : `${context}${next}`;

const cloudComment = (raw: unknown): ApiComment => ({
  id: textAt(raw, 'id'),
  who: textAt(raw, 'version', 'authorId'),
  name: '',
  adf: jsonIn(textAt(raw, 'body', 'atlas_doc_format', 'value')),
  html: null,
  thread: '',
  about: textAt(raw, 'properties', 'inlineOriginalSelection'),
  state: textAt(raw, 'resolutionStatus'),
});

function serverComment(raw: unknown): ApiComment {
  const name = textAt(raw, 'history', 'createdBy', 'displayName');
  return {
    id: textAt(raw, 'id'),
    who: name,
    name,
    adf: null,
    html: textAt(raw, 'body', 'view', 'value'),
    thread: textAt(listAt(raw, 'ancestors')[0], 'id'),
    about: textAt(raw, 'extensions', 'inlineProperties', 'originalSelection'),
    state: textAt(raw, 'extensions', 'resolution', 'status'),
  };
}
