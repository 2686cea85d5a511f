import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { captureFront, saveButton } from '../../scripts/browser/loop.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { slowSite } from './driver/slow-site.ts';
import { expect, test } from './fixtures.ts';

const ISSUE = '/browse/SCAN-58';

type Stored = {
  id: string;
  blocks: { kind: string }[];
  coverage: { notRead: { reason: string; examples: string[] }[] };
};

/** Captures the page in front and gives what was stored of it. */
async function stored(driven: Driven, page: Page, text: Texts): Promise<{ panel: Page; capture: Stored }> {
  const panel = await captureFront(driven, page, text);
  await expect(saveButton(panel, text)).toBeVisible();
  const capture = await panel.evaluate(async () => {
    const [known] = (await indexedDB.databases()).filter(({ name }) => name !== undefined);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(known?.name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = await new Promise<unknown[]>((resolve, reject) => {
      const request = db.transaction('captures').objectStore('captures').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
    return all.at(-1);
  });
  return { panel, capture: capture as Stored };
}

const commentsOf = ({ blocks }: Stored): number => blocks.filter(({ kind }) => kind === 'comment').length;
const loadingOf = ({ coverage }: Stored): string[] =>
  coverage.notRead.filter(({ reason }) => reason === 'loading').flatMap(({ examples }) => examples);

test('an issue that shows two comments is captured with all 130 of them', async ({ driven, visit, text }) => {
  const page = await visit(ISSUE);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/rest/')) asked.push(new URL(request.url()).pathname);
  });
  await expect(page.locator('[data-testid^="comment-base-item-"]')).toHaveCount(2);
  const { panel, capture } = await stored(driven, page, text);

  expect(commentsOf(capture)).toBe(130);
  expect(loadingOf(capture)).toEqual([]);
  expect(new Set(asked)).toEqual(new Set(['/rest/api/3/issue/SCAN-58', '/rest/api/3/issue/SCAN-58/comment']));
  const story = panel.getByRole('button', { name: text('panel.story') });
  await story.click();
  const told = panel.locator(`#${await story.getAttribute('aria-controls')}`).getByRole('paragraph');
  await expect(told.filter({ hasText: /^Root cause: compaction keeps/ })).toBeVisible();
});

test('where the API fails, the two that are shown are kept and the others are named', async ({
  driven,
  visit,
  text,
}) => {
  const page = await visit(ISSUE);
  await page.route('**/rest/**', (route) => route.fulfill({ status: 500, json: { message: 'no' } }));
  const { panel, capture } = await stored(driven, page, text);

  expect(commentsOf(capture)).toBe(2);
  expect(loadingOf(capture)).toEqual(['Show 128 more comments']);
  await panel.getByRole('button', { name: /^Not read:/ }).click();
  await expect(panel.getByText('Show 128 more comments')).toBeVisible();
});

test('cancelled while the API keeps it waiting, the request ends, the panel says so, and the page can be captured again', async ({
  driven,
  text,
}) => {
  const issue = demoPages.find(({ path }) => path === ISSUE);
  const site = await slowSite(issue?.html() ?? '');
  try {
    const page = await driven.context.newPage();
    await page.goto(`${site.origin}${ISSUE}`);
    const panel = await captureFront(driven, page, text);
    await expect.poll(site.waiting).toBeGreaterThan(0);
    await panel.getByRole('button', { name: text('ui.cancel') }).click();
    await expect(panel.getByText(text('problem.cancelled'))).toBeVisible();
    await expect.poll(site.waiting).toBe(0);
    expect(site.left()).toBeGreaterThan(0);
    await expect(saveButton(panel, text)).toBeHidden();

    site.answer();
    await page.bringToFront();
    const { capture } = await stored(driven, page, text);
    expect(commentsOf(capture)).toBe(2);
  } finally {
    await site.close();
  }
});

// One of each flavour; every page is compared in tests/dom/capture/atlassian/agree.test.ts.
const FLAVOURS = [
  '/wiki/spaces/OPS/pages/48209910',
  '/confluence/display/DEP',
  '/jira/software/projects/PLAT',
  '/jira/browse/CUST-88',
];

for (const { path, flavour, title } of demoPages.filter(({ path }) =>
  FLAVOURS.some((start) => path.startsWith(start)),
)) {
  test(`${flavour}: page and API give the same capture of ${title}`, async ({ driven, visit, text }) => {
    const page = await visit(path);
    const told = await stored(driven, page, text);
    await told.panel.close();
    await page.route('**/rest/**', (route) => route.fulfill({ status: 403, json: {} }));
    await page.route('**/api/v2/**', (route) => route.fulfill({ status: 403, json: {} }));
    await page.bringToFront();
    const shown = await stored(driven, page, text);
    expect(shown.capture.id).not.toBe(told.capture.id);
    expect(shown.capture.blocks).toEqual(told.capture.blocks);
  });
}
