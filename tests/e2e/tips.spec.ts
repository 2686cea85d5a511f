import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { startOf, type Texts } from '../../scripts/browser/texts.ts';
import { axeFindings } from './driver/axe.ts';
import { keptOf } from './driver/draft.ts';
import { enabled } from './driver/sites.ts';
import { expect, test } from './fixtures.ts';

const [LESSON, ISSUE, DOCS] = demoPages;
const ELSEWHERE = 'https://issues.example';
/** So long after a page is there at most it is looked at, in ms. */
const LATER_MS = 3_000;

// An app on the demo's origin that shows a related issue at /app/77 and an unrelated one at /app/78, and routes between them. An issue of
// Jira is open at /app/80, and resolved when it is loaded there once more.
const APP = `<!doctype html><html lang="en"><title></title><main></main><script>
const ISSUE = (how) => '<a id="key-val" data-issue-key="OPS-80">OPS-80</a> <span id="resolution-val" class="' + how + '">' + how + '</span>';
const PAGES = {
  77: ['OPS-77 Rotate the gateway certificate before Friday', '<p>The alert <code>gateway-cert-days-left</code> fired. The reload of <code>tern</code> failed: certificate of the gateway not rotated.</p>'],
  78: ['HR-78 Menu of the summer party', '<p>Salad and bread.</p>'],
};
PAGES[80] = [PAGES[77][0], PAGES[77][1] + ISSUE(sessionStorage.seen === undefined ? 'unresolved' : 'resolved')];
if (location.pathname === '/app/80') sessionStorage.seen = 'once';
globalThis.show = (n) => {
  const [title, words] = PAGES[n];
  document.title = title;
  document.querySelector('main').innerHTML = '<h1>' + title + '</h1>' + words;
};
globalThis.route = (n) => { history.pushState(null, '', '/app/' + n); show(n); };
// As many apps do: the address first, and the page when it has come.
globalThis.routeLate = (n) => { history.pushState(null, '', '/app/' + n); setTimeout(() => show(n), 1500); };
show(location.pathname.split('/')[2]);
</script>`;

type App = { route(n: number): void; routeLate(n: number): void };
const routeLate = (page: Page, n: number) =>
  page.evaluate((to) => (globalThis as unknown as App).routeLate(to), n);
const route = (page: Page, n: number) => page.evaluate((to) => (globalThis as unknown as App).route(to), n);

async function openApp(page: Page, origin: string, n: number): Promise<void> {
  await page.route(`${origin}/app/**`, (asked) =>
    asked.fulfill({ contentType: 'text/html; charset=utf-8', body: APP }),
  );
  await page.goto(`${origin}/app/${n}`);
  await page.bringToFront();
}

type Chrome = {
  scripting: {
    executeScript(of: { target: { tabId: number }; func: () => boolean }): Promise<{ result: boolean }[]>;
  };
  tabs: { query(q: object): Promise<{ id: number }[]> };
  action: { getTitle(of: object): Promise<string> };
};

/** The demo's tracker shows its issue as one that is open, until somebody resolves it on its page. */
async function openIssue(page: Page, origin: string): Promise<void> {
  await page.route(`${origin}${ISSUE.path}`, async (asked) => {
    const answer = await asked.fetch();
    const body = (await answer.text()).replace('>Done</button>', '>In progress</button>');
    await asked.fulfill({ response: answer, body });
  });
  await page.goto(`${origin}${ISSUE.path}`);
  await page.getByRole('button', { name: 'In progress' }).waitFor();
}

const resolve = (page: Page) =>
  page.getByRole('button', { name: 'In progress' }).evaluate((button) => {
    button.textContent = 'Done';
  });

/** What the toolbar's icon says of the tab in front. */
async function dotOf(driven: Driven): Promise<string> {
  const worker = await driven.worker();
  return worker.evaluate(async () => {
    const { tabs, action } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    return action.getTitle({ tabId: tab?.id });
  });
}

/** Whether the page in front was looked at: the script that does leaves what it read in the extension's world of the page. */
async function isRead(driven: Driven): Promise<boolean> {
  const worker = await driven.worker();
  return worker.evaluate(async () => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    const func = () => 'passalongFacts' in globalThis;
    const [found] = await scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func });
    return found?.result ?? false;
  });
}

const tips = (panel: Page, text: Texts) => panel.getByRole('tab', { name: startOf(text, 'tips.tab') });

