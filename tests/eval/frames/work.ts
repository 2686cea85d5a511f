import { escaped } from '../../../demo/adf/html.ts';
import type { Authored, Comment, Piece } from '../authored.ts';
import { draw, html, inline, links, PLAIN, type Style, slug } from './draw.ts';

const meta = (of: Readonly<Record<string, string>>): string =>
  Object.entries(of)
    .map(([name, content]) => `<meta name="${name}" content="${escaped(content)}">`)
    .join('');

export const article = (page: Authored): string =>
  html(
    page.lang,
    `<title>${escaped(page.title)} - ${escaped(page.site)}</title>`,
    `<header><nav><a href="/">${escaped(page.site)}</a> <a href="/news">News</a> <a href="/people">People</a></nav></header>
<main><article><h1>${escaped(page.title)}</h1>
${draw(page.pieces, PLAIN)}
</article><aside><h2>Popular</h2>${links(['Holiday calendar', 'Menu of the week', 'New colleagues'])}</aside></main>
<footer><p>${escaped(page.site)} · <a href="/imprint">Imprint</a></p></footer>`,
  );

const ADF: Style = {
  heading: (text, id) =>
    `<h2 id="${id}"><span class="heading-anchor-wrapper"><button type="button" aria-label="Copy link to heading"><svg></svg></button></span>${text}</h2>`,
  callout: (tone, inside) =>
    `<div class="ak-editor-panel" data-panel-type="${tone}"><div class="ak-editor-panel__icon"><span role="img" aria-label="Panel ${tone}"></span></div><div class="ak-editor-panel__content">${inside}</div></div>`,
  code: (language, text) =>
    `<div class="code-block"><span data-ds--code--code-block=""><code class="language-${language}">${text}</code></span></div>`,
  table: (rows) =>
    `<div class="pm-table-container"><div class="pm-table-wrapper"><table data-number-column="false"><tbody>${rows
      .map(
        (row, at) =>
          `<tr>${row.map((text) => (at === 0 ? `<th><p><strong>${inline(text)}</strong></p></th>` : `<td><p>${inline(text)}</p></td>`)).join('')}</tr>`,
      )
      .join('')}</tbody></table></div></div>`,
};

const adf = (inside: string, comment = false): string =>
  `<div class="ak-renderer-wrapper${comment ? ' is-comment' : ''}"><div class="ak-renderer-document">${inside}</div></div>`;

export const wikiCloud = (page: Authored): string =>
  html(
    page.lang,
    `${meta({ 'application-name': 'Confluence', 'ajs-page-id': '7340035', 'ajs-space-key': 'TEAM' })}<title>${escaped(page.title)} - ${escaped(page.site)} - Confluence</title>`,
    `<header data-testid="grid-topNav"><nav><a href="/wiki/home">Home</a> <a href="/wiki/recent">Recent</a></nav><button type="button">Create</button></header>
<div data-testid="grid-left-sidebar"><nav data-testid="space-navigation">${links(['Team calendar', 'Meeting notes', 'Archive'])}</nav></div>
<main id="AkMainContent" data-testid="grid-main-container">
<div data-testid="page-content-header"><nav data-testid="breadcrumbs" aria-label="Breadcrumbs"><ol><li><a href="/s">${escaped(page.site)}</a></li></ol></nav><div data-testid="title-wrapper"><h1 data-testid="title-text" id="title-text">${escaped(page.title)}</h1></div><div data-testid="content-byline">3 min read</div><button type="button">Share</button></div>
<div data-testid="page-content-only">${adf(draw(page.pieces, ADF))}</div>
<section data-testid="footer-comments" aria-label="Comments"><h2>Comments</h2>
${page.comments
  .map(
    ({ author, pieces }, at) =>
      `<div data-testid="footer-comment-container" id="comment-${900 + at}"><div><span data-testid="comment-author"><a href="/u">${escaped(author)}</a></span> <span>3 weeks ago</span></div>${adf(draw(pieces, ADF), true)}<div><button type="button">Reply</button></div></div>`,
  )
  .join('\n')}
</section></main>`,
  );

