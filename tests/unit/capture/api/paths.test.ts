import { expect, test } from 'vitest';
import { apiAddress } from '../../../../lib/capture/api/paths.ts';

const PAGE = 'https://wiki.example/display/OPS/Page?x=1#y';

test.each([
  '/rest/api/3/issue/OPS-12?expand=renderedFields,names',
  '/jira/rest/api/2/issue/OPS-12/comment?startAt=50',
  '/rest/api/content/123?expand=body.view',
  '/rest/api/content?spaceKey=OPS&title=Page',
  '/wiki/api/v2/pages/123?body-format=atlas_doc_format',
  '/wiki/api/v2/blogposts/123/footer-comments',
  '/wiki/api/v2/footer-comments/77/children?limit=100',
  '/wiki/api/v2/pages/123/inline-comments?limit=100',
  '/wiki/api/v2/inline-comments/77/children?limit=100',
  '/jira/rest/servicedeskapi/request/HALL-21?expand=requestType',
  '/rest/servicedeskapi/request/HALL-21/comment?internal=false',
])('%s may be asked', (path) => {
  expect(apiAddress(path, PAGE)).toBe(`https://wiki.example${path}`);
});

test.each([
  ['another origin', 'https://evil.example/rest/api/content/1'],
  ['another origin without a scheme', '//evil.example/rest/api/content/1'],
  ['a backslash that browsers take for a slash', '/\\evil.example/rest/api/content/1'],
  ['a way out of the API', '/rest/api/content/1/../../admin'],
  ['an encoded way out', '/rest/api/content/%2e%2e/admin'],
  ['a search over everything', '/rest/api/3/search?jql=project=OPS'],
  ['the person’s own account', '/rest/api/3/myself'],
  ['all requests of a service desk', '/rest/servicedeskapi/request?requestOwnership=ALL_REQUESTS'],
  ['files of a request', '/rest/servicedeskapi/request/HALL-21/attachment'],
  ['users', '/rest/api/2/user/picker?query=a'],
  ['a page that is no API', '/browse/OPS-12'],
  ['a hash', '/rest/api/content/1#x'],
  ['a very long path', `/rest/api/content/1?${'x'.repeat(3_000)}`],
])('%s is not asked', (_what, path) => {
  expect(apiAddress(path, PAGE)).toBeNull();
});

test('a page that is no web page has no API', () => {
  expect(apiAddress('/rest/api/content/1', 'file:///page.html')).toBeNull();
});
