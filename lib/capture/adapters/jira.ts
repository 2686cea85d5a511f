import type { Block } from '../../model/block.ts';
import type { Adapter, Extract, PageView, StoryHint, Tools } from '../adapter.ts';
import { contextOf } from '../atlassian/confluence-api.ts';
import { factsOf } from '../atlassian/facts.ts';
import type { Issue, IssueField } from '../atlassian/issue.ts';
import { apiIssue, type BodyOf } from '../atlassian/issue-api.ts';
import { keyOfAddress, keyShown } from '../atlassian/issue-key.ts';
import { issueRoot, pageIssue } from '../atlassian/issue-page.ts';
import { createPeople, type People } from '../atlassian/people.ts';
import { adfPart, blocksOf, commentBlocks, type Gathered } from '../atlassian/read-part.ts';
import { shownOn } from '../atlassian/shown.ts';

const SIGNS =
  'meta[name="application-name"][content="JIRA" i],#issue-content #key-val,#key-val,[data-testid="issue.views.issue-details.issue-layout.issue-layout"]';

const isCloud = ({ url, document }: PageView): boolean =>
  /(?:^|\.)(?:atlassian\.net|jira\.com)$/.test(url.hostname) ||
  document.querySelector(
    'meta[name="ajs-cloud-id"],[data-testid^="issue.views"],[data-test-id^="issue.views"]',
  ) !== null;

/** An issue of Jira, Cloud or Data Center, as a page, beside a list or in a dialog over a board. */
export const jira: Adapter = {
  id: 'jira',
  matches: ({ url, document }) =>
    document.querySelector(SIGNS) !== null && (keyOfAddress(url) ?? keyShown(issueRoot(document))) !== null,
  capture: (page, tools) => (page.scope === 'selection' ? selection(page) : whole(page, tools)),
};

async function whole(page: PageView, tools: Tools): Promise<Extract> {
  const root = issueRoot(page.document);
  const shows = keyShown(root);
  const wants = keyOfAddress(page.url) ?? shows ?? '';
  const gathered: Gathered = { left: [], names: [] };
  const people = createPeople();
  const told = await fromApi(page, tools, { key: wants, shows, people }, gathered);
  // An issue that was moved answers under its old address as well; what stands there decides which one it is.
  const issue = told ?? pageIssue(root, shows ?? wants, people);
  if (told === null && shows !== null && shows !== wants)
    gathered.left.push({ reason: 'page-changed', example: wants });
  return extractOf(issue, people, gathered);
}

function fromApi(
  page: PageView,
  tools: Tools,
  { key, shows, people }: { key: string; shows: string | null; people: People },
  gathered: Gathered,
): Promise<Issue | null> {
  if (tools.api === null || key === '') return Promise.resolve(null);
  const where = { page, tools, shown: shownOn(page.document.body) };
  const bodyOf: BodyOf = (raw, rendered) =>
    adfPart(raw, where, gathered) ??
    (typeof rendered === 'string' && rendered.trim() !== '' ? tools.html(rendered).body : null);
  const context = contextOf(page.url, page.document);
  return apiIssue({ api: tools.api, context, key, shows, cloud: isCloud(page), people, bodyOf });
}

/** The solution story in the order of time: what was seen, where, then what people wrote. */
function extractOf(issue: Issue, people: People, gathered: Gathered): Extract {
  const description = issue.description === null ? [] : blocksOf(issue.description, gathered);
  const fields = [...(issue.environment === null ? [] : [issue.environment]), ...issue.fields];
  const under = fields.flatMap((field) => fieldBlocks(field, gathered));
  const comments = commentBlocks(issue.comments, gathered);
  return {
    title: issue.title,
    blocks: [...description, ...under, ...comments],
    facts: factsOf(issue.facts),
    version: issue.changed || null,
    names: [...gathered.names, ...people.names(), ...issue.names].filter((name) => name.trim() !== ''),
    left: [...gathered.left, ...issue.left],
    source: { app: 'jira', external: issue.key },
    story: hintsOf(description, under, issue.environment?.label ?? null, comments),
  };
}

/** The words of a field, under its label. */
const fieldBlocks = ({ label, body }: IssueField, gathered: Gathered): Block[] =>
  blocksOf(body, gathered).map((block) => ({ ...block, path: [label, ...block.path] }));

function hintsOf(
  description: readonly Block[],
  fields: readonly Block[],
  environment: string | null,
  comments: readonly Block[],
): StoryHint[] {
  const inField = ({ path }: Block): StoryHint['where'] =>
    path[0] === environment ? 'environment' : 'field';
  return [
    ...description.map((): StoryHint => ({ where: 'description' })),
    ...fields.map((block): StoryHint => ({ where: inField(block) })),
    ...comments.map((): StoryHint => ({ where: 'comment' })),
  ];
}

const NOTHING = { blocks: [], facts: [], version: null, names: [], left: [] };

/** What is selected, as it is; the page around it says which issue it is. */
function selection({ url, document, title }: PageView): Extract {
  const gathered: Gathered = { left: [], names: [] };
  const key = keyOfAddress(url) ?? keyShown(document.body);
  const heading = pageIssue(document.body, key ?? '', createPeople()).title;
  return {
    ...NOTHING,
    title: heading || title,
    blocks: blocksOf(document.body, gathered),
    names: gathered.names,
    left: gathered.left,
    ...(key === null ? {} : { source: { app: 'jira' as const, external: key } }),
  };
}
