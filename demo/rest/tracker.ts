import { type CloudIssue, type Comment, flat, type ServerIssue } from '../content/types.ts';
import { type Answer, asked, found, missing } from './answer.ts';

type Issue = CloudIssue | ServerIssue;

const user = (displayName: string) => ({
  displayName,
  active: true,
  timeZone: 'Europe/Dublin',
  accountType: 'atlassian',
});
const named = (name: string) => ({ id: '1', name });

const fieldsOf = (issue: Issue) => ({
  summary: issue.summary,
  issuetype: { ...named(issue.type), subtask: false },
  status: { ...named(issue.status), statusCategory: { key: 'done', name: 'Done' } },
  resolution: named(issue.resolution),
  priority: named(issue.priority),
  labels: issue.labels,
  components: issue.components.map(named),
  versions: [],
  fixVersions: issue.fixVersions.map(named),
  assignee: user(issue.assignee),
  reporter: user(issue.reporter),
  creator: user(issue.reporter),
  created: issue.created,
  updated: issue.updated,
  issuelinks: issue.links.map(({ how, key }) => ({
    id: key,
    type: { id: '1', name: how, inward: how, outward: how },
    outwardIssue: { key },
  })),
  customfield_10000: '{pullrequest={dataType=pullrequest, state=MERGED, stateCount=1}}',
  customfield_10019: '0|i0003z:',
});

const NAMES = {
  summary: 'Summary',
  environment: 'Environment',
  description: 'Description',
  customfield_10000: 'Development',
  customfield_10019: 'Rank',
};

const ISSUE = /^(\/jira)?\/rest\/api\/(2|3)\/issue\/([A-Z]+-\d+)(\/comment)?$/;

/** A page of comments, as both flavours give it. */
function commentsOf<Body>(
  comments: readonly Comment<Body>[],
  params: URLSearchParams,
  bodies: (body: Body) => object,
): Answer {
  const all = [...flat(comments)].sort((a, b) => Number(a.id) - Number(b.id));
  const maxResults = asked(params, 'maxResults', 50, 100);
  const startAt = asked(params, 'startAt', 0, all.length);
  return found({
    startAt,
    maxResults,
    total: all.length,
    comments: all.slice(startAt, startAt + maxResults).map(({ id, author, created, body }) => ({
      id,
      author: user(author),
      updateAuthor: user(author),
      created,
      updated: created,
      ...bodies(body),
    })),
  });
}

const cloud = (issue: CloudIssue) => ({
  id: issue.id,
  key: issue.key,
  names: NAMES,
  fields: { ...fieldsOf(issue), description: issue.description, environment: issue.environment },
  renderedFields: { description: null, environment: null },
});

const WIKI_TEXT = 'h3. As it was typed';

function server(issue: ServerIssue) {
  const own = issue.fields.map(({ id, html }) => [`customfield_${id}`, html] as const);
  const names = issue.fields.map(({ id, name }) => [`customfield_${id}`, name] as const);
  return {
    id: issue.id,
    key: issue.key,
    names: { ...NAMES, ...Object.fromEntries(names) },
    fields: {
      ...fieldsOf(issue),
      description: WIKI_TEXT,
      environment: WIKI_TEXT,
      ...Object.fromEntries(own.map(([id]) => [id, WIKI_TEXT])),
    },
    renderedFields: {
      description: issue.description,
      environment: issue.environment,
      customfield_10000: null,
      ...Object.fromEntries(own),
    },
  };
}

/** The issue part of the tracker's API: version 3 on Cloud, 2 under the context path on Data Center. */
export function trackerApi(
  issues: { cloud: readonly CloudIssue[]; server: readonly ServerIssue[] },
  { pathname, searchParams }: URL,
): Answer | null {
  const [matched, context, , key, comments] = ISSUE.exec(pathname) ?? [];
  if (matched === undefined) return null;
  if (context === undefined) {
    const issue = issues.cloud.find((one) => one.key === key);
    if (issue === undefined) return missing('Issue does not exist or you do not have permission to see it.');
    return comments === undefined
      ? found(cloud(issue))
      : commentsOf(issue.comments, searchParams, (body) => ({ body }));
  }
  const issue = issues.server.find((one) => one.key === key);
  if (issue === undefined) return missing('Issue Does Not Exist');
  return comments === undefined
    ? found(server(issue))
    : commentsOf(issue.comments, searchParams, (renderedBody) => ({ body: WIKI_TEXT, renderedBody }));
}
