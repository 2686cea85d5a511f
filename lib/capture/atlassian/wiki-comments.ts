import type { Left, PageView, Tools } from '../adapter.ts';
import { besideOn } from './beside-page.ts';
import { type Comment, inOrder, inThreads, withShown } from './comments.ts';
import { type ApiComment, commentsBeside, commentsUnder, type Told } from './comments-api.ts';
import { type ApiPage, contextOf } from './confluence-api.ts';
import { bodyOf, commentsOn } from './confluence-page.ts';
import { adfPart, type Gathered } from './read-part.ts';
import { NOT_SHOWN, shownInComment, shownOn } from './shown.ts';
import { drawnOn, NOT_DRAWN, resolveMacros } from './unresolved.ts';

/** `onScreen` where the screen shows the page that is read. */
export type Where = { page: PageView; tools: Tools; cloud: boolean; onScreen: boolean } & ReturnType<
  typeof seenOn
>;

/** What the screen has drawn of what an API only points to; nothing where it shows another page. */
export const seenOn = (document: Document | null) => ({
  shown: document === null ? NOT_SHOWN : shownOn(document.body),
  drawn: document === null ? NOT_DRAWN : drawnOn(bodyOf(document)),
});

/** A body the API told, whichever the flavour gives; null when it is none. */
export function apiBody(
  { adf, html }: Pick<ApiPage, 'adf' | 'html'>,
  where: Where,
  gathered: Gathered,
): Element | null {
  if (html === null) return adfPart(adf, { ...where, blank: where.tools.blank }, gathered);
  const { body } = where.tools.html(html);
  const missing = resolveMacros(body, where.drawn);
  gathered.left.push(...missing.map((example): Left => ({ reason: 'embed', example })));
  return body;
}

/**
 * The comments under a page, then those beside its text, a thread at a time: as the API tells them, with those that only
 * the page shows where it did not tell all. Resolved ones are left out.
 */
export async function wikiComments(
  told: ApiPage | null,
  where: Where,
  gathered: Gathered,
): Promise<Comment[]> {
  const { page, tools, cloud, onScreen } = where;
  const under = onScreen ? commentsOn(page.document) : [];
  const beside = onScreen ? besideOn(page.document) : { comments: [], closed: [] };
  const of =
    tools.api === null || told === null
      ? null
      : { api: tools.api, context: contextOf(page.url, page.document), page: told, cloud };
  const [toldUnder, toldBeside] =
    of === null ? [null, null] : await Promise.all([commentsUnder(of), commentsBeside(of)]);
  if (tools.api !== null && (toldUnder === null || toldBeside === null)) gathered.left.push(NOT_TOLD);
  if (toldBeside === null || toldBeside.cut)
    gathered.left.push(...beside.closed.map((example): Left => ({ ...NOT_TOLD, example })));
  return [
    ...inOrder(merged(toldUnder, under, where, gathered)),
    ...inThreads(merged(toldBeside, beside.comments, where, gathered)),
  ];
}

const NOT_TOLD: Left = { reason: 'comments', example: '' };
const LATER_COMMENTS: Left = { reason: 'loading', example: '' };

function merged(
  told: Told | null,
  shown: readonly Comment[],
  where: Where,
  gathered: Gathered,
): readonly Comment[] {
  if (told === null) return shown;
  // Cloud's API numbers people; the names to redact are those the page shows.
  gathered.names.push(...shown.map(({ name }) => name).filter((name) => name !== ''));
  if (told.cut) gathered.left.push(LATER_COMMENTS);
  const inside = { ...where, shown: shownInComment(where.shown), drawn: NOT_DRAWN };
  const read = told.comments.flatMap((comment) => commentOf(comment, inside, gathered));
  const isAllRead = read.length === told.comments.length;
  if (!isAllRead) gathered.left.push(NOT_TOLD);
  // A thread that is told may be longer on the page; one that is not told has been resolved.
  const threads = new Set(told.comments.map(({ id }) => id));
  const beyond = told.cut || !isAllRead ? shown : shown.filter(({ thread = '' }) => threads.has(thread));
  return withShown(read, beyond);
}

function commentOf(comment: ApiComment, where: Where, gathered: Gathered): Comment[] {
  const body = apiBody(comment, where, gathered);
  const { id, who, name, thread, about } = comment;
  return body === null ? [] : [{ id, who, name, body, thread, about }];
}
