import { expect, test } from 'vitest';
import { demoPages } from '../../../../demo/pages.ts';
import type { Capture } from '../../../../lib/model/capture.ts';
import { apiOf, captureOf, type Network, recordsOn } from './demo-api.ts';

const page = (path: string) => {
  const found = demoPages.find((one) => one.path === path);
  if (found === undefined) throw new Error(path);
  return found;
};
const comments = ({ blocks }: Capture) => blocks.filter(({ kind }) => kind === 'comment').length;
const loading = ({ coverage }: Capture) =>
  coverage.notRead.filter(({ reason }) => reason === 'loading').flatMap(({ examples }) => examples);

test('an issue that shows two of its comments is captured with all 130', async () => {
  const long = page('/browse/SCAN-58');
  const { api, asked } = apiOf(long);
  const capture = await captureOf(recordsOn(long), { api });
  expect(comments(capture)).toBe(130);
  expect(loading(capture)).toEqual([]);
  expect(asked.filter((path) => path.includes('/comment'))).toHaveLength(2);
});

test('without the API its two comments are there, and the others are named as missing', async () => {
  const capture = await captureOf(recordsOn(page('/browse/SCAN-58')));
  expect(comments(capture)).toBe(2);
  expect(loading(capture)).toEqual(['Show 128 more comments']);
});

test('where the second hundred fails, the first is kept and the rest is counted', async () => {
  const half: Network = async ({ status, text, search }) =>
    search.includes('startAt=100')
      ? new Response('', { status: 500 })
      : new Response(text, { status, headers: { 'content-type': 'application/json' } });
  const long = page('/browse/SCAN-58');
  const capture = await captureOf(recordsOn(long), { api: apiOf(long, half).api });
  expect(comments(capture)).toBe(100);
  expect(loading(capture)).toEqual(['30 comments']);
});

test.each([
  '/browse/BILL-412',
  '/jira/browse/CUST-88',
  '/wiki/spaces/OPS/pages/48201733/Rotate-the-gateway-certificate',
])('whoever does not want comments gets none of %s, on neither way', async (path) => {
  const records = recordsOn(page(path));
  const { api, asked } = apiOf(page(path));
  const shown = await captureOf(records, { comments: false });
  const told = await captureOf(records, { api, comments: false });
  expect([comments(shown), comments(told)]).toEqual([0, 0]);
  expect(told.hash).toBe(shown.hash);
  expect(asked.filter((one) => one.includes('comment'))).toEqual([]);
});

test('comments without a number on the page are not told twice where an answer is cut', async () => {
  const wiki = page('/wiki/spaces/OPS/pages/48201733/Rotate-the-gateway-certificate');
  const nameless = { path: wiki.path, html: () => wiki.html().replaceAll(/ id="comment-\d+"/g, '') };
  const noReplies: Network = async ({ status, text, path }) =>
    path.endsWith('/children')
      ? new Response('', { status: 429 })
      : new Response(text, { status, headers: { 'content-type': 'application/json' } });
  const shown = await captureOf(recordsOn(nameless));
  const told = await captureOf(recordsOn(nameless), { api: apiOf(wiki, noReplies).api });
  expect(comments(shown)).toBeGreaterThan(1);
  expect(comments(told)).toBe(comments(shown));
});
