import { expect, test } from 'vitest';
import { type DemoPage, demoPages, withAllComments } from '../../../../demo/pages.ts';
import { apiOf, BAD, captureOf, type Network, recordsOn } from './demo-api.ts';

const SHORT = '/browse/SCAN-58';

/** Every wiki and tracker page of the demo, in full. */
const pages: readonly DemoPage[] = demoPages
  .filter(({ flavour }) => flavour !== 'docs')
  .map((page) => (page.path === SHORT ? withAllComments : page));

test.each(pages)('$flavour: page and API give equal blocks of $title', async (page) => {
  const records = recordsOn(page);
  const { api, asked } = apiOf(page);
  const shown = await captureOf(records);
  const told = await captureOf(records, { api });

  expect(asked.length).toBeGreaterThanOrEqual(2);
  expect(told.blocks).toEqual(shown.blocks);
  expect(told.hash).toBe(shown.hash);
  expect([told.title, told.source.key]).toEqual([shown.title, shown.source.key]);
});

/** The same pages as they are opened: a long issue shows only its first comments. */
const opened = demoPages.filter(({ flavour }) => flavour !== 'docs');

test.each(opened)('$flavour: nothing of $title is lost by any bad answer of the API', async (page) => {
  const records = recordsOn(page);
  const shown = await captureOf(records);
  for (const [what, network] of BAD) {
    const { api, asked } = apiOf(page, network);
    const got = await captureOf(records, { api });
    expect(asked.length, what).toBeGreaterThanOrEqual(1);
    expect(got.blocks, what).toEqual(shown.blocks);
    expect(got.hash, what).toBe(shown.hash);
  }
});

const commentsFail: Network = async ({ status, text, path }) =>
  /comment/.test(path)
    ? new Response('{}', { status: 500, headers: { 'content-type': 'application/json' } })
    : new Response(text, { status, headers: { 'content-type': 'application/json' } });

test.each(pages)('$flavour: where only the comments of $title fail, the page has them', async (page) => {
  const records = recordsOn(page);
  const shown = await captureOf(records);
  const got = await captureOf(records, { api: apiOf(page, commentsFail).api });
  expect(got.blocks).toEqual(shown.blocks);
});
