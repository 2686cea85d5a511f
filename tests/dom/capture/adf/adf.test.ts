import { expect, test } from 'vitest';
import { readAdf } from '../../../../lib/capture/adf/adf.ts';
import type { Shown } from '../../../../lib/capture/adf/context.ts';
import { settleRendered } from '../../../../lib/capture/adf/settle.ts';
import { NOT_SHOWN, shownOn } from '../../../../lib/capture/atlassian/shown.ts';
import { readBlocks } from '../../../../lib/capture/blocks/create-reader.ts';
import { isContent } from '../../../../lib/capture/frame.ts';
import { bare, parse } from '../page.ts';

const NOTHING: Shown = NOT_SHOWN;
const input = (shown = NOTHING) => ({
  document: parse(''),
  base: new URL('https://wiki.example/wiki/page'),
  language: 'en',
  shown,
});
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });
const p = (...content: unknown[]) => ({ type: 'paragraph', content });

function blocksOf(raw: unknown, shown = NOTHING) {
  const read = readAdf(raw, input(shown));
  if (read === null) throw new Error('not read');
  return readBlocks(read.body, {
    takes: (element) => isContent(element, () => undefined),
    leave: () => undefined,
  });
}

test('a panel, a task list and a decision keep what they are', () => {
  const blocks = blocksOf(
    doc(
      { type: 'panel', attrs: { panelType: 'warning' }, content: [p(text('Do not restart.'))] },
      {
        type: 'taskList',
        content: [
          { type: 'taskItem', attrs: { state: 'DONE' }, content: [text('Copy the pair')] },
          { type: 'taskItem', attrs: { state: 'TODO' }, content: [text('Reload')] },
        ],
      },
      { type: 'decisionList', content: [{ type: 'decisionItem', content: [text('Reload, never restart')] }] },
    ),
  );
  expect(blocks.map(bare)).toMatchObject([
    { kind: 'callout', tone: 'warning' },
    { kind: 'paragraph', text: 'Do not restart.' },
    {
      kind: 'list',
      items: [
        { text: 'Copy the pair', checked: true },
        { text: 'Reload', checked: false },
      ],
    },
    { kind: 'callout', tone: 'decision' },
    { kind: 'paragraph', text: 'Reload, never restart' },
  ]);
});

test('code keeps its lines and its language, a table its merged cells', () => {
  const cells = (type: string, words: string, attrs = {}) => ({ type, attrs, content: [p(text(words))] });
  const blocks = blocksOf(
    doc(
      { type: 'codeBlock', attrs: { language: 'bash' }, content: [text('nginx -t\n  nginx -s reload')] },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cells('tableHeader', 'Host'), cells('tableHeader', 'Role')] },
          { type: 'tableRow', content: [cells('tableCell', 'both', { colspan: 2 })] },
        ],
      },
    ),
  );
  expect(blocks.map(bare)).toMatchObject([
    { kind: 'code', language: 'bash', text: 'nginx -t\n  nginx -s reload' },
    {
      kind: 'table',
      rows: [
        [
          { text: 'Host', header: true },
          { text: 'Role', header: true },
        ],
        [{ text: 'both', colspan: 2, header: false }],
      ],
    },
  ]);
});

test('what an expander folds away is read and marked', () => {
  const blocks = blocksOf(
    doc({ type: 'expand', attrs: { title: 'Details' }, content: [p(text('Hidden words'))] }),
  );
  expect(blocks.map(bare)).toMatchObject([
    { kind: 'paragraph', text: 'Details' },
    { kind: 'paragraph', text: 'Hidden words', closed: true },
  ]);
});

test('marks, mentions, status, dates and cards stand in the line', () => {
  const read = readAdf(
    doc(
      p(
        text('Run '),
        text('nginx -s reload', { type: 'code' }),
        text(' with '),
        { type: 'mention', attrs: { id: '1', text: '@Mira Holt' } },
        text(' '),
        { type: 'status', attrs: { text: 'DONE', color: 'green' } },
        text(' on '),
        { type: 'date', attrs: { timestamp: '1793664000000' } },
        text(', see '),
        { type: 'inlineCard', attrs: { url: 'https://wiki.example/browse/OPS-1' } },
      ),
    ),
    input({
      ...NOTHING,
      card: (address) => (address.endsWith('OPS-1') ? 'OPS-1: Gateway' : null),
    }),
  );
  const [block] = readBlocks(read?.body ?? parse('').body, { takes: () => true, leave: () => undefined });
  expect(read?.names).toEqual(['Mira Holt']);
  expect(block).toMatchObject({
    kind: 'paragraph',
    text: 'Run nginx -s reload with @Mira Holt DONE on Nov 3, 2026, see OPS-1: Gateway',
    marks: [
      { kind: 'code' },
      { kind: 'mention' },
      { kind: 'status' },
      { kind: 'link', href: 'https://wiki.example/browse/OPS-1' },
    ],
  });
});

