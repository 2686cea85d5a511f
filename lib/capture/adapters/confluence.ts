import type { Adapter, Extract, PageView, Tools } from '../adapter.ts';
import { commentBlocks } from '../atlassian/comments.ts';
import { type ApiPage, cloudPage, contextOf, serverPage } from '../atlassian/confluence-api.ts';
import { bodyOf, factsOn, titleOf } from '../atlassian/confluence-page.ts';
import { factsOf } from '../atlassian/facts.ts';
import { minuteOf } from '../atlassian/json.ts';
import { decoded, isEditing, pageIdOf } from '../atlassian/page-id.ts';
import { blocksOf, type Gathered } from '../atlassian/read-part.ts';
import { shownOn } from '../atlassian/shown.ts';
import { apiBody, type Where, wikiComments } from '../atlassian/wiki-comments.ts';
import { createPeople } from '../people.ts';

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
  const id = pageIdOf(url, document);
  const cloud = isCloud(page);
  const where: Where = { page, tools, shown: shownOn(document.body), cloud };
  const told = await apiPage(page, tools, id, cloud);
  const body = bodyFor(told === null ? null : apiBody(told, where, gathered), page);
  if (body === null && isEditing(url)) return { ...NOTHING, title: page.title, refused: EDITING };
  const blocks = body === null ? [] : blocksOf(body, gathered);
  const said = tools.comments ? await wikiComments(told, where, gathered) : [];
  const facts = factsOn(url, document);
  return {
    title: told?.title || titleOf(document) || page.title,
    blocks: [...blocks, ...commentBlocks(said, { gathered, people: createPeople() })],
    facts: factsOf([
      ['space', told?.space || facts.space],
      ['page', told?.id ?? id ?? ''],
      ['version', told?.version || facts.version],
      ['last change', minuteOf(told?.changed ?? '') || facts.changed],
      ['labels', (told?.labels.length ? told.labels : facts.labels).join(', ')],
      ['ancestors', (told?.ancestors.length ? told.ancestors : facts.ancestors).join(' / ')],
    ]),
    version: told?.version || facts.version || null,
    names: [...gathered.names, ...facts.authors],
    left: gathered.left,
    ...identity(told?.id ?? id, url),
  };
}

const says = (body: Element | null): boolean =>
  body !== null && ((body.textContent ?? '').trim() !== '' || body.querySelector('img') !== null);

/** What the API told; the page where it told nothing, unless somebody is writing there. */
function bodyFor(fromApi: Element | null, { url, document }: PageView): Element | null {
  if (says(fromApi)) return fromApi;
  const onScreen = isEditing(url) ? null : bodyOf(document);
  return onScreen ?? fromApi;
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
    space: decoded(space),
    title: decoded(title.replaceAll('+', ' ')),
  });
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
