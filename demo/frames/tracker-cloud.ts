import type { Adf } from '../adf/adf.ts';
import { render, type Shown } from '../adf/render.ts';
import type { CloudIssue, Comment } from '../content/types.ts';
import { day, links, meta, page } from './page.ts';

const shown = (titles: Shown['titles']): Shown => ({ titles, headingIds: false });

const id = (name: string, of: string): string => `issue-comment-base.ui.comment.ak-comment.${of}-${name}`;

function comment({ id: number, author, body, replies = [] }: Comment<Adf>, of: Shown): string {
  const below = replies
    .map(
      (reply) =>
        `<li><section data-testid="issue-view-activity-comment.comment-reply-wrapper.reply-container">${comment(reply, of)}</section></li>`,
    )
    .join('');
  return `<span data-testid="comment-base-item-${number}">
<div data-testid="${id('header', number)}" class="comment-head"><h3><span role="button" aria-label="More information about ${author}">${author}</span></h3> <span data-testid="issue-timestamp.relative-time">2 weeks ago</span></div>
<div data-testid="${id('body', number)}" class="comment-body"><div class="is-comment">${render(body, of)}</div></div>
<div data-testid="${id('actions', number)}" class="comment-actions"><button type="button">Reply</button><button type="button">Edit</button></div>
${below === '' ? '' : `<ul>${below}</ul>`}</span>`;
}

function activity(issue: CloudIssue, of: Shown, most: number): string {
  const first = issue.comments.slice(0, most);
  const rest = issue.comments.length - first.length;
  const more =
    rest === 0
      ? ''
      : `<button type="button" class="load-more" data-go="?comments=all" data-testid="issue.activity.common.component.load-more-button.loading-button">Show ${rest} more comments</button>`;
  return `<section class="activity" aria-label="Activity">
<h2 class="label">Activity</h2>
<div role="tablist" class="tabs"><button type="button" role="tab" aria-selected="true">Comments</button><button type="button" role="tab" aria-selected="false">History</button></div>
<div data-testid="issue.activity.comment" class="editor"><div>Add a comment…</div><small>Pro tip: press M to comment</small></div>
<div data-testid="issue.activity.comments-list"><ul>${first.map((one) => `<li>${comment(one, of)}</li>`).join('\n')}</ul></div>
${more}</section>`;
}

const field = (name: string, testId: string, inside: string): string =>
  inside === '' ? '' : `<div><dt>${name}</dt><dd data-testid="${testId}">${inside}</dd></div>`;

const details = (
  issue: CloudIssue,
): string => `<div data-testid="issue.views.issue-details.issue-layout.container-right" class="right" aria-label="Details">
<button type="button" data-testid="issue-field-status.ui.status-view.status-button.status-button">${issue.status}</button>
<h2>Details</h2>
<dl>
${field('Assignee', 'issue.views.field.user.assignee', `<span>${issue.assignee}</span> <span class="sr">${issue.assignee}</span> <button type="button">Assign to me</button>`)}
${field('Reporter', 'issue.views.field.user.reporter', `<span>${issue.reporter}</span>`)}
${field('Labels', 'issue.views.issue-base.context.labels', issue.labels.map((label) => `<a href="/">${label}</a>`).join(' '))}
${field('Components', 'issue.views.field.select.common.select-inline-edit.components', issue.components.map((name) => `<a href="/">${name}</a>`).join(' '))}
${field('Priority', 'issue-field-priority-readview-full.ui.priority.wrapper', issue.priority)}
${field('Fix versions', 'issue.views.field.fix-versions', issue.fixVersions.join(', '))}
</dl>
<p data-testid="created-date.ui.read.meta-date">Created ${day(issue.created)}</p>
<p data-testid="updated-date.ui.read.meta-date">Updated ${day(issue.updated)}</p>
</div>`;

const environment = ({ environment: body }: CloudIssue, of: Shown): string =>
  body === null
    ? ''
    : `<div data-testid="issue.views.field.rich-text.environment"><h2 class="label">Environment</h2>${render(body, of)}</div>`;

/** The issue itself, as it stands on a page or in a dialog. */
const view = (
  issue: CloudIssue,
  of: Shown,
  most: number,
): string => `<div data-testid="issue.views.issue-details.issue-layout.issue-layout" class="issue">
<div data-testid="issue.views.issue-details.issue-layout.container-left" class="left">
<nav aria-label="Breadcrumbs" class="crumbs"><a href="/">Projects</a> / <span>${issue.project}</span> / <a data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item" href="/browse/${issue.key}">${issue.key}</a></nav>
<h1 data-testid="issue.views.issue-base.foundation.summary.heading">${issue.summary}</h1>
<div class="actions"><button type="button">Attach</button><button type="button">Add child issue</button><button type="button">Link issue</button></div>
<h2 class="label">Description</h2>
<form><div data-testid="issue.views.field.rich-text.description" class="description">${render(issue.description, of)}</div></form>
${environment(issue, of)}
${activity(issue, of, most)}
</div>
${details(issue)}
</div>`;

const frame = (issue: CloudIssue, title: string, main: string, after = ''): string =>
  page({
    title,
    site: 'Fennmoor Tracker',
    head: `<meta name="application-name" content="JIRA" data-name="jira" data-version="1001.0.0-SNAPSHOT">\n${meta({ 'ajs-cloud-id': '0f0f0f0f-1111-4222-8333-444444444444' })}`,
    css: 'tracker.css',
    nav: ['Your work', 'Projects', 'Filters', 'Dashboards'],
    side: `<nav data-testid="page-layout.sidebar" class="side" aria-label="Project"><h2>${issue.project}</h2>${links(['Board', 'Backlog', 'Issues', 'Reports', 'Releases'])}</nav>`,
    main,
    after,
  });

/** An issue on a page of its own; only the first `most` comments are shown. */
export const trackerCloud = (
  issue: CloudIssue,
  titles: Shown['titles'],
  most = Number.POSITIVE_INFINITY,
): string =>
  frame(
    issue,
    `[${issue.key}] ${issue.summary} - Fennmoor Tracker`,
    `<main data-testid="page-layout.main" class="main">${view(issue, shown(titles), most)}</main>`,
  );

/** An issue in a dialog over its board. */
export const trackerBoard = (issue: CloudIssue, titles: Shown['titles']): string =>
  frame(
    issue,
    `${issue.project} board - Fennmoor Tracker`,
    `<main data-testid="page-layout.main" class="main"><h1>${issue.project} board</h1>${links(['PLAT-1201 Raise the queue limit', 'PLAT-1187 Rollback left two workers', 'PLAT-1210 Name the owner of each alert'])}</main>`,
    `<div class="atlaskit-portal"><section role="dialog" aria-modal="true" aria-label="${issue.key}" class="dialog" data-testid="issue.views.issue-details.issue-modal.modal-dialog">${view(issue, shown(titles), Number.POSITIVE_INFINITY)}</section></div>`,
  );
