import { expect, test } from 'vitest';
import { contextOf } from '../../../../lib/capture/atlassian/confluence-api.ts';
import { factsOn } from '../../../../lib/capture/atlassian/confluence-page.ts';
import { keyOfAddress } from '../../../../lib/capture/atlassian/issue-key.ts';
import { idOfTiny, isEditing, pageIdOf } from '../../../../lib/capture/atlassian/page-id.ts';
import { parse } from '../page.ts';

const NO_META = '<title>Page</title>';
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const idOn = (address: string, head = NO_META) => pageIdOf(new URL(address), parse(`<head>${head}</head>`));

test.each([
  ['a page', 'https://a.atlassian.net/wiki/spaces/OPS/pages/48201733/Rotate+it', '48201733'],
  ['a page without its title', 'https://a.atlassian.net/wiki/spaces/OPS/pages/48201733', '48201733'],
  ['a personal space', 'https://a.atlassian.net/wiki/spaces/~712020abc/pages/555/Notes', '555'],
  ['a personal space of a name', 'https://wiki.example/spaces/~abc/pages/556/Notes', '556'],
  ['a blog post', 'https://a.atlassian.net/wiki/spaces/OPS/blog/2026/11/03/777/News', '777'],
  ['a blog post without a day', 'https://a.atlassian.net/wiki/spaces/OPS/blog/777', '777'],
  ['a page being edited', 'https://a.atlassian.net/wiki/spaces/OPS/pages/edit-v2/888', '888'],
  ['a page by its number', 'https://wiki.example/confluence/pages/viewpage.action?pageId=9051188', '9051188'],
  ['a tiny link', 'https://wiki.example/x/AoAP', '1015810'],
  ['a tiny link under a context path', 'https://wiki.example/confluence/x/AoAP', '1015810'],
])('the address of %s names it', (_what, address, id) => {
  expect(idOn(address)).toBe(id);
});

test.each([
  ['ajs-latest-page-id', '42'],
  ['ajs-page-id', '43'],
  ['ajs-content-id', '44'],
])('an address of words leaves it to %s', (name, id) => {
  expect(idOn('https://wiki.example/display/OPS/Rotate+it', meta(name, id))).toBe(id);
});

test('an address is believed before what the page says, which may be of the page before', () => {
  const head = meta('ajs-page-id', '1');
  expect(idOn('https://a.atlassian.net/wiki/spaces/OPS/pages/2/Next', head)).toBe('2');
});

test('a page that only links to itself in short is known by that', () => {
  expect(idOn('https://wiki.example/display/OPS/It', '<link rel="shortlink" href="/x/AoAP">')).toBe(
    '1015810',
  );
});

test.each([
  ['nothing', 'https://wiki.example/display/OPS/Rotate+it'],
  ['a word where a number should be', 'https://wiki.example/pages/viewpage.action?pageId=abc'],
])('%s names no page', (_what, address) => {
  expect(idOn(address)).toBeNull();
});

test.each([
  ['AoAP', '1015810'],
  ['AQ', '1'],
  ['AAAAAAAAAAA', null],
  ['.', null],
])('the tiny link %s is page %s', (tiny, id) => {
  expect(idOfTiny(tiny)).toBe(id);
});

test.each([
  ['https://a.atlassian.net/wiki/spaces/OPS/pages/edit-v2/888', true],
  ['https://wiki.example/pages/editpage.action?pageId=1', true],
  ['https://wiki.example/pages/resumedraft.action?draftId=1', true],
  ['https://wiki.example/pages/editblogpost.action?pageId=1', true],
  ['https://a.atlassian.net/wiki/spaces/OPS/pages/888/edit-the-gateway', false],
  ['https://wiki.example/display/OPS/How+we+edit', false],
])('%s is an edit view: %s', (address, editing) => {
  expect(isEditing(new URL(address))).toBe(editing);
});

test.each([
  [
    'what the page says',
    'https://wiki.example/docs/display/OPS/x',
    meta('ajs-context-path', '/docs'),
    '/docs',
  ],
  ['nothing, where the page says so', 'https://wiki.example/wiki/x', meta('ajs-context-path', ''), ''],
  ['the path of Cloud', 'https://a.atlassian.net/wiki/spaces/OPS', '', '/wiki'],
  ['the usual path of Data Center', 'https://tools.example/confluence/display/OPS/x', '', '/confluence'],
  ['nothing at the root', 'https://wiki.example/display/OPS/x', '', ''],
  [
    'no way out of the site',
    'https://wiki.example/wiki/x',
    meta('ajs-context-path', '//evil.example'),
    '/wiki',
  ],
  ['no path with a question', 'https://wiki.example/display/x', meta('ajs-context-path', '/a?b'), ''],
])('the context path is %s', (_what, address, head, context) => {
  expect(contextOf(new URL(address), parse(`<head>${head}</head>`))).toBe(context);
});

test.each([
  ['https://t.example/browse/OPS-12', 'OPS-12'],
  ['https://t.example/jira/browse/OPS-12?focusedCommentId=4', 'OPS-12'],
  ['https://a.atlassian.net/jira/software/c/projects/OPS/boards/1/backlog?selectedIssue=OPS-12', 'OPS-12'],
  ['https://a.atlassian.net/issues?jql=project%3DOPS&selectedIssue=OPS-12', 'OPS-12'],
  ['https://t.example/projects/OPS/issues/OPS-12', 'OPS-12'],
  ['https://a.atlassian.net/servicedesk/customer/portal/2/HELP-7', 'HELP-7'],
  ['https://a.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/11/HELP-7', 'HELP-7'],
  ['https://t.example/issues/?jql=project=OPS', null],
  ['https://a.atlassian.net/jira/software/projects/OPS/boards/1', null],
])('%s is about %s', (address, key) => {
  expect(keyOfAddress(new URL(address))).toBe(key);
});

test('an address that is not well encoded is no reason not to capture', () => {
  const facts = factsOn(new URL('https://wiki.example/display/%E0%A4%A/Page'), parse(''));
  expect(facts.space).toBe('%E0%A4%A');
});