const SERVER: Style = {
  ...PLAIN,
  heading: (text, id) => `<h2 id="Page-${id}">${text}</h2>`,
  callout: (tone, inside) =>
    `<div class="confluence-information-macro confluence-information-macro-${tone}"><span class="aui-icon confluence-information-macro-icon"></span><div class="confluence-information-macro-body">${inside}</div></div>`,
  table: (rows) =>
    `<div class="table-wrap">${PLAIN.table(rows).replace('<table>', '<table class="wrapped confluenceTable">')}</div>`,
};

const serverComment = ({ author, pieces }: Comment, at: number): string =>
  `<li id="comment-thread-${90 + at}" class="comment-thread"><div class="comment" id="comment-${90 + at}"><div class="comment-header"><h4 class="author"><a class="confluence-userlink url fn" href="/u">${escaped(author)}</a></h4></div><div class="comment-body"><div class="comment-content wiki-content">${draw(pieces, SERVER)}</div><div class="comment-actions"><ul><li class="comment-action-reply"><a href="#">Reply</a></li><li class="comment-date"><a title="Oct 14, 2026 10:22" href="/c">Oct 14, 2026</a></li></ul></div></div></div></li>`;

export const wikiServer = (page: Authored): string =>
  html(
    page.lang,
    `${meta({ 'confluence-request-time': '1793664000000', 'ajs-page-id': '884736', 'ajs-latest-page-id': '884736', 'ajs-page-title': page.title, 'ajs-space-key': 'TEAM', 'ajs-page-version': '12' })}<title>${escaped(page.title)} - ${escaped(page.site)} - Confluence</title>`,
    `<div id="header"><nav class="aui-header"><a href="/spaces">Spaces</a> <a href="/people">People</a></nav></div>
<div class="acs-side-bar"><div class="plugin_pagetree_children_list">${links(['Team calendar', 'Meeting notes', 'Archive'])}</div></div>
<div id="main"><div id="main-header"><ol id="breadcrumbs"><li class="first"><span><a href="/s">${escaped(page.site)}</a></span></li></ol><h1 id="title-text" class="with-breadcrumbs"><a href="/display/TEAM/${slug(page.title)}">${escaped(page.title)}</a></h1><ul class="ajs-menu-bar"><li><a href="/edit">Edit</a></li><li><a href="/watch">Watch</a></li></ul></div>
<div id="content" class="page view"><div class="page-metadata"><ul><li>last modified on <a class="last-modified" href="/d">Oct 12, 2026</a></li></ul></div>
<div id="main-content" class="wiki-content">
${draw(page.pieces, SERVER)}
</div>
<div id="likes-and-labels-container"><div id="likes-section"><span class="like-summary">Be the first to like this</span></div></div>
<div id="comments-section" class="pageSection group"><h2 id="comments-section-title">${page.comments.length} Comments</h2><ol class="comment-threads top-level" id="page-comments">${page.comments.map(serverComment).join('\n')}</ol></div>
</div></div>`,
    ' id="com-atlassian-confluence" class="view-page"',
  );

const issueComment = ({ author, pieces }: Comment, at: number): string => {
  const id = `issue-comment-base.ui.comment.ak-comment.${20_000 + at}`;
  return `<div data-testid="comment-base-item-${20_000 + at}"><div data-testid="${id}-header"><a href="/people/${at}"><span>${escaped(author)}</span></a> <span data-testid="issue-timestamp.relative-time">2 days ago</span></div><div data-testid="${id}-body">${adf(draw(pieces, ADF), true)}</div><div><button type="button">Edit</button><button type="button">Delete</button></div></div>`;
};

