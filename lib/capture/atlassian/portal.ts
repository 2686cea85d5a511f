import type { Left } from '../adapter.ts';
import type { Comment } from './comments.ts';
import type { Issue, IssueField } from './issue.ts';

const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const HEADER = '.vp-request-header';
const WRITTEN = '.user-content-block,.comment-body';
const WHO = '.user-name,.user-hover,.author,.vp-author,strong,h3,h4';

/** A request as Data Center's portal shows it to the people who made it; null on any other page. */
export function portalIssue(root: Element, key: string): Issue | null {
  const header = root.querySelector(HEADER);
  const items = [...root.querySelectorAll('.vp-activity-list > li')];
  if (header === null || items.length === 0) return null;
  const title = header.querySelector('h1,h2,h3,.vp-request-summary');
  const told = items.map((item) => ({ fields: fieldsIn(item), comments: commentsIn(item), item }));
  const fields = told.flatMap((one) => one.fields);
  const comments = told.flatMap((one) => one.comments);
  // What was asked stands first where the oldest does.
  const isNewestFirst = told.length > 1 && told.at(-1)?.fields.length !== 0 && told[0]?.fields.length === 0;
  const description = fields.find(({ body }) => /description/i.test(nameOf(body))) ?? null;
  return {
    key,
    title: wordsOf(title ?? header.firstElementChild),
    description: description?.body ?? null,
    environment: null,
    fields: fields.filter((field) => field !== description),
    comments: isNewestFirst ? comments.reverse() : comments,
    facts: [
      ['key', key],
      ['status', wordsOf([...header.querySelectorAll('span')].at(-1))],
    ],
    changed: '',
    names: comments.map(({ name }) => name),
    left: told.flatMap(leftOf),
    missing: null,
  };
}

const nameOf = (value: Element): string => value.getAttribute('data-test-id') ?? value.id;

/** What was asked, by the labels of the form. */
const fieldsIn = (item: Element): IssueField[] =>
  [...item.querySelectorAll('dl > dd, dl > div > dd')]
    .filter((value) => value.closest(WRITTEN) === null && wordsOf(value) !== '')
    .map((value) => ({ label: wordsOf(value.previousElementSibling).replace(/:$/, ''), body: value }));

function commentsIn(item: Element): Comment[] {
  const body = [...item.querySelectorAll(WRITTEN)].find((found) => found.closest('dd') === null);
  if (body === undefined) return [];
  const name = wordsOf([...item.querySelectorAll(WHO)].find((found) => !body.contains(found)));
  return [{ id: '', who: name, name, body }];
}

/** What the portal itself says, such as that the state has changed. */
const leftOf = ({
  fields,
  comments,
  item,
}: {
  fields: IssueField[];
  comments: Comment[];
  item: Element;
}): Left[] =>
  fields.length + comments.length > 0 || wordsOf(item) === ''
    ? []
    : [{ reason: 'page-frame', example: wordsOf(item) }];
