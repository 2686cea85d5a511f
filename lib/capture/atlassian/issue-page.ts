import { DIALOG } from '../signs.ts';
import { type Comment, inOrder } from './comments.ts';
import { fieldNumber, type Issue } from './issue.ts';
import { keyShown } from './issue-key.ts';
import { minuteOf } from './json.ts';
import { factOf, isFact, type OwnFields } from './own-fields.ts';

const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The first of some selectors that finds something. */
function firstOf(root: Element, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = root.querySelector(selector);
    if (found !== null) return found;
  }
  return null;
}

const testId = (id: string): string => `[data-testid="${id}"],[data-test-id="${id}"]`;
const BASE = 'issue.views.issue-base.foundation';

const TITLE = [testId(`${BASE}.summary.heading`), '#summary-val', '[data-testid="issue-summary"] h1'];
const DESCRIPTION = [
  `${testId('issue.views.field.rich-text.description')} .ak-renderer-document`,
  testId('issue.views.field.rich-text.description'),
  '#description-val .user-content-block',
  '#description-val',
];

/** The dialog an issue stands in over a board, else the page. */
export const issueRoot = (document: Document): Element => document.querySelector(DIALOG) ?? document.body;

/** The issue as it stands on the page. */
export function pageIssue(root: Element, key: string): Issue {
  const onCloud = root.querySelector(testId('issue.views.field.rich-text.environment'));
  const environment =
    onCloud?.querySelector('.ak-renderer-document') ?? root.querySelector('#environment-val');
  const own = ownFields(root);
  const comments = inOrder([...cloudComments(root), ...serverComments(root)]);
  const more = firstOf(root, [
    testId('issue.activity.common.component.load-more-button.loading-button'),
    '.collapsed-comments,.show-more-comments,#show-more-links,.show-more-tabs a.show-more-comments',
  ]);
  return {
    key,
    title: wordsOf(firstOf(root, TITLE)),
    description: firstOf(root, DESCRIPTION),
    environment:
      environment === null ? null : { label: labelOf(environment, root) || 'Environment', body: environment },
    fields: own.fields,
    comments,
    facts: [...factsOn(root, key), ...own.facts],
    changed: root.querySelector('#updated-val time,#updated-date time')?.getAttribute('datetime') ?? '',
    names: peopleOn(root),
    left: more === null ? [] : [{ reason: 'loading', example: wordsOf(more) }],
    missing: null,
  };
}

/** What a field is called on the page. */
function labelOf(value: Element, root: Element): string {
  const field = value.closest(`[data-testid^="${FIELD}"]`);
  const heading = field?.querySelector('h2,h3,label') ?? null;
  if (heading !== null) return wordsOf(heading);
  const number = /customfield_\d+/.exec(field?.getAttribute('data-testid') ?? '')?.[0];
  if (number !== undefined)
    return wordsOf(root.querySelector(`[data-testid$="heading.${number}"],[data-testid$="label.${number}"]`));
  const id = value.id.replace(/-val$/, '');
  const said = /^[\w-]+$/.test(id)
    ? firstOf(root, [`label[for="${id}"]`, `[title][for="${id}"]`, `#rowFor${id} > .wrap > .name`])
    : null;
  const near = value.closest('li,.item,.wrap')?.querySelector('.name,strong[title],label');
  return wordsOf(said ?? near).replace(/:$/, '');
}

const FIELD = 'issue.views.field.';
const OWN =
  '[id^="customfield_"][id$="-val"],[data-testid^="issue.views.field."][data-testid*="customfield_"]';

/** Fields a team added: what holds running text, and what is said in a few words. */
function ownFields(root: Element): OwnFields {
  const found: OwnFields = { fields: [], facts: [] };
  const values = [...root.querySelectorAll(OWN)]
    .filter((value) => value.parentElement?.closest(OWN) == null)
    .map((value) => ({ value, number: fieldNumber(value.getAttribute('data-testid') ?? value.id) }))
    .sort((a, b) => a.number - b.number);
  for (const { value } of values) {
    const body = value.querySelector('.user-content-block,.flooded,.ak-renderer-document');
    const label = labelOf(value.id === '' ? (body ?? value) : value, root);
    const said = wordsOf(value);
    // Who stands in a field is no text of it.
    if (said === '' || value.querySelector('.user-hover,[data-testid*="profilecard"]') !== null) continue;
    if (body !== null) found.fields.push({ label, body });
    else if (label !== '' && isFact(said)) found.facts.push(factOf(label, withoutLabel(said, label)));
    else found.fields.push({ label, body: value });
  }
  return found;
}

