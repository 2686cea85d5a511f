import type { Beside, Comment, ServerPage } from '../content/types.ts';
import { afterScripts } from '../storage/shown.ts';
import { day, links, meta, page } from './page.ts';

const thread = ({
  id,
  author,
  created,
  body,
  replies = [],
}: Comment<string>): string => `<li id="comment-thread-${id}" class="comment-thread">
<div class="comment" id="comment-${id}">
<p class="comment-user-logo"><a class="userLogoLink" href="/"><img class="userLogo logo" src="/assets/icon.svg" alt="User icon" width="32" height="32"></a></p>
<div class="comment-header"><h4 class="author"><a class="confluence-userlink url fn" href="/">${author}</a></h4></div>
<div class="comment-body"><div class="comment-content wiki-content">${afterScripts(body)}</div>
<div class="comment-actions"><ul class="comment-actions-primary"><li class="comment-action-reply"><a href="#">Reply</a></li></ul><ul class="comment-actions-secondary"><li class="comment-date"><a title="${created.slice(0, 16)}" href="#">${day(created)}</a></li></ul></div>
</div></div>
${replies.length === 0 ? '' : `<ol class="comment-threads">${replies.map(thread).join('\n')}</ol>`}
</li>`;

const comments = (of: ServerPage): string => `<div id="comments-section" class="pageSection group comments">
<h2 id="comments-section-title" class="section-title">${of.comments.length} Comments</h2>
<ol class="comment-threads top-level" id="page-comments">${of.comments.map(thread).join('\n')}</ol>
<form class="quick-comment-form" action="/"><textarea name="content" placeholder="Write a comment"></textarea></form>
</div>`;

const said = ({ author, body }: Comment<string>): string =>
  `<div class="ic-author"><span class="ic-author-avatar"><img src="/assets/icon.svg" alt="User icon" width="24" height="24"></span><a class="url fn confluence-userlink" href="/">${author}</a></div><div class="ic-body wiki-content"><div class="ic-content">${afterScripts(body)}</div></div><div class="ic-actions"><ul class="aui-list-truncate"><li><button type="button" class="ic-action-resolve">Resolve</button></li><li class="ic-date"><a class="ic-date-link" href="/">Oct 05, 2026</a></li></ul></div>`;

/** The one remark beside the text that somebody has opened. */
const remark = (thread: Beside<string>): string => `<div id="content-sidebar" class="ic-sidebar comments">
<div class="ic-display-comment-view"><div class="ic-comment-container"><div class="ic-sidebar-heading"><button type="button" title="Close sidebar">Close</button></div>
<div data-comment-id="${thread.id}" class="ic-container ic-display-comment">${said(thread)}</div></div>
<div class="ic-list"><div class="ic-replies">${(thread.replies ?? [])
  .map((reply) => `<div class="ic-display-reply" data-comment-id="${reply.id}">${said(reply)}</div>`)
  .join('')}</div></div></div>
</div>`;

const marked = (body: string, open: Beside<string> | undefined): string =>
  open === undefined
    ? body
    : body.replaceAll(
        `class="inline-comment-marker valid" data-ref="${open.mark}"`,
        `class="inline-comment-marker valid active" data-ref="${open.mark}"`,
      );

/** A page as Data Center draws it, once its scripts have run; of the remarks beside its text one at most is open. */
export const wikiServer = (
  of: ServerPage,
  { open }: { open?: Beside<string> | undefined } = { open: of.beside?.[0] },
): string =>
  page({
    title: `${of.title} - ${of.space.name} - Fennmoor Confluence`,
    site: 'Fennmoor Confluence',
    head: meta({
      'confluence-request-time': '1793664000000',
      'ajs-context-path': '/confluence',
      'ajs-page-id': of.id,
      'ajs-latest-page-id': of.id,
      'ajs-page-title': of.title,
      'ajs-space-key': of.space.key,
      'ajs-page-version': String(of.version),
      'ajs-version-number': '7.19.5',
    }),
    css: 'wiki.css',
    nav: ['Spaces', 'People', 'Calendars'],
    body: ' id="com-atlassian-confluence" class="theme-default view-page"',
    side: `<div class="side acs-side-bar"><h2>${of.space.name}</h2>${links(['Pages', 'Blog', ...of.like])}</div>`,
    main: `<div id="main" class="main">
<div id="main-header" class="page-head">
<ol id="breadcrumbs" class="crumbs"><li class="first"><span><a href="/">${of.space.name}</a></span></li>${of.ancestors
      .slice(1)
      .map((name) => `<li><span><a href="/">${name}</a></span></li>`)
      .join('')}</ol>
<h1 id="title-text" class="with-breadcrumbs"><a href="/confluence/display/${of.space.key}/${of.title.replaceAll(' ', '+')}">${of.title}</a></h1>
<div id="navigation" class="actions"><ul class="ajs-menu-bar"><li><a href="/">Edit</a></li><li><a href="/">Save for later</a></li><li><a href="/">Share</a></li></ul></div>
</div>
<div id="content" class="page view">
<div class="page-metadata byline"><ul><li class="page-metadata-modification-info">Created by <span class="author"><a href="/" class="url fn confluence-userlink">${of.author}</a></span>, last modified on <a class="last-modified" href="/">${day(of.updated)}</a></li></ul></div>
<div id="main-content" class="wiki-content page-body">${marked(afterScripts(of.body), open)}</div>
<div id="likes-and-labels-container" class="more"><div id="likes-section"><span class="like-summary">Be the first to like this</span></div>
<div id="labels-section" class="pageSection group"><ul class="label-list">${of.labels.map((label) => `<li class="aui-label"><a class="aui-label-split-main" href="/">${label}</a></li>`).join('')}</ul></div></div>
${comments(of)}
</div></div>
${open === undefined ? '' : remark(open)}`,
  });
