import type { Adapter, Extract, PageView } from '../adapter.ts';
import { wordsIn } from '../blocks/shape.ts';
import { createPeople, type People } from '../people.ts';
import { firstAll, firstWords, isHost, listed } from '../reading/find.ts';
import { momentOf } from '../reading/moment.ts';
import { type Comment, readParts } from '../reading/parts.ts';
import { headingWords } from '../title.ts';

const SIGNS =
  'meta[property="og:site_name"][content="GitLab"],body[data-page^="projects:"],body[data-page^="groups:"],meta[name="csp-nonce"] ~ meta[content*="GitLab"]';
const ITEM = /\/-\/(issues|merge_requests|work_items|epics|incidents)\/(\d+)/;
const TITLE = [
  '[data-testid="work-item-title"]',
  '[data-testid="issue-title"]',
  '[data-testid="title-content"]',
  '.detail-page-description .title',
  'h1.title',
  'h1.gl-heading-1',
];
const DESCRIPTION = [
  '[data-testid="work-item-description"] .md',
  '[data-testid="description-content"] .md',
  '.detail-page-description .description .md',
  '.description .md',
  '.detail-page-description .md',
];
const NOTE = 'li.note,[data-testid="noteable-note-container"],.timeline-entry.note';
const NOTE_TEXT = ['.note-text.md', '.note-body .md', '.note-text'];
const DOCUMENT = [
  '[data-testid="wiki-page-content"] .md',
  '.js-wiki-page-content.md',
  '.wiki-page-content .md',
  '[data-testid="blob-viewer-file-content"] .md',
  '.file-content.md',
  '#readme .md',
];
const CONTROLS = 'copy-code,.js-copy-code,insert-code-snippet,.task-list-item-actions,button';

const STATE = [
  '[data-testid="work-item-state-badge"]',
  '[data-testid="issue-state-badge"]',
  '.issuable-status-badge',
  '.issuable-status-box',
  '.merge-request-status',
  '.detail-page-header .gl-badge',
];
const LABELS =
  '.labels .gl-label,[data-testid="work-item-labels"] .gl-label,[data-testid="sidebar-labels"] .gl-label';

const hasItem = ({ url, document }: PageView): boolean =>
  ITEM.test(url.pathname) && firstWords(document, TITLE) !== '';

/** Issues, merge requests, work items, wikis and READMEs of GitLab. */
export const gitlab: Adapter = {
  id: 'gitlab',
  matches: (page) =>
    page.scope === 'page' &&
    (isHost(page.url, 'gitlab.com') || page.document.querySelector(SIGNS) !== null) &&
    (hasItem(page) || firstAll(page.document, DOCUMENT).length > 0),
  capture: (page) => (hasItem(page) ? item(page) : written(page)),
};

function item(page: PageView): Extract {
  const { document } = page;
  const people = createPeople();
  const notes = [...document.querySelectorAll(NOTE)].filter((note) => !note.matches('.system-note'));
  return readParts(page, {
    title: firstWords(document, TITLE),
    body: firstAll(document, DESCRIPTION).filter((found) => found.closest(NOTE) === null),
    comments: notes.flatMap((note) => read(note, people)),
    without: CONTROLS,
    facts: factsOn(page),
    names: people.names(),
    around: {
      known: [...TITLE, ...STATE, LABELS, '.note-header', '.system-note'].join(','),
      more: '[data-testid="expand-replies-button"],.toggle-replies-widget.collapsed',
    },
    left: [...document.querySelectorAll('.system-note .note-header,.system-note .system-note-message')].map(
      (note) => ({ reason: 'page-frame' as const, example: wordsIn(note) }),
    ),
    isIssue: true,
  });
}

function read(note: Element, people: People): Comment[] {
  const body = firstAll(note, NOTE_TEXT)[0];
  if (body === undefined) return [];
  const author = firstWords(note, [
    '.note-header-author-name',
    '[data-testid="author-name"]',
    '.author-name-link',
    '.js-user-link',
  ]);
  const at = momentOf(note.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
  return [{ author: people.of(author), body, ...(at === '' ? {} : { at }) }];
}

const KINDS: Readonly<Record<string, string>> = {
  issues: 'issue',
  merge_requests: 'merge request',
  work_items: 'work item',
  epics: 'epic',
  incidents: 'incident',
};

function factsOn({ url, document }: PageView): (readonly [string, string])[] {
  const [, kind = '', number = ''] = ITEM.exec(url.pathname) ?? [];
  return [
    ['type', KINDS[kind] ?? ''],
    ['number', number],
    ['state', firstWords(document, STATE)],
    ['labels', listed(document, LABELS)],
    [
      'milestone',
      firstWords(document, [
        '[data-testid="work-item-milestone"] a',
        '.milestone [data-testid="milestone-link"]',
        '.block.milestone a',
      ]),
    ],
  ];
}

function written(page: PageView): Extract {
  const body = firstAll(page.document, DOCUMENT).slice(0, 1);
  const heading = body[0]?.querySelector('h1') ?? null;
  const wiki = firstWords(page.document, [
    '[data-testid="wiki-page-title"]',
    '.wiki-page-title',
    '.wiki-page-header h1',
  ]);
  return readParts(page, {
    title: wiki || (heading === null ? page.title : headingWords(heading)),
    body,
    without: CONTROLS,
  });
}
