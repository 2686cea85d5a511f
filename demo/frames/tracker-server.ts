import type { Comment, ServerIssue } from '../content/types.ts';
import { day, links, meta, page } from './page.ts';

const who = ({ id, author, created }: Comment<string>, form: string): string =>
  `<a class="user-hover user-avatar" rel="${author.toLowerCase().replaceAll(' ', '.')}" id="commentauthor_${id}_${form}" href="/">${author}</a> added a comment - <span class="commentdate_${id}_${form} subText"><span class="date user-tz" title="${day(created)}"><time class="livestamp" datetime="${created}">${day(created)}</time></span></span>`;

/** Data Center writes each comment twice: in full, and in one line for when it is folded. */
const comment = (
  of: Comment<string>,
): string => `<div id="comment-${of.id}" class="issue-data-block activity-comment twixi-block expanded">
<div class="twixi-wrap verbose actionContainer"><div class="action-head"><a href="#" class="twixi"><span class="icon twixi-opened"><span>Hide</span></span></a><div class="action-links"><a href="#" title="A permanent link to this comment."><span>Permalink</span></a></div><div class="action-details">${who(of, 'verbose')}</div></div><div class="action-body flooded">${of.body}</div></div>
<div class="twixi-wrap concise actionContainer"><div class="action-head"><a href="#" class="twixi"><span class="icon twixi-closed"><span>Show</span></span></a><div class="action-details flooded">${who(of, 'concise')} ${of.body.replace(/<[^>]+>/g, ' ')}</div></div></div>
</div>`;

const item = (name: string, value: string, wide = false): string =>
  value === ''
    ? ''
    : `<li class="item${wide ? ' full-width' : ''}"><div class="wrap"><strong class="name">${name}:</strong>${value}</div></li>`;

const value = (id: string, inside: string): string => `<span id="${id}" class="value">${inside}</span>`;

const details = (
  issue: ServerIssue,
): string => `<div id="details-module" class="module toggle-wrap"><div id="details-module_heading" class="mod-header"><h2 class="toggle-title label">Details</h2></div><div class="mod-content">
<ul id="issuedetails" class="property-list two-cols">
${item('Type', value('type-val', `<img alt="" src="/assets/icon.svg" height="16" width="16"> ${issue.type}`))}
${item('Status', value('status-val', `<span class="jira-issue-status-lozenge aui-lozenge">${issue.status}</span>`))}
${item('Priority', value('priority-val', issue.priority))}
${item('Resolution', value('resolution-val', issue.resolution))}
${item('Fix Version/s', value('fixfor-val', issue.fixVersions.map((name) => `<a href="/">${name}</a>`).join(', ')))}
${item('Component/s', value('components-val', issue.components.map((name) => `<a href="/">${name}</a>`).join(', ')))}
<li class="item"><div class="wrap" id="wrap-labels"><strong class="name">Labels:</strong><div class="labels-wrap value"><ul class="labels" id="labels-${issue.id}-value">${issue.labels.map((label) => `<li><a class="lozenge" href="/"><span>${label}</span></a></li>`).join('')}</ul></div></div></li>
${item('Environment', issue.environment === '' ? '' : `<div id="environment-val" class="value">${issue.environment}</div>`, true)}
</ul>
<div id="customfieldmodule"><ul class="property-list">${issue.fields
  .map(
    ({ id, name, html }) =>
      `<li id="rowForcustomfield_${id}" class="item"><div class="wrap"><strong title="${name}" class="name">${name}:</strong><div id="customfield_${id}-val" class="value type-textarea" data-fieldtype="textarea"><div class="flooded">${html}</div></div></div></li>`,
  )
  .join('')}</ul></div>
</div></div>`;

const people = (issue: ServerIssue): string => `<div class="aui-item issue-side-column right">
<div id="peoplemodule"><h2 class="label">People</h2><dl><dt>Assignee:</dt><dd><span id="assignee-val"><span class="user-hover">${issue.assignee}</span></span></dd><dt>Reporter:</dt><dd><span id="reporter-val"><span class="user-hover">${issue.reporter}</span></span></dd></dl></div>
<div id="datesmodule"><h2 class="label">Dates</h2><dl><dt>Created:</dt><dd id="created-val"><time class="livestamp" datetime="${issue.created}">${day(issue.created)}</time></dd><dt>Updated:</dt><dd id="updated-val"><time class="livestamp" datetime="${issue.updated}">${day(issue.updated)}</time></dd></dl></div>
${issue.links.length === 0 ? '' : `<div id="linkingmodule"><h2 class="label">Issue Links</h2><div class="links-container"><dl class="links-list"><dt>${issue.links[0]?.how}</dt>${issue.links.map(({ key }) => `<dd><a class="issue-link" href="/">${key}</a></dd>`).join('')}</dl></div></div>`}
</div>`;

/** An issue as Data Center draws it. */
export const trackerServer = (issue: ServerIssue): string =>
  page({
    title: `[${issue.key}] ${issue.summary} - Fennmoor JIRA`,
    site: 'Fennmoor JIRA',
    head: `<meta name="application-name" content="JIRA" data-name="jira" data-version="8.20.10">\n${meta({ 'ajs-context-path': '/jira', 'ajs-version-number': '8.20.10' })}`,
    css: 'tracker.css',
    nav: ['Dashboards', 'Projects', 'Issues', 'Boards'],
    body: ' id="jira" class="aui-layout aui-theme-default"',
    side: `<div class="side aui-sidebar"><h2>${issue.project}</h2>${links(['Kanban board', 'Releases', 'Reports', 'Issues'])}</div>`,
    main: `<section id="content" role="main" class="main"><div class="issue-container"><div id="issue-content" class="issue-edit-form">
<header id="stalker" class="issue-header"><ol class="aui-nav aui-nav-breadcrumbs crumbs"><li><a id="project-name-val" href="/">${issue.project}</a></li><li><a class="issue-link" data-issue-key="${issue.key}" href="/jira/browse/${issue.key}" id="key-val" rel="${issue.id}">${issue.key}</a></li></ol><h1 id="summary-val">${issue.summary}</h1><div class="command-bar actions"><a class="toolbar-trigger" href="/">Edit</a> <a class="toolbar-trigger" href="/">Comment</a> <a class="toolbar-trigger" href="/">Assign</a></div></header>
<div class="aui-group issue-body issue"><div class="aui-item issue-main-column left">
${details(issue)}
<div id="descriptionmodule" class="module toggle-wrap"><div class="mod-header"><h2 class="toggle-title label">Description</h2></div><div class="mod-content"><div id="description-val" class="field-ignore-highlight"><div class="user-content-block">${issue.description}</div></div></div></div>
<div id="activitymodule" class="module toggle-wrap"><div class="mod-header"><h2 class="toggle-title label">Activity</h2></div><div class="mod-content"><ul id="issue-tabs" class="tabs horizontal"><li><a href="#">All</a></li><li class="active"><strong>Comments</strong></li><li><a href="#">History</a></li></ul>
<div id="issue_actions_container">${issue.comments.map(comment).join('\n')}</div></div></div>
</div>${people(issue)}</div>
</div></div></section>`,
  });