export const jiraCloud = (page: Authored): string =>
  html(
    page.lang,
    `<meta name="application-name" content="JIRA" data-name="jira" data-version="1001.0.0-SNAPSHOT">${meta({ 'ajs-cloud-id': '0f0f0f0f-1111-4222-8333-444444444444' })}<title>[${page.key}] ${escaped(page.title)} - Jira</title>`,
    `<header data-testid="page-layout.top-nav"><nav><a href="/your-work">Your work</a> <a href="/projects">Projects</a></nav><button type="button">Create</button></header>
<div data-testid="page-layout.sidebar">${links(['Board', 'Backlog', 'Releases'])}</div>
<main><div data-testid="issue.views.issue-details.issue-layout.issue-layout">
<div data-testid="issue.views.issue-details.issue-layout.container-left">
<nav aria-label="Breadcrumbs"><ol><li><a href="/p">Projects</a></li><li><a data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item" href="/browse/${page.key}"><span>${page.key}</span></a></li></ol></nav>
<h1 data-testid="issue.views.issue-base.foundation.summary.heading">${escaped(page.title)}</h1>
<form><div data-testid="issue.views.field.rich-text.description">${adf(draw(page.pieces, ADF))}</div></form>
<div data-testid="issue.activity.common.component.activity"><h2>Activity</h2><div role="tablist"><button type="button" role="tab" aria-selected="true">Comments</button></div>
<div data-testid="issue.activity.comments-list">
${page.comments.map(issueComment).join('\n')}
</div></div></div>
<div data-testid="issue.views.issue-details.issue-layout.container-right"><button type="button" data-testid="issue-field-status.ui.status-view.status-button.status-button">${page.status}</button></div>
</div></main>`,
  );

const leaf = (text: string): string =>
  `<div data-content-editable-leaf="true" class="notranslate">${text}</div>`;

const block = (kind: string, id: string, inside: string): string =>
  `<div data-block-id="${id}" class="notion-selectable notion-${kind}-block">${inside}</div>`;

/** Notion has no lists and no paragraphs, only blocks. */
function notionBlock(piece: Piece, id: string): string {
  switch (piece.kind) {
    case 'heading':
      return block(
        piece.level === 2 ? 'header' : 'sub_header',
        id,
        `<h${piece.level} data-content-editable-leaf="true" class="notranslate">${inline(piece.text)}</h${piece.level}>`,
      );
    case 'paragraph':
      return block('text', id, `<div>${leaf(inline(piece.text))}</div>`);
    case 'list':
      return piece.items
        .map((item, place) => {
          const [own = '', ...below] = item.split('\n');
          const under = below.map((text, at) =>
            block(
              'bulleted_list',
              `${id}-${place}-${at}`,
              `<div><span class="pseudoBefore">•</span></div>${leaf(inline(text))}`,
            ),
          );
          return block(
            piece.ordered ? 'numbered_list' : 'bulleted_list',
            `${id}-${place}`,
            `<div><span class="pseudoBefore">${piece.ordered ? `${place + 1}.` : '•'}</span></div>${leaf(inline(own))}${under.join('')}`,
          );
        })
        .join('\n');
    case 'callout':
      return block(
        'callout',
        id,
        `<div role="note"><div class="notion-record-icon notranslate">💡</div>${leaf(inline(piece.text))}</div>`,
      );
    case 'table':
      return block('table', id, `<div class="notion-simple-table">${PLAIN.table(piece.rows)}</div>`);
    case 'code':
      return block('code', id, leaf(escaped(piece.text)));
  }
}

export const notion = (page: Authored): string =>
  html(
    page.lang,
    `<title>${escaped(page.title)}</title>`,
    `<div id="notion-app"><div class="notion-app-inner"><div class="notion-cursor-listener">
<div class="notion-topbar"><div role="button">Search</div><div role="button">Share</div></div>
<div class="notion-frame"><div class="notion-scroller vertical"><div class="whenContentEditable">
${block('page', 'aa', `<h1 data-content-editable-leaf="true" class="notranslate">${escaped(page.title)}</h1>`)}
<div class="notion-page-content">
${page.pieces.map((piece, at) => notionBlock(piece, `aa-${at}`)).join('\n')}
</div></div></div></div></div></div></div>`,
    ' class="notion-body"',
  );
