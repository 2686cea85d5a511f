import type { Api } from '../api/api.ts';
import type { Issue, IssueField } from './issue.ts';
import { at, listAt, minuteOf, textAt } from './json.ts';
import type { People } from './people.ts';
import type { Comment } from './read-part.ts';

/** Turns a text of the API into an element: a document of the format on Cloud, HTML on Data Center. */
export type BodyOf = (raw: unknown, rendered: unknown) => Element | null;

export type IssueWish = {
  api: Api;
  context: string;
  key: string;
  /** The key the page shows: an issue that was moved answers under that one. */
  shows: string | null;
  cloud: boolean;
  people: People;
  bodyOf: BodyOf;
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
  people,
  bodyOf,
}: IssueWish): Promise<Issue | null> {
  const base = `${context}/rest/api/${cloud ? 3 : 2}/issue/${key}`;
  const reply = await api.get(`${base}?expand=renderedFields,names`);
  if (!reply.ok) return null;
  const told = textAt(reply.json, 'key');
  if (told !== key && told !== shows) return null;
  const issue = reply.json;
  const field = (name: string) => bodyOf(at(issue, 'fields', name), at(issue, 'renderedFields', name));
  const environment = field('environment');
  const comments = await allComments(api, base, { people, bodyOf });
  return {
    key: told,
    title: textAt(issue, 'fields', 'summary'),
    description: field('description'),
    environment: environment === null ? null : { label: labelOf(issue, 'environment'), body: environment },
    fields: ownFields(issue, bodyOf),
    comments: comments.read,
    facts: factsOf(issue),
    changed: textAt(issue, 'fields', 'updated'),
    names: ['assignee', 'reporter', 'creator'].map((who) => textAt(issue, 'fields', who, 'displayName')),
    left: comments.missing === 0 ? [] : [{ reason: 'loading', example: `${comments.missing} comments` }],
  };
}

const labelOf = (issue: unknown, name: string): string =>
  textAt(issue, 'names', name) || `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Fields a team added that hold running text. */
function ownFields(issue: unknown, bodyOf: BodyOf): IssueField[] {
  const fields = at(issue, 'fields');
  if (typeof fields !== 'object' || fields === null) return [];
  return Object.keys(fields)
    .filter((name) => name.startsWith('customfield_'))
    .flatMap((name) => {
      const raw = at(fields, name);
      const isText = typeof raw === 'string' || at(raw, 'type') === 'doc';
      const body = isText ? bodyOf(raw, at(issue, 'renderedFields', name)) : null;
      return body === null || (body.textContent ?? '').trim().length < 20
        ? []
        : [{ label: labelOf(issue, name), body }];
    });
}

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

type Told = { read: Comment[]; missing: number };

async function allComments(api: Api, base: string, by: { people: People; bodyOf: BodyOf }): Promise<Told> {
  const read: Comment[] = [];
  let total = 0;
  let start = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const reply = await api.get(
      `${base}/comment?expand=renderedBody&orderBy=created&startAt=${start}&maxResults=${PAGE}`,
    );
    if (!reply.ok) break;
    const found = listAt(reply.json, 'comments');
    total = Math.max(total, Number(at(reply.json, 'total')) || 0, start + found.length);
    read.push(...found.flatMap((comment) => commentOf(comment, by)));
    start += found.length;
    if (found.length === 0 || start >= total) break;
  }
  return { read, missing: Math.max(0, total - start) };
}

function commentOf(raw: unknown, { people, bodyOf }: { people: People; bodyOf: BodyOf }): Comment[] {
  const body = bodyOf(at(raw, 'body'), at(raw, 'renderedBody'));
  if (body === null) return [];
  const author = textAt(raw, 'author', 'displayName') || textAt(raw, 'author', 'name');
  const created = minuteOf(textAt(raw, 'created'));
  return [{ author: people.of(author), body, ...(created === '' ? {} : { at: created }) }];
}
