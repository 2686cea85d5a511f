import type { Api } from '../api/api.ts';
import { type Comment, inOrder } from './comments.ts';
import type { BodyOf, Issue } from './issue.ts';
import { at, listAt, minuteOf, textAt } from './json.ts';
import { toldFields } from './own-fields.ts';

export type IssueWish = {
  api: Api;
  context: string;
  key: string;
  /** The key the page shows: an issue that was moved answers under that one. */
  shows: string | null;
  cloud: boolean;
  /** Whether comments are wanted. */
  comments: boolean;
  bodyOf: BodyOf;
  /** An empty document, to build in. */
  blank(): Document;
};

const PAGE = 100;
const MOST_PAGES = 20;

/** The issue as the product's API tells it, with every comment; null where it does not answer well. */
export async function apiIssue({
  api,
  context,
  key,
  shows,
  cloud,
  comments: wanted,
  bodyOf,
  blank,
}: IssueWish): Promise<Issue | null> {
  const base = `${context}/rest/api/${cloud ? 3 : 2}/issue/${key}`;
  const reply = await api.get(`${base}?expand=renderedFields,names`);
  if (!reply.ok) return null;
  const told = textAt(reply.json, 'key');
  if (told !== key && told !== shows) return null;
  const issue = reply.json;
  const field = (name: string) => bodyOf(at(issue, 'fields', name), at(issue, 'renderedFields', name));
  const environment = field('environment');
  const own = toldFields(issue, { cloud, bodyOf, blank });
  const comments = wanted ? await allComments(api, base, { cloud, bodyOf }) : { read: [], missing: 0 };
  return {
    key: told,
    title: textAt(issue, 'fields', 'summary'),
    description: field('description'),
    environment: environment === null ? null : { label: labelOf(issue, 'environment'), body: environment },
    fields: own.fields,
    comments: comments.read,
    facts: [...factsOf(issue), ...own.facts],
    changed: textAt(issue, 'fields', 'updated'),
    names: ['assignee', 'reporter', 'creator'].map((who) => textAt(issue, 'fields', who, 'displayName')),
    left: [],
    missing: comments.missing,
  };
}

const labelOf = (issue: unknown, name: string): string =>
  textAt(issue, 'names', name) || `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

type Form = { cloud: boolean; bodyOf: BodyOf };

const namesIn = (issue: unknown, name: string): string =>
  listAt(issue, 'fields', name)
    .map((one) => (typeof one === 'string' ? one : textAt(one, 'name')))
    .filter((text) => text !== '')
    .join(', ');

const linksOf = (issue: unknown): string =>
  listAt(issue, 'fields', 'issuelinks')
    .map((link) => {
      const inward = at(link, 'inwardIssue') !== undefined;
      const how = textAt(link, 'type', inward ? 'inward' : 'outward');
      return `${how} ${textAt(link, inward ? 'inwardIssue' : 'outwardIssue', 'key')}`.trim();
    })
    .filter((text) => text !== '')
    .join(', ');

const factsOf = (issue: unknown): Issue['facts'] => [
  ['key', textAt(issue, 'key')],
  ...(['issuetype', 'status', 'resolution', 'priority'] as const).map(
    (name) => [name === 'issuetype' ? 'type' : name, textAt(issue, 'fields', name, 'name')] as const,
  ),
  ['labels', namesIn(issue, 'labels')],
  ['components', namesIn(issue, 'components')],
  ['affects', namesIn(issue, 'versions')],
  ['fixed in', namesIn(issue, 'fixVersions')],
  ['links', linksOf(issue)],
  ['updated', minuteOf(textAt(issue, 'fields', 'updated'))],
];

type Told = { read: Comment[]; missing: number | null };

async function allComments(api: Api, base: string, form: Form): Promise<Told> {
  const read: Comment[] = [];
  let total: number | null = null;
  let start = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const reply = await api.get(
      `${base}/comment?expand=renderedBody&orderBy=created&startAt=${start}&maxResults=${PAGE}`,
    );
    if (!reply.ok || !Array.isArray(at(reply.json, 'comments'))) break;
    const found = listAt(reply.json, 'comments');
    read.push(...found.flatMap((comment) => commentOf(comment, form)));
    start += found.length;
    total = Math.max(Number(at(reply.json, 'total')) || 0, start);
    if (found.length === 0 || start >= total) break;
  }
  return { read: inOrder(read), missing: total === null ? null : Math.max(0, total - read.length) };
}

function commentOf(raw: unknown, { cloud, bodyOf }: Form): Comment[] {
  const body = bodyOf(at(raw, 'body'), at(raw, 'renderedBody'));
  if (body === null) return [];
  const name = textAt(raw, 'author', 'displayName') || textAt(raw, 'author', 'name');
  const created = minuteOf(textAt(raw, 'created'));
  // A page of Cloud says "2 days ago", so the time is no part of what was written there.
  const time = created === '' ? {} : cloud ? { when: created } : { at: created };
  return [{ id: textAt(raw, 'id'), who: name, name, body, ...time }];
}
