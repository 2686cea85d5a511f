import type { Adapter, Extract, Left, PageView, Tools } from '../adapter.ts';
import { aroundPage } from '../atlassian/around.ts';
import { besideOn } from '../atlassian/beside-page.ts';
import { commentBlocks } from '../atlassian/comments.ts';
import { type ApiPage, cloudPage, contextOf, serverPage } from '../atlassian/confluence-api.ts';
import { bodyOf, commentsOn, factsOn, NO_FACTS, spaceOf, titleOf } from '../atlassian/confluence-page.ts';
import { factsOf } from '../atlassian/facts.ts';
import { minuteOf } from '../atlassian/json.ts';
import { decoded, isEditing, pageIdOf } from '../atlassian/page-id.ts';
import { idShown, isNamed, isSamePage } from '../atlassian/page-shown.ts';
import { blocksOf, type Gathered } from '../atlassian/read-part.ts';
import { apiBody, seenOn, type Where, wikiComments } from '../atlassian/wiki-comments.ts';
import { createPeople } from '../people.ts';
import { ISSUE, WIKI } from '../signs.ts';
import { withoutSigns } from '../without-signs.ts';

const isCloud = ({ url, document }: PageView): boolean =>
  /(?:^|\.)atlassian\.net$/.test(url.hostname) ||
  document.querySelector('[data-testid="page-content-only"],#AkMainContent,.ak-renderer-document') !== null;

const SIGNS =
  'meta[name="confluence-request-time"],meta[name="ajs-space-key"],meta[name="application-name"][content="Confluence" i],' +
  WIKI;

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
  const { document, url, title } = page;
  const gathered: Gathered = { left: [], names: [] };
  const wanted = pageIdOf(url, document);
  const cloud = isCloud(page);
  const told = await apiPage(page, tools, wanted, cloud);
  const { isShown, isOther, onScreen, id, from } = standing(page, told, wanted);
  if (isOther && id === null) return { ...NOTHING, title, refused: OTHER_PAGE };
  if (isShown !== true) gathered.left.push({ reason: 'page-changed', example: titleOf(document) || title });
  const where: Where = { page, tools, cloud, onScreen, ...seenOn(onScreen ? document : null) };
  const frame = onScreen ? frameOf(document) : [];
  const body = bodyFor(told, where, gathered);
  const blocks = body === null ? [] : blocksOf(body, gathered);
  const said = tools.comments ? await wikiComments(told, where, gathered) : [];
  // What stands on the screen is then not what was asked for.
  if (blocks.length + said.length === 0 && (isEditing(url) || !onScreen))
    return { ...NOTHING, title, refused: isEditing(url) ? EDITING : OTHER_PAGE };
  const facts = onScreen ? factsOn(from, document) : NO_FACTS;
  return {
    title: told?.title || titleOf(document) || title,
    blocks: [...blocks, ...commentBlocks(said, { gathered, people: createPeople() })],
    facts: factsOf([
      ['space', told?.space || facts.space || spaceOf(from)],
      ['page', id ?? ''],
      ...factsFrom(told, facts),
    ]),
    version: told?.version || facts.version || null,
    names: [...gathered.names, ...facts.authors],
    // Named last: of what is not read, the page's frame says least.
    left: [...gathered.left, ...frame],
    ...identity(id, url),
  };
}

const frameOf = (document: Document): Left[] =>
  aroundPage(document.body, bodyOf(document), [...commentsOn(document), ...besideOn(document).comments]);

/** Which page is read: the one of the address, or another one that the screen shows as the one it is. */
function standing({ document, url, title }: PageView, told: ApiPage | null, wanted: string | null) {
  const isShown = told === null ? isNamed(document, url, title) : isSamePage(document, url, title, told);
  const isOther = told === null && isShown === false;
  return {
    isShown,
    isOther,
    onScreen: told === null || isShown === true,
    id: isOther ? idShown(document, title) : (told?.id ?? wanted),
    // The address says nothing of another page.
    from: isOther ? new URL(url.origin) : url,
  };
}

const factsFrom = (
  told: ApiPage | null,
  shown: ReturnType<typeof factsOn>,
): (readonly [name: string, value: string])[] => [
  ['version', told?.version || shown.version],
  ['last change', minuteOf(told?.changed ?? '') || shown.changed],
  ['labels', (told?.labels.length ? told.labels : shown.labels).join(', ')],
  ['ancestors', (told?.ancestors.length ? told.ancestors : shown.ancestors).join(' / ')],
];

const says = (body: Element | null): boolean =>
  body !== null && ((body.textContent ?? '').trim() !== '' || body.querySelector('img') !== null);

/** What the API told; the page where it told nothing, unless somebody is writing there or it is another page. */
function bodyFor(told: ApiPage | null, where: Where, gathered: Gathered): Element | null {
  const { page, onScreen } = where;
  const { url, document } = page;
  const fromApi = told === null ? null : apiBody(told, where, gathered);
  if (says(fromApi)) return fromApi;
  return (onScreen && !isEditing(url) ? bodyOf(document) : null) ?? fromApi;
}

const NOTHING = { blocks: [], facts: [], version: null, names: [], left: [] };
const EDITING = { kind: 'page-refused' as const, why: 'editing' as const };
const OTHER_PAGE = { kind: 'page-refused' as const, why: 'other-page' as const };

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
    space: decoded(space),
    title: decoded(title.replaceAll('+', ' ')),
  });
}

/** What is selected, as it is; the page around it says which page it is. */
function selection({ url, document, title }: PageView): Extract {
  const gathered: Gathered = { left: [], names: [] };
  return {
    title: titleOf(document) || title,
    blocks: blocksOf(withoutSigns(document), gathered),
    facts: [],
    version: null,
    names: gathered.names,
    left: gathered.left,
    ...identity(pageIdOf(url, document), url),
  };
}
