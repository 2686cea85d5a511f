import type { Adf } from '../adf/adf.ts';
import { render, type Shown } from '../adf/render.ts';
import type { Beside, CloudPage, Comment } from '../content/types.ts';
import { day, links, meta, minutes, page } from './page.ts';

const comment = (
  { id, author, body, replies = [] }: Comment<Adf>,
  shown: Shown,
): string => `<div data-testid="footer-comment-container" id="comment-${id}" class="comment-thread">
<div class="comment-head"><span data-testid="comment-author"><a href="/">${author}</a></span> <span>3 weeks ago</span></div>
<div class="ak-renderer-wrapper is-comment">${render(body, shown)}</div>
<div class="comment-actions"><button type="button">Reply</button><button type="button">Like</button></div>
${replies.map((reply) => comment(reply, shown)).join('\n')}
</div>`;

const footer = (
  comments: readonly Comment<Adf>[],
  shown: Shown,
): string => `<section data-testid="footer-comments" class="comments" aria-label="Comments">
<h2>Comments</h2>
${comments.map((one) => comment(one, shown)).join('\n')}
<div data-testid="comment-editor"><div role="textbox" contenteditable="true" aria-label="Write a comment"></div></div>
</section>`;

const remark = (
  { id, author, body, replies = [] }: Comment<Adf>,
  shown: Shown,
): string => `<div data-testid="comment-container" data-comment-id="${id}">
<div class="comment-head"><span data-testid="comment-author"><a href="/">${author}</a></span> <span>2 weeks ago</span></div>
<div class="ak-renderer-wrapper is-comment">${render(body, shown)}</div>
<div class="comment-actions"><button type="button">Resolve</button></div>
</div>
${replies.map((reply) => remark(reply, shown)).join('\n')}`;

/** Where remarks are read beside the text, once somebody has opened them. */
const remarks = (
  beside: readonly Beside<Adf>[],
  shown: Shown,
): string => `<aside id="inline-comment-sidebar" data-testid="inline-comment-sidebar" class="comments" aria-label="Remarks">
${beside
  .filter(({ resolved }) => resolved !== true)
  .map((thread) => `<div data-annotation-id="${thread.mark}">${remark(thread, shown)}</div>`)
  .join('\n')}
</aside>`;

const side = ({
  space,
  title,
}: CloudPage): string => `<nav data-testid="space-navigation" class="side" aria-label="Space">
<h2>${space.name}</h2>
<ul><li><a href="/" aria-current="page">${title}</a></li><li><a href="/">Depot network map</a></li><li><a href="/">Capacity review</a></li><li><a href="/">Vendor contacts</a></li><li><a href="/">Archived runbooks</a></li></ul>
</nav>`;

/** A page as the Cloud wiki draws it, the remarks beside its text open or closed. */
export function wikiCloud(of: CloudPage, titles: Shown['titles'], { open = true } = {}): string {
  const shown: Shown = { titles, headingIds: true };
  const body = render(of.body, shown);
  return page({
    title: `${of.title} - ${of.space.name} - Fennmoor Wiki`,
    site: 'Fennmoor Wiki',
    head: meta({
      'application-name': 'Confluence',
      'ajs-page-id': of.id,
      'ajs-space-key': of.space.key,
      'ajs-latest-published-page-title': of.title,
    }),
    css: 'wiki.css',
    nav: ['Home', 'Recent', 'Spaces', 'Teams'],
    side: side(of),
    main: `<main id="AkMainContent" data-testid="grid-main-container" class="main">
<div data-testid="page-content-header" class="page-head">
<nav data-testid="breadcrumbs" aria-label="Breadcrumbs" class="crumbs">${of.ancestors.map((name) => `<a href="/">${name}</a>`).join(' / ')}</nav>
<div data-testid="title-wrapper"><h1 data-testid="title-text" id="title-text">${of.title}</h1></div>
<p class="byline" data-testid="content-byline">By <a href="/">${of.author}</a> · Last updated ${day(of.updated)} · ${minutes(body)} min read</p>
<div class="actions"><button type="button">Edit</button><button type="button">Share</button><button type="button">Watch</button></div>
</div>
<div data-testid="page-content-only" class="page-body">${body}</div>
<ul data-testid="label-list" class="labels">${of.labels.map((label) => `<li><a href="/">${label}</a></li>`).join('')}</ul>
<section data-testid="page-reactions" class="more"><button type="button">Like</button> 12 people liked this page</section>
${footer(of.comments, shown)}
<section data-testid="page-card-end-of-page-view" class="more" aria-label="More pages"><h2>You might also like</h2>${links(of.like)}</section>
</main>
${open && of.beside !== undefined ? remarks(of.beside, { ...shown, headingIds: false }) : ''}`,
  });
}
