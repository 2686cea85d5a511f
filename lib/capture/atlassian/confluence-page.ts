import { type Comment, inOrder } from './comments.ts';
import { decoded, idOfAddress, idsOn } from './page-id.ts';

const BODIES = [
  '[data-testid="page-content-only"] .ak-renderer-document',
  '#main-content .ak-renderer-document',
  '#AkMainContent .ak-renderer-document',
  '#main-content.wiki-content',
  '#main-content .wiki-content',
  '.wiki-content:not(.comment-content)',
  '#main-content',
  '.ak-renderer-document',
  '#wiki-content',
  // A live document is read where it is written.
  '.ak-editor-content-area .ProseMirror',
  '#ak-editor-textarea',
  '.ProseMirror',
];
const COMMENT = '.is-comment,[data-testid*="comment"],#comments-section,.comment,.ic-display-comment-view';

/** The element that holds the page's body, never a comment's: an open one may stand before the page. */
export function bodyOf(document: Document): Element | null {
  for (const selector of BODIES) {
    for (const found of document.querySelectorAll(selector))
      if (found.closest(COMMENT) === null) return found;
  }
  return null;
}

export const wordsOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const TITLES = ['[data-testid="title-text"]', '#title-text', '[data-testid="title-wrapper"] h1', 'h1'];

export function titleOf(document: Document): string {
  const meta = document.querySelector('meta[name="ajs-page-title"]')?.getAttribute('content')?.trim();
  for (const selector of TITLES) {
    const words = wordsOf(document.querySelector(selector));
    if (words !== '') return words;
  }
  return meta ?? '';
}

const metaOf = (document: Document, name: string): string =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content')?.trim() ?? '';

/** The space an address names. */
export const spaceOf = ({ pathname }: URL): string =>
  decoded(/\/(?:spaces|display)\/([^/]+)/.exec(pathname)?.[1] ?? '');

/** What a frame that says nothing says. */
export const NO_FACTS: ReturnType<typeof factsOn> = {
  space: '',
  version: '',
  changed: '',
  labels: [],
  ancestors: [],
  authors: [],
};

/** What the page's frame says of it, in the order of the facts. */
export function factsOn(url: URL, document: Document) {
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map(wordsOf).filter((text) => text !== '');
  // What the head says stays that of the page the reader came from.
  const named = idOfAddress(url);
  const isOwn = named === null || idsOn(document).includes(named);
  return {
    space: (isOwn ? metaOf(document, 'ajs-space-key') : '') || spaceOf(url),
    version: isOwn ? metaOf(document, 'ajs-page-version') || metaOf(document, 'ajs-version') : '',
    changed: wordsOf(document.querySelector('.page-metadata .last-modified,a.last-modified')),
    labels: [
      ...new Set(
        texts(
          '#labels-section .aui-label a,.label-list .aui-label a,[data-testid*="label-list"] a,[data-testid="labels-container"] a',
        ),
      ),
    ],
    ancestors: texts(
      '#breadcrumbs li a span,#breadcrumbs li:not(.first) > span > a,[data-testid="breadcrumbs"] a',
    ),
    authors: texts(
      '.page-metadata .author a,.page-metadata .editor a,.page-metadata a.url.fn,[data-testid*="byline"] a',
    ),
  };
}

const THREADS =
  '#comments-section .comment,.comment-thread > .comment,[data-testid="comment-container"],[data-testid="footer-comment-container"]';

/** Where a page draws the comments beside its text that somebody has opened. */
export const BESIDE =
  '#inline-comment-sidebar,[data-testid^="inline-comment"][data-testid$="sidebar"],[data-cy="editor-comments-sidebar"],.ic-display-comment-view';

/** The comments under the page, oldest first, with the words of each without its replies. */
export const commentsOn = (document: Document): Comment[] =>
  inOrder([...document.querySelectorAll(THREADS)].flatMap(commentIn));

// Pages say when a comment was made in words of the reader's language and time, so it is left out.
function commentIn(comment: Element): Comment[] {
  const body = comment.querySelector('.comment-content,.ak-renderer-document');
  if (body === null || body.closest(THREADS) !== comment || comment.closest(BESIDE) !== null) return [];
  const name = wordsOf(comment.querySelector('.author,[data-testid="comment-author"]'));
  const id = /\d+/.exec(comment.id || (comment.getAttribute('data-comment-id') ?? ''))?.[0] ?? '';
  return [{ id, who: name, name, body }];
}
