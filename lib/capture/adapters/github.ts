import type { Adapter, Extract, PageView } from '../adapter.ts';
import { createPeople, type People } from '../people.ts';
import { firstAll, firstWords, isHost, listed, outermost } from '../reading/find.ts';
import { aboutFirst, isAboutLines, REVIEWED } from '../reading/github-review.ts';
import { momentOf } from '../reading/moment.ts';
import { type Comment, readParts } from '../reading/parts.ts';
import { headingWords } from '../title.ts';

// Servers of a company's own say who they are in their head.
const SIGNS =
  'meta[name="expected-hostname"],meta[name="octolytics-url"],meta[name="github-keyboard-shortcuts"],meta[property="og:site_name"][content="GitHub"]';
const ITEM = /^\/[^/]+\/[^/]+\/(issues|pull|discussions)\/(\d+)/;
const THREAD =
  '[data-testid="issue-viewer-container"],[data-testid="issue-viewer-issue-container"],.js-discussion,#discussion_bucket,.js-issues-results,[data-testid="discussion-timeline"]';
const TEXT = '.markdown-body,.comment-body,[data-testid="markdown-body"]';
const DRAFT =
  'form,.js-preview-body,[data-testid="comment-composer"],.js-previewable-comment-form,[data-marker-navigation-thread-reply]';
const COMMENT =
  '[data-testid^="comment-viewer-outer-box"],.react-issue-comment,[data-testid="issue-body"],[data-testid="issue-viewer-issue-container"],.review-comment,.timeline-comment,.js-comment,.timeline-comment-group,.TimelineItem,[data-wrapper-timeline-id],[data-timeline-event-id],[data-marker-navigation-comment-id]';
const AUTHOR = [
  '[data-testid="issue-body-header-author"]',
  '.author',
  'a[data-testid="avatar-link"]',
  'a[data-hovercard-type="user"]',
  '[class*="AuthorLink"]',
  '[class*="AuthorName"]',
];
const TITLE = [
  '[data-testid="issue-title"]',
  '.js-issue-title',
  '.gh-header-title .markdown-title',
  '[data-component="PH_Title"] .markdown-title',
  '.gh-header-title bdi',
];
const STATE = ['[data-testid="header-state"]', '.gh-header-meta .State', '.State', '[class*="StateLabel"]'];
const LABELS =
  '.js-issue-labels .IssueLabel,[data-testid="issue-labels"] a,[data-testid="issue-labels"] [class*="IssueLabel"]';
const DOCUMENT = ['#wiki-body .markdown-body', '#readme .markdown-body', 'article.markdown-body'];
const MORE =
  '.ajax-pagination-form button,.js-ajax-pagination button,[data-testid^="issue-timeline-load-more"],[data-deferred-details-content-url],.review-thread-component[data-resolved=true]';
const HEAD =
  '.timeline-comment-header,[data-testid="comment-header"],[data-testid="issue-body-header"],.review-comment h3,.timeline-comment h3,.timeline-comment-group h3';
const CONTROLS = 'clipboard-copy,.zeroclipboard-container,.js-comment-edit-history,.comment-reactions';

const isThread = ({ url, document }: PageView): boolean =>
  (ITEM.test(url.pathname) || document.querySelector(THREAD) !== null) && textsIn(document).length > 0;

/** Issues, pull requests, discussions, READMEs, wikis and rendered files of GitHub. */
export const github: Adapter = {
  id: 'github',
  matches: (page) =>
    page.scope === 'page' &&
    (isHost(page.url, 'github.com') || page.document.querySelector(SIGNS) !== null) &&
    (isThread(page) || firstAll(page.document, DOCUMENT).length > 0),
  capture: (page) => (isThread(page) ? thread(page) : written(page)),
};

/** What people wrote, in the order of the page, without what is being written. */
function textsIn(document: Document): Element[] {
  const roots = outermost([...document.querySelectorAll(THREAD)]);
  const within: readonly ParentNode[] =
    roots.length === 0 ? [document.querySelector('main') ?? document] : roots;
  const texts = within.flatMap((root) => outermost([...root.querySelectorAll(TEXT)]));
  return texts.filter((text) => text.closest(DRAFT) === null && text.closest(COMMENT) !== null);
}

function thread(page: PageView): Extract {
  const { document } = page;
  const people = createPeople();
  const threads = new Set<Element>();
  const texts = textsIn(document);
  const comments = texts.map((body) => ({ ...read(body, people), about: aboutFirst(body, threads) }));
  // Among the changed files stand remarks and no description.
  const description = texts[0] !== undefined && isAboutLines(texts[0]) ? undefined : comments.shift();
  return readParts(page, {
    title: firstWords(document, TITLE) || page.title,
    body: description === undefined ? [] : [description.body],
    comments,
    without: CONTROLS,
    facts: factsOn(page),
    names: people.names(),
    around: { known: [HEAD, REVIEWED, ...TITLE, ...STATE, LABELS].join(','), more: MORE },
    isIssue: true,
  });
}

/** Each text with who wrote it and when, from the box it stands in. */
function read(body: Element, people: People): Comment {
  const box = body.closest(COMMENT) ?? body;
  const time = box.querySelector(
    'relative-time[datetime],time[datetime],[data-passalong-was="relative-time"]',
  );
  const at = momentOf(time?.getAttribute('datetime') ?? '');
  return { author: people.of(firstWords(box, AUTHOR)), body, ...(at === '' ? {} : { at }) };
}

const KINDS: Readonly<Record<string, string>> = {
  issues: 'issue',
  pull: 'pull request',
  discussions: 'discussion',
};

function factsOn({ url, title, document }: PageView): (readonly [string, string])[] {
  const [, kind = '', number = ''] = ITEM.exec(url.pathname) ?? [];
  const said = / · (Issue|Pull Request|Discussion) #(\d+)/.exec(title);
  return [
    ['type', KINDS[kind] ?? said?.[1]?.toLowerCase() ?? ''],
    ['number', number || (said?.[2] ?? '')],
    ['state', firstWords(document, STATE)],
    ['labels', listed(document, LABELS)],
    [
      'milestone',
      firstWords(document, [
        '[data-testid="sidebar-milestones-section"] a',
        '.sidebar-milestone .Link--primary',
      ]),
    ],
  ];
}

/** A README, a wiki page or a rendered file: called by its own first heading, or by what stands above it. */
function written(page: PageView): Extract {
  const { document } = page;
  const body = firstAll(document, DOCUMENT).slice(0, 1);
  const isWiki = body[0]?.closest('#wiki-body') !== null;
  const heading = body[0]?.querySelector('h1') ?? null;
  const named = isWiki
    ? firstWords(document, ['#wiki-wrapper .gh-header-title', '#wiki-wrapper h1', '.gh-header-title'])
    : '';
  return readParts(page, {
    title: named || (heading === null ? page.title : headingWords(heading)),
    body,
    without: CONTROLS,
  });
}
