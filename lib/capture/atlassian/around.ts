import type { Left } from '../adapter.ts';
import { leaveOutside } from '../reading/outside.ts';
import type { Issue } from './issue.ts';

const ISSUE = [
  // Cloud: the title, the facts, who wrote a comment and when.
  ...[
    'issue.views.issue-base.foundation.summary.heading',
    'issue.views.issue-base.foundation.breadcrumbs.current-issue.item',
    'issue.views.issue-base.foundation.status.status-field-wrapper',
    'issue.views.issue-base.context.labels',
    'issue.views.field.select.common.select-inline-edit.components',
    'issue-field-status.ui.status-view.status-button.status-button',
    'issue-field-priority-readview-full.ui.priority.wrapper',
    'issue.activity.common.component.load-more-button.loading-button',
  ].flatMap((id) => [`[data-testid="${id}"]`, `[data-test-id="${id}"]`]),
  '[data-testid="issue-summary"]',
  '[data-testid^="issue-comment-base.ui.comment.ak-comment."][data-testid$="-header"]',
  '[data-testid="issue.views.field.rich-text.environment"] > h2',
  '[data-testid^="issue.views.field."][data-testid*="customfield_"]',
  // Data Center, where each comment stands twice.
  '#summary-val,#key-val,#issuedetails,#customfieldmodule,#linkingmodule .links-container',
  '.action-head,.twixi-wrap.concise,.collapsed-comments,.show-more-comments,#show-more-links',
  // The portal, whose own news are named by what reads it.
  '.vp-request-header,.vp-activity-list,[data-test-id="request-details.status-lozenge"]',
].join(',');

const PAGE = [
  '[data-testid="title-wrapper"],[data-testid="title-text"],#title-text',
  '[data-testid="breadcrumbs"],#breadcrumbs li:not(.first):has(> span > a),[data-testid*="byline"],.page-metadata',
  '#labels-section .aui-label,.label-list .aui-label,[data-testid*="label-list"],[data-testid="labels-container"]',
  '[data-testid="comment-author"],.comment-header,.comment-user-logo,.ic-author,#ic-showmore-container',
].join(',');

/** What stands around an issue on its page: the project's frame, people and dates, development, activity. */
export function aroundIssue(body: Element, issue: Issue): Left[] {
  const { description, environment, fields, comments } = issue;
  const labelled = environment === null ? fields : [environment, ...fields];
  const said = new Set([...labelled.map(({ label }) => label), ...issue.left.map(({ example }) => example)]);
  const read = [description, ...labelled.map((one) => one.body), ...bodiesOf(comments)];
  return around(body, read, ISSUE).filter(({ example }) => !said.has(example.replace(/:$/, '')));
}

/** What stands around a page of the wiki. */
export const aroundPage = (
  body: Element,
  text: Element | null,
  comments: readonly { body: Element }[],
): Left[] => around(body, [text, ...bodiesOf(comments)], PAGE);

const bodiesOf = (comments: readonly { body: Element }[]): Element[] => comments.map(({ body }) => body);

function around(body: Element, read: readonly (Element | null)[], known: string): Left[] {
  const left: Left[] = [];
  const parts = read.filter((part) => part !== null);
  leaveOutside(parts, body, (reason, example) => left.push({ reason, example }), { known });
  return left;
}
