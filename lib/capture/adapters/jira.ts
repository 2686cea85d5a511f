import type { Block } from '../../model/block.ts';
import type { Adapter, Extract, Left, PageView, StoryHint, Tools } from '../adapter.ts';
import { aroundIssue } from '../atlassian/around.ts';
import { type Comment, commentParts, withShown } from '../atlassian/comments.ts';
import { contextOf } from '../atlassian/confluence-api.ts';
import { factsOf } from '../atlassian/facts.ts';
import type { BodyOf, Issue } from '../atlassian/issue.ts';
import { apiIssue } from '../atlassian/issue-api.ts';
import { keyOfAddress, keyShown } from '../atlassian/issue-key.ts';
import { issueRoot, pageIssue } from '../atlassian/issue-page.ts';
import { portalIssue } from '../atlassian/portal.ts';
import { adfPart, blocksOf, type Gathered, withoutAnchors } from '../atlassian/read-part.ts';
import { apiRequest } from '../atlassian/request-api.ts';
import { requestShown } from '../atlassian/request-shown.ts';
import { shownInComment, shownOn } from '../atlassian/shown.ts';
import { createPeople } from '../people.ts';
import { ISSUE } from '../signs.ts';
import { withoutSigns } from '../without-signs.ts';

const SIGNS = `meta[name="application-name"][content="JIRA" i],${ISSUE}`;

/** A request as the people who made it see it; other pages of such an address say which product they are. */
const isRequest = ({ pathname }: URL): boolean =>
  /\/servicedesk\/customer\/portal\/\d+\/[A-Z][A-Z0-9_]+-\d+$/.test(pathname);

const isCloud = ({ url, document }: PageView): boolean =>
  /(?:^|\.)(?:atlassian\.net|jira\.com)$/.test(url.hostname) ||
  document.querySelector(
    'meta[name="ajs-cloud-id"],[data-testid^="issue.views"],[data-test-id^="issue.views"]',
  ) !== null;

/** An issue of Jira, Cloud or Data Center, as a page, beside a list or in a dialog over a board. */
export const jira: Adapter = {
  id: 'jira',
  matches: ({ url, document }) =>
    (document.querySelector(SIGNS) !== null || isRequest(url)) &&
    (keyOfAddress(url) ?? keyShown(issueRoot(document))) !== null,
  capture: (page, tools) => (page.scope === 'selection' ? selection(page) : whole(page, tools)),
};

async function whole(page: PageView, tools: Tools): Promise<Extract> {
  const root = issueRoot(page.document);
  const shows = keyShown(root);
  const wants = keyOfAddress(page.url) ?? shows ?? '';
  const gathered: Gathered = { left: [], names: [] };
  const cloud = isCloud(page);
  const told = await fromApi(page, tools, { key: wants, shows, cloud }, gathered);
  // An issue that was moved answers under its old address as well; what stands there decides which one it is.
  const inPortal = isRequest(page.url);
  const shown =
    portalIssue(root, wants) ?? (inPortal ? requestShown(root, wants) : pageIssue(root, shows ?? wants));
  const onScreen = told === null || told.key === shows || inPortal;
  const issue = told === null ? shown : onScreen ? completed(told, shown) : told;
  if (told === null && shows !== null && shows !== wants)
    gathered.left.push({ reason: 'page-changed', example: wants });
  // Named last: of what is not read, the page's frame says least.
  const frame = onScreen ? aroundIssue(page.document.body, shown) : [];
  const wanted = tools.comments ? issue : { ...issue, comments: [], missing: 0 };
  const read = extractOf(wanted, cloud, gathered);
  const extract = { ...read, left: [...read.left, ...frame] };
  return told !== null && extract.blocks.length === 0 && extract.title !== '' ? titled(extract) : extract;
}

/** An issue of which nothing but its title was written. */
const titled = (extract: Extract): Extract => ({
  ...extract,
  blocks: [{ kind: 'heading', id: 'b0', path: [], level: 1, text: extract.title, marks: [] }],
  story: [{ where: 'description' }],
});

type Wish = { key: string; shows: string | null; cloud: boolean };

function fromApi(
  page: PageView,
  { api, html, blank, comments }: Tools,
  { key, shows, cloud }: Wish,
  gathered: Gathered,
): Promise<Issue | null> {
  if (api === null || key === '') return Promise.resolve(null);
  const where = { page, blank, shown: shownInComment(shownOn(page.document.body)) };
  const bodyOf: BodyOf = (raw, rendered) =>
    adfPart(raw, where, gathered) ??
    (typeof rendered === 'string' && rendered.trim() !== '' ? html(rendered).body : null);
  const context = contextIn(page);
  if (isRequest(page.url)) return apiRequest({ api, context, key, comments, bodyOf, blank });
  return apiIssue({ api, context, key, shows, cloud, comments, bodyOf, blank });
}

