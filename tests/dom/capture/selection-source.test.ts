import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { captureFrom } from '../../../lib/capture/capture.ts';
import { walk } from '../../../lib/capture/walk.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { must } from '../../../lib/model/result.ts';
import { parse } from './page.ts';

async function captured(document: Document, scope: 'page' | 'selection'): Promise<Capture> {
  const records = structuredClone(walk(document, { scope }));
  const result = await captureFrom(records, { at: 1, id: uuidv7(1, new Uint8Array(16)), parse });
  return must(result.ok ? result.value : null, `a capture of the ${scope}`);
}

/** The whole page, and what is selected in it: all words of the element `of` finds. */
async function both(html: string, url: string, of: string): Promise<{ page: Capture; selection: Capture }> {
  const { window } = new JSDOM(html, { url, pretendToBeVisual: true });
  const { document } = window;
  const page = await captured(document, 'page');
  document.getSelection()?.selectAllChildren(must(document.querySelector(of), of));
  const selection = await captured(document, 'selection');
  window.close();
  return { page, selection };
}

const JIRA_CLOUD = `<main><div data-testid="issue.views.issue-details.issue-layout.issue-layout">
<nav><ol><li><a data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item" href="/browse/KILN-7">KILN-7</a></li></ol></nav>
<h1 data-testid="issue.views.issue-base.foundation.summary.heading">Kiln stays cold</h1>
<div data-testid="issue.views.field.rich-text.description"><div class="ak-renderer-document"><p id="in">The coil is open.</p><p>More words.</p></div></div>
</div></main>`;

const JIRA_SERVER = `<div id="issue-content"><header><ol><li><a id="key-val" href="/browse/BREW-9">BREW-9</a></li></ol>
<h1 id="summary-val">Mash tun reads low</h1></header>
<div id="description-val"><div class="user-content-block"><p id="in">It shows 64 degrees.</p><p>More words.</p></div></div></div>
<div id="after"><p>Beside the issue.</p></div>`;

const DIALOG = `<main><h1>LOOM board</h1><div id="before"><p>A word of the board.</p></div></main>
<section role="dialog" data-testid="issue.views.issue-details.issue-modal.modal-dialog"><header><a data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item" href="/browse/LOOM-19">LOOM-19</a></header>
<h1 data-testid="issue.views.issue-base.foundation.summary.heading">Shuttle jams</h1>
<div data-testid="issue.views.issue-details.issue-layout.issue-layout"><div data-testid="issue.views.field.rich-text.description"><p id="in">It stops in the middle.</p></div></div></section>`;

const WIKI_CLOUD = `<main><h1 data-testid="title-text">Open the lock</h1><div data-testid="page-content-only">
<div class="ak-renderer-document"><p id="in">Two people are needed.</p><p>More words.</p></div></div>
<div class="is-comment"><p id="comment">Is that so?</p></div></main>`;

const WIKI_SERVER = `<div id="main"><h1 id="title-text">Graft a tree</h1><div id="main-content" class="wiki-content"><p id="in">Work in March.</p><p>More words.</p></div>
<div id="comments-section"><div class="comment"><p id="comment">Or in April?</p></div></div></div>`;

test.each([
  [
    'Jira Cloud',
    JIRA_CLOUD,
    'https://kiln.atlassian.net/browse/KILN-7',
    '#in',
    'jira|kiln.atlassian.net|KILN-7',
  ],
  [
    'Jira Cloud, the key on the page alone',
    JIRA_CLOUD,
    'https://kiln.example/issues/',
    '#in',
    'jira|kiln.example|KILN-7',
  ],
  ['a dialog over a board', DIALOG, 'https://loom.example/boards/3', '#in', 'jira|loom.example|LOOM-19'],
  ['words before the issue', DIALOG, 'https://loom.example/boards/3', '#before', 'jira|loom.example|LOOM-19'],
  ['Jira Data Center', JIRA_SERVER, 'https://t.example/browse/BREW-9', '#in', 'jira|t.example|BREW-9'],
  [
    'Jira Data Center, the key on the page alone',
    JIRA_SERVER,
    'https://t.example/issues/',
    '#in',
    'jira|t.example|BREW-9',
  ],
  [
    'words after the issue',
    JIRA_SERVER,
    'https://t.example/browse/BREW-9',
    '#after',
    'jira|t.example|BREW-9',
  ],
  [
    'Confluence Cloud',
    WIKI_CLOUD,
    'https://w.example/spaces/T/pages/73/Open',
    '#in',
    'confluence|w.example|73',
  ],
  [
    'a comment of Confluence Cloud',
    WIKI_CLOUD,
    'https://w.example/spaces/T/pages/73/Open',
    '#comment',
    'confluence|w.example|73',
  ],
  [
    'Confluence Data Center',
    WIKI_SERVER,
    'https://w.example/pages/viewpage.action?pageId=88',
    '#in',
    'confluence|w.example|88',
  ],
  [
    'a title of Confluence Data Center',
    WIKI_SERVER,
    'https://w.example/display/O/Graft',
    '#title-text',
    'confluence|w.example|/display/O/Graft',
  ],
  [
    'a comment of Confluence Data Center',
    WIKI_SERVER,
    'https://w.example/display/O/Graft',
    '#comment',
    'confluence|w.example|/display/O/Graft',
  ],
])('%s: a selection is known as of the page it stands on', async (_, html, url, of, key) => {
  const { page, selection } = await both(html, url, of);
  expect(page.source.key).toBe(key);
  expect(selection.source.key).toBe(key);
  expect(selection.scope).toBe('selection');
});

test('what says which page it is gives no words and no heading of its own', async () => {
  const { selection } = await both(JIRA_SERVER, 'https://t.example/browse/BREW-9', '#in');
  expect(selection.blocks.map(({ kind, path }) => [kind, path])).toEqual([
    ['paragraph', ['Mash tun reads low']],
  ]);
  const before = await both(DIALOG, 'https://loom.example/boards/3', '#before p');
  expect(before.selection.blocks).toMatchObject([{ text: 'A word of the board.', path: ['LOOM board'] }]);
});

test('an address like one of a product is none where the page says nothing', async () => {
  const html = '<h1>Sheet</h1><p id="in">A word.</p><p>Another.</p>';
  const { selection } = await both(html, 'https://t.example/browse/BREW-9', '#in');
  expect(selection.source.app).toBe('web');
});

test.each([
  '<table><tr><td>Issue</td><td><a id="key-val">BREW-9</a></td></tr></table>',
  '<pre><a id="key-val">BREW-9</a></pre>',
  '<dl><dt>Issue</dt><dd><a id="key-val">BREW-9</a></dd></dl>',
  '<h2>Mash tun <a id="key-val">BREW-9</a></h2>',
  '<details><summary><a id="key-val">BREW-9</a></summary></details>',
  '<blockquote><a id="key-val">BREW-9</a></blockquote>',
])('a key beside the selection is no word of it: %s', async (key) => {
  for (const html of [`${key}<p id="in">A word.</p>`, `<p id="in">A word.</p>${key}`]) {
    const { selection } = await both(html, 'https://t.example/issues/', '#in');
    expect(selection.source.key).toBe('jira|t.example|BREW-9');
    expect(selection.blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(['A word.']);
  }
});