const withoutLabel = (said: string, label: string): string =>
  said.startsWith(label) ? said.slice(label.length).trim() : said;

const COMMENT = '[data-testid^="comment-base-item-"],[data-test-id^="comment-base-item-"]';
const COMMENT_BODY =
  '[data-testid^="issue-comment-base.ui.comment.ak-comment."][data-testid$="-body"],[data-testid^="issue-comment-base.ui.comment.ak-comment."][data-testid$="-content"]';
const COMMENT_HEAD =
  '[data-testid$="-header"] a,[data-testid$="-header"] span,[data-testid*="profilecard-trigger"]';
const numberIn = (text: string): string => /(\d+)\D*$/.exec(text)?.[1] ?? '';

/** Cloud shows the newest comment first unless told otherwise, and "2 days ago" for a time. */
const cloudComments = (root: Element): Comment[] =>
  [...root.querySelectorAll(COMMENT)].flatMap((comment) => {
    const body = [...comment.querySelectorAll(COMMENT_BODY)].find(
      (found) => found.closest(COMMENT) === comment,
    );
    if (body === undefined) return [];
    const id = numberIn(comment.getAttribute('data-testid') ?? comment.getAttribute('data-test-id') ?? '');
    const name = wordsOf(comment.querySelector(COMMENT_HEAD));
    return [{ id, who: name, name, body: body.querySelector('.ak-renderer-document') ?? body }];
  });

/** Data Center writes every comment twice, long and short; the long one is read. */
const serverComments = (root: Element): Comment[] =>
  [...root.querySelectorAll('.activity-comment')].flatMap((comment) => {
    const long = comment.querySelector('.twixi-wrap.verbose') ?? comment;
    const body = long.querySelector('.action-body');
    if (body === null) return [];
    const details = long.querySelector('.action-details');
    const name = wordsOf(details?.querySelector('.user-hover,a,.user-avatar + *'));
    // Any other date there is written in the reader's language and time.
    const at = minuteOf(details?.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
    return [{ id: numberIn(comment.id), who: name, name, body, ...(at === '' ? {} : { at }) }];
  });

const PEOPLE = [
  '#assignee-val',
  '#reporter-val',
  '#peoplemodule .user-hover',
  testId('issue.views.field.user.assignee'),
  testId('issue.views.field.user.reporter'),
];

const peopleOn = (root: Element): string[] =>
  PEOPLE.flatMap((selector) => [...root.querySelectorAll(selector)]).map((element) => {
    const inner = element.querySelector('.user-hover,a,[data-testid*="profilecard"] span') ?? element;
    return unrepeated(wordsOf(inner));
  });

/** Names are drawn twice beside each other, once for the picture. */
function unrepeated(name: string): string {
  const half = name.slice(0, Math.floor(name.length / 2)).trim();
  return `${half} ${half}` === name ? half : name;
}

const listIn = (root: Element, selectors: readonly string[]): string => {
  const found = firstOf(root, selectors);
  const parts = [...(found?.querySelectorAll('a,.lozenge,li') ?? [])]
    .map(wordsOf)
    .filter((text) => text !== '');
  return [...new Set(parts)].join(', ') || wordsOf(found);
};

const factsOn = (root: Element, key: string): Issue['facts'] => [
  ['key', keyShown(root) ?? key],
  ['type', wordsOf(firstOf(root, ['#type-val']))],
  [
    'status',
    wordsOf(
      firstOf(root, [
        '#status-val',
        testId('issue-field-status.ui.status-view.status-button.status-button'),
        testId(`${BASE}.status.status-field-wrapper`),
      ]),
    ),
  ],
  ['resolution', wordsOf(firstOf(root, ['#resolution-val']))],
  [
    'priority',
    wordsOf(
      firstOf(root, ['#priority-val', testId('issue-field-priority-readview-full.ui.priority.wrapper')]),
    ),
  ],
  ['labels', listIn(root, ['#wrap-labels .labels', testId('issue.views.issue-base.context.labels')])],
  [
    'components',
    listIn(root, [
      '#components-val',
      testId('issue.views.field.select.common.select-inline-edit.components'),
    ]),
  ],
  ['affects', listIn(root, ['#versions-val', '#versions-field'])],
  ['fixed in', listIn(root, ['#fixfor-val', '#fixVersions-field'])],
  [
    'links',
    listIn(root, [
      '#linkingmodule .links-container',
      testId('issue.issue-view.views.issue-base.content.issue-links.group-container'),
    ]),
  ],
];