test('a macro without words of its own is taken from the page, else named as missing', () => {
  const macro = (extensionKey: string) => ({ type: 'extension', attrs: { extensionKey } });
  const drawn = parse('<p>Drawn by the page</p>').body.firstElementChild;
  const read = readAdf(doc(macro('jira'), macro('chart')), {
    ...input(),
    shown: { ...NOTHING, macro: (key) => (key === 'jira' ? drawn : null) },
  });
  expect(read?.body.textContent).toBe('Drawn by the page');
  expect(read?.missing).toEqual(['chart']);
});

const extension = (type: string, extensionKey: string, more = {}) => ({
  type,
  attrs: { extensionKey, ...more },
});

test('a macro in a line keeps its place there and among those the page drew', () => {
  const shown = shownOn(
    parse(
      '<div>Blocked by <span data-extension-key="jira"><div><span>OPS-1: Gateway is slow</span></div></span> since May</div><div data-extension-key="jira"><ul><li>OPS-2</li></ul></div>',
    ).body,
  );
  const raw = doc(
    p(text('Blocked by '), extension('inlineExtension', 'jira'), text(' since May')),
    extension('extension', 'jira'),
  );
  expect(blocksOf(raw, shown).map(bare)).toMatchObject([
    { kind: 'paragraph', text: 'Blocked by OPS-1: Gateway is slow since May' },
    { kind: 'list', items: [{ text: 'OPS-2' }] },
  ]);
});

test('what nobody can read is named, and the words it brings are read', () => {
  const read = readAdf(
    doc(
      p(text('See '), extension('inlineExtension', 'status-board', { text: 'the board' })),
      p({ type: 'confluenceJiraIssue', attrs: { issueKey: 'OPS-9' } }),
      { type: 'fromTheFuture', attrs: {} },
      p({
        type: 'inlineCard',
        attrs: { data: { name: 'A card that brings its name', url: 'javascript:x' } },
      }),
      p({ type: 'mention', attrs: { id: '7', text: '' } }),
    ),
    input(),
  );
  expect(read?.missing).toEqual([
    'status-board',
    'confluenceJiraIssue',
    'fromTheFuture',
    'inlineCard',
    'mention',
  ]);
  expect([...(read?.body.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    'See the board',
    'OPS-9',
    'A card that brings its name',
    '',
  ]);
});

test('somebody mentioned without a name is called as the page calls them', () => {
  const shown = shownOn(parse('<p><span data-mention-id="7"><span>@Mira Holt</span></span></p>').body);
  const read = readAdf(doc(p({ type: 'mention', attrs: { id: '7', text: '' } })), input(shown));
  expect([read?.body.textContent, read?.names, read?.missing]).toEqual(['@Mira Holt', ['Mira Holt'], []]);
});

const listing = { type: 'blockCard', attrs: { url: 'https://wiki.example/issues/?jql=x', datasource: {} } };

test('a link that lists things is read as the page draws the list', () => {
  const drawn =
    '<div data-block-card="" data-card-url="https://wiki.example/issues/?jql=x"><a href="https://wiki.example/issues/?jql=x">2 issues</a><table><tr><th>Key</th><th>State</th></tr><tr><td>OPS-3</td><td>Open</td></tr></table></div>';
  const root = parse(drawn).body;
  const [told] = blocksOf(doc(listing), shownOn(root)).filter(({ kind }) => kind === 'table');
  settleRendered(root);
  const [shown] = readBlocks(root, { takes: () => true, leave: () => undefined }).filter(
    ({ kind }) => kind === 'table',
  );
  const rows = [
    [{ text: 'Key' }, { text: 'State' }],
    [{ text: 'OPS-3' }, { text: 'Open' }],
  ];
  expect(told).toMatchObject({ rows });
  expect(shown).toMatchObject({ rows });
});

test('a list that is not drawn is named, and its address is kept', () => {
  const read = readAdf(doc(listing), input());
  expect([read?.missing, read?.body.textContent]).toEqual([
    ['datasource'],
    'https://wiki.example/issues/?jql=x',
  ]);
});

test('no link of the format leads anywhere but the web and mail', () => {
  const link = (href: string) => text(href, { type: 'link', attrs: { href } });
  const read = readAdf(
    doc(p(link('javascript:alert(1)'), link('data:text/html,x'), link('/wiki/x'))),
    input(),
  );
  expect([...(read?.body.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'))).toEqual([
    'https://wiki.example/wiki/x',
  ]);
});

test.each([[null], [{}], [{ type: 'paragraph' }], ['doc'], [[]]])('%j is no document', (raw) => {
  expect(readAdf(raw, input())).toBeNull();
});

test('nodes nobody knows are read through, and what is no node says nothing', () => {
  const blocks = blocksOf(
    doc(
      { type: 'fromTheFuture', content: [p(text('still here'))] },
      p(text('in '), { type: 'newWord', content: [text('one line')] }),
      null,
      7,
      { text: 'x' },
    ),
  );
  expect(blocks.map(bare)).toMatchObject([
    { kind: 'paragraph', text: 'still here' },
    { kind: 'paragraph', text: 'in one line' },
  ]);
});

test('nesting without end is cut and said', () => {
  let nested: unknown = p(text('deep'));
  for (let depth = 0; depth < 2_000; depth++) nested = { type: 'blockquote', content: [nested] };
  expect(readAdf(doc(p(text('top')), nested), input())).toMatchObject({ cut: true });
});
