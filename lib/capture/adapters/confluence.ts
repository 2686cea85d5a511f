import type { Adapter, Extract, Left, PageView, Tools } from '../adapter.ts';
import {
  type ApiComment,
  type ApiPage,
  cloudPage,
  comments,
  contextOf,
  serverPage,
} from '../atlassian/confluence-api.ts';
import { bodyOf, commentsOn, factsOn, titleOf } from '../atlassian/confluence-page.ts';
import { factsOf } from '../atlassian/facts.ts';
import { minuteOf } from '../atlassian/json.ts';
import { isEditing, pageIdOf } from '../atlassian/page-id.ts';
import { createPeople, type People } from '../atlassian/people.ts';
import { adfPart, blocksOf, type Comment, commentBlocks, type Gathered } from '../atlassian/read-part.ts';
import { shownOn } from '../atlassian/shown.ts';

const isCloud = ({ url, document }: PageView): boolean =>
  /(?:^|\.)atlassian\.net$/.test(url.hostname) ||
  document.querySelector('[data-testid="page-content-only"],#AkMainContent,.ak-renderer-document') !== null;

const SIGNS =
  'meta[name="confluence-request-time"],meta[name="ajs-space-key"],meta[name="application-name"][content="Confluence" i],' +
  '#main-content.wiki-content,[data-testid="page-content-only"]';

const ISSUE = '#key-val,[data-testid="issue.views.issue-details.issue-layout.issue-layout"]';

const isWiki = ({ hostname, pathname }: URL): boolean =>
  /(?:^|\.)atlassian\.net$/.test(hostname) && pathname.startsWith('/wiki/');

/** A page or blog post of Confluence, Cloud or Data Center: its API first, what is on the screen where it does not tell. */
export const confluence: Adapter = {
  id: 'confluence',
  matches: ({ url, document }) =>
    document.querySelector(ISSUE) === null &&
    (document.querySelector(SIGNS) !== null || isWiki(url)) &&
    (pageIdOf(url, document) !== null || bodyOf(document) !== null),
  capture: (page, tools) => (page.scope === 'selection' ? selection(page) : whole(page, tools)),
};

async function whole(page: PageView, tools: Tools): Promise<Extract> {
  const { document, url } = page;
  const gathered: Gathered = { left: [], names: [] };
  const people = createPeople();
  const id = pageIdOf(url, document);
  const cloud = isCloud(page);
  const shown = shownOn(document.body);
  const told = await apiPage(page, tools, id, cloud);
  const fromApi = told === null ? null : apiBody(told, { page, tools, shown }, gathered);
  const onScreen = isEditing(url) ? null : bodyOf(document);
  const body = fromApi ?? onScreen;
  const facts = factsOn(url, document);
  if (body === null && isEditing(url)) return { ...NOTHING, title: page.title, refused: EDITING };
  const blocks = body === null ? [] : blocksOf(body, gathered);
  const under = await commentsUnder(page, tools, { id: told?.id ?? id, cloud, people }, gathered);
  return {
    title: told?.title || titleOf(document) || page.title,
    blocks: [...blocks, ...commentBlocks(under, gathered)],
    facts: factsOf([
      ['space', told?.space || facts.space],
      ['page', told?.id ?? id ?? ''],
      ['version', told?.version || facts.version],
      ['last change', minuteOf(told?.changed ?? '') || facts.changed],
      ['labels', (told?.labels.length ? told.labels : facts.labels).join(', ')],
      ['ancestors', (told?.ancestors.length ? told.ancestors : facts.ancestors).join(' / ')],
    ]),
    version: told?.version || facts.version || null,
    names: [...gathered.names, ...people.names(), ...facts.authors],
    left: gathered.left,
    ...identity(told?.id ?? id, page.url),
  };
}

const NOTHING = { blocks: [], facts: [], version: null, names: [], left: [] };
const EDITING = { kind: 'page-refused' as const, why: 'editing' as const };

/** A page that does not say its id is known by its place. */
const identity = (id: string | null, { pathname }: URL): Pick<Extract, 'source'> => ({
  source: { app: 'confluence', external: id ?? pathname },
});

function apiPage(
  { url, document }: PageView,
  { api }: Tools,
  id: string | null,
  cloud: boolean,
): Promise<ApiPage | null> {
  if (api === null) return Promise.resolve(null);
  const context = contextOf(url, document);
  if (cloud) return id === null ? Promise.resolve(null) : cloudPage(api, context, id);
  const [, space = '', title = ''] = /\/display\/([^/]+)\/([^/]+)$/.exec(url.pathname) ?? [];
  if (id !== null) return serverPage(api, context, { id });
  if (title === '') return Promise.resolve(null);
  return serverPage(api, context, {
    space: decodeURIComponent(space),
    title: decodeURIComponent(title.replaceAll('+', ' ')),
  });
}

type Where = { page: PageView; tools: Tools; shown: ReturnType<typeof shownOn> };

const apiBody = (
  { adf, html }: Pick<ApiPage, 'adf' | 'html'>,
  where: Where,
  gathered: Gathered,
): Element | null => (html === null ? adfPart(adf, where, gathered) : where.tools.html(html).body);

type Wanted = { id: string | null; cloud: boolean; people: People };

async function commentsUnder(
  page: PageView,
  tools: Tools,
  wanted: Wanted,
  gathered: Gathered,
): Promise<Comment[]> {
  const { id, cloud, people } = wanted;
  const onScreen = () => commentsOn(page.document, people);
  if (tools.api === null || id === null) return onScreen();
  const told = await comments(tools.api, contextOf(page.url, page.document), { id, cloud });
  if (told === null) return onScreen();
  if (told.cut) gathered.left.push(LATER_COMMENTS);
  const where = { page, tools, shown: shownOn(page.document.body) };
  return told.comments.flatMap((comment) => commentOf(comment, where, people, gathered));
}

const LATER_COMMENTS: Left = { reason: 'loading', example: '' };

function commentOf(comment: ApiComment, where: Where, people: People, gathered: Gathered): Comment[] {
  const body = apiBody(comment, where, gathered);
  const at = minuteOf(comment.created);
  return body === null ? [] : [{ author: people.of(comment.author), body, ...(at === '' ? {} : { at }) }];
}

/** What is selected, as it is; the page around it says which page it is. */
function selection({ url, document, title }: PageView): Extract {
  const gathered: Gathered = { left: [], names: [] };
  return {
    title: titleOf(document) || title,
    blocks: blocksOf(document.body, gathered),
    facts: [],
    version: null,
    names: gathered.names,
    left: gathered.left,
    ...identity(pageIdOf(url, document), url),
  };
}