test('on an enabled site a lesson of one page is shown on a related one with why, follows routing and tabs, and is not shown on others; an issue that was resolved, before it is loaded again or in front, offers once to keep how', async ({
  driven,
  demo,
  visit,
  text,
}) => {
  test.setTimeout(120_000);
  const page = await visit(LESSON.path);
  await enabled(driven, page, text);
  const panel = await keptOf(driven, page, text);
  await openApp(page, demo.origin, 77);
  await tips(panel, text).click();
  await expect(panel.getByText(startOf(text, 'tips.why'))).toContainText(/certificate/i);
  await expect.poll(() => dotOf(driven)).toContain('1 tip');
  expect(await axeFindings(panel)).toEqual([]);

  await route(page, 78);
  await expect(tips(panel, text)).toHaveCount(0);
  await expect.poll(() => dotOf(driven)).not.toContain('tip');
  await route(page, 77);
  await expect(tips(panel, text)).toBeVisible();
  await routeLate(page, 78);
  await panel.waitForTimeout(LATER_MS);
  await expect(tips(panel, text)).toHaveCount(0);
  expect(await dotOf(driven)).not.toContain('tip');
  await routeLate(page, 77);
  await expect(tips(panel, text)).toBeVisible();
  const other = await driven.context.newPage();
  await openApp(other, demo.origin, 78);
  await panel.waitForTimeout(LATER_MS);
  await expect(tips(panel, text)).toHaveCount(0);
  expect(await dotOf(driven)).not.toContain('tip');
  await other.goto(`${demo.origin}${DOCS.path}`);
  await panel.waitForTimeout(LATER_MS);
  await expect(tips(panel, text)).toHaveCount(0);

  const capture = panel.getByRole('button', { name: text('issue.capture') });
  await openApp(other, demo.origin, 80);
  await expect.poll(() => dotOf(driven)).toContain('1 tip');
  await expect(capture).toHaveCount(0);
  await other.reload();
  await expect(capture).toBeVisible();
  expect(await axeFindings(panel)).toEqual([]);
  await openIssue(other, demo.origin);
  await expect(capture).toHaveCount(0);
  await resolve(other);
  await expect(capture).toBeVisible();
  await capture.focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: text('lesson.title'), exact: true })).toBeVisible();
  await expect(capture).toHaveCount(0);
});

test('a lesson of one site is shown on another that is enabled where a page’s title fits it; no other page there is looked at', async ({
  driven,
  visit,
  text,
}) => {
  test.setTimeout(120_000);
  const other = await driven.context.newPage();
  await openApp(other, ELSEWHERE, 78);
  await enabled(driven, other, text);
  const page = await visit(LESSON.path);
  const panel = await keptOf(driven, page, text);

  await other.bringToFront();
  await other.reload();
  await other.waitForTimeout(LATER_MS);
  expect(await isRead(driven)).toBe(false);
  await expect(tips(panel, text)).toHaveCount(0);
  await route(other, 77);
  await expect.poll(() => dotOf(driven)).toContain('1 tip');
  await tips(panel, text).click();
  await expect(panel.getByText(startOf(text, 'tips.why'))).toContainText(/certificate/i);
  expect(await isRead(driven)).toBe(true);
  await route(other, 78);
  await expect(tips(panel, text)).toHaveCount(0);
  await expect.poll(() => dotOf(driven)).not.toContain('tip');

  // A page whose title comes after it is there, with the panel closed.
  await panel.close();
  const late = await driven.context.newPage();
  await openApp(late, ELSEWHERE, 78);
  await late.waitForTimeout(LATER_MS / 2);
  await late.evaluate(() => history.pushState(null, '', '/app/77'));
  await late.waitForTimeout(1_000);
  expect(await isRead(driven)).toBe(false);
  await late.evaluate(() => (globalThis as unknown as { show(n: number): void }).show(77));
  await expect.poll(() => dotOf(driven), { timeout: 15_000 }).toContain('1 tip');
});

test('on a page the panel was opened for: not relevant, snooze, mute and off take a tip away; undo and the settings bring it back', async ({
  driven,
  visit,
  text,
}) => {
  test.setTimeout(120_000);
  const panel = await keptOf(driven, await visit(LESSON.path), text);
  await tips(panel, text).click();
  await expect(panel.getByText(text('tips.why', text('tips.why_page')), { exact: false })).toBeVisible();
  await panel.getByRole('button', { name: startOf(text, 'tips.not_relevant_named') }).click();
  await expect(tips(panel, text)).toHaveCount(0);
  await panel.getByRole('button', { name: text('ui.undo') }).click();
  await expect(tips(panel, text)).toBeVisible();

  const settings = await driven.openPage('options.html#tips');
  const page = driven.context.pages().find((one) => one.url().endsWith(LESSON.path));
  for (const key of ['tips.snooze_day', 'tips.mute']) {
    await page?.bringToFront();
    await panel.getByRole('button', { name: startOf(text, 'tips.more') }).click();
    await panel.getByRole('menuitem', { name: startOf(text, key) }).click();
    await expect(tips(panel, text)).toHaveCount(0);
    await settings.bringToFront();
    await settings.getByRole('button', { name: startOf(text, 'tips.show_again_named') }).click();
    await expect(settings.getByText(text('tips.settings_none'))).toBeVisible();
    await page?.bringToFront();
    await expect(tips(panel, text)).toBeVisible();
  }
  await settings.bringToFront();
  expect(await axeFindings(settings)).toEqual([]);
  await settings.getByRole('checkbox', { name: text('tips.settings_on') }).click();
  await page?.bringToFront();
  await expect(panel.getByRole('tab', { name: text('panel.draft') })).toBeVisible();
  await expect(tips(panel, text)).toHaveCount(0);
});