/** A portal does not say its context in the head; it stands before its own part of the address. */
const contextIn = ({ url, document }: PageView): string =>
  contextOf(url, document) ||
  (/^((?:\/[\w.~-]{1,60}){0,2})\/servicedesk\/customer\//.exec(url.pathname)?.[1] ?? '');

const says = (element: Element | null): boolean => (element?.textContent ?? '').trim() !== '';

/** What the API told, and what it lacks though the page shows it: nothing a person sees is lost by an odd answer. */
function completed(told: Issue, shown: Issue): Issue {
  const fields = told.fields.length === 0 ? shown.fields : told.fields;
  const known = new Set([...told.facts.map(([name]) => name), ...fields.map(({ label }) => label)]);
  const rest = {
    title: told.title || shown.title,
    facts: [...told.facts, ...shown.facts.filter(([name]) => !known.has(name))],
    description: says(told.description) ? told.description : (shown.description ?? told.description),
    environment: told.environment ?? shown.environment,
    fields,
    names: [...told.names, ...shown.names],
  };
  if (told.missing === 0) return { ...told, ...rest };
  const comments = withShown(told.comments, shown.comments);
  if (told.missing === null) return { ...told, ...rest, comments, left: shown.left };
  const missing = Math.max(0, told.missing - (comments.length - told.comments.length));
  return { ...told, ...rest, comments, missing };
}

/** The solution story in the order of time: what was seen, where, then what people wrote. */
function extractOf(issue: Issue, cloud: boolean, gathered: Gathered): Extract {
  const read = (body: Element): Block[] =>
    cloud ? withoutAnchors(blocksOf(body, gathered)) : blocksOf(body, gathered);
  const description = issue.description === null ? [] : read(issue.description);
  const fields = [...(issue.environment === null ? [] : [issue.environment]), ...issue.fields];
  const under = fields.flatMap(({ label, body }) => underLabel(label, read(body)));
  const parts = commentParts(issue.comments, { gathered, people: createPeople() });
  const missing: Left[] =
    issue.missing === null || issue.missing === 0
      ? []
      : [{ reason: 'loading', example: `${issue.missing} comments` }];
  return {
    title: issue.title,
    blocks: [...description, ...under, ...parts.flatMap(({ blocks }) => blocks)],
    facts: factsOf(issue.facts),
    version: issue.changed || null,
    names: [...gathered.names, ...issue.names].filter((name) => name.trim() !== ''),
    left: [...gathered.left, ...issue.left, ...missing],
    source: { app: 'jira', external: issue.key },
    story: [
      ...hintsOf(description, under, issue.environment?.label ?? null),
      ...parts.flatMap(({ comment, blocks }) => blocks.map(() => hintOf(comment))),
    ],
  };
}

const hintOf = ({ when }: Comment): StoryHint => ({
  where: 'comment',
  ...(when === undefined ? {} : { at: when }),
});

/** The words of a field, under its label. */
const underLabel = (label: string, blocks: readonly Block[]): Block[] =>
  blocks.map((block) => ({ ...block, path: [label, ...block.path] }));

function hintsOf(
  description: readonly Block[],
  fields: readonly Block[],
  environment: string | null,
): StoryHint[] {
  const inField = ({ path }: Block): StoryHint['where'] =>
    path[0] === environment ? 'environment' : 'field';
  return [
    ...description.map((): StoryHint => ({ where: 'description' })),
    ...fields.map((block): StoryHint => ({ where: inField(block) })),
  ];
}

const NOTHING = { blocks: [], facts: [], version: null, names: [], left: [] };

/** What is selected, as it is; the page around it says which issue it is. */
function selection({ url, document, title }: PageView): Extract {
  const gathered: Gathered = { left: [], names: [] };
  const key = keyOfAddress(url) ?? keyShown(issueRoot(document));
  const heading = pageIssue(document.body, key ?? '').title;
  return {
    ...NOTHING,
    title: heading || title,
    blocks: blocksOf(withoutSigns(document), gathered),
    names: gathered.names,
    left: gathered.left,
    ...(key === null ? {} : { source: { app: 'jira' as const, external: key } }),
  };
}
