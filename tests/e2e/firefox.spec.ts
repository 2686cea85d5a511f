import { demoPages } from '../../demo/pages.ts';
import { serveDemo } from '../../demo/server.ts';
import {
  captureFrontFox,
  clickFox,
  draftTitleFox,
  keepFox,
  named,
  retitleFox,
  saysFox,
} from '../../scripts/browser/fox-loop.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { expect, test } from './fox-fixtures.ts';

test.beforeEach(() => test.setTimeout(180_000));

test('Firefox: installed, a page captured into the sidebar, the lesson kept and on the timeline, no CSP broken', async ({
  fox,
  text,
  demo,
}) => {
  await fox.page.goto(`${demo.origin}${demoPages[0].path}`);
  const sidebar = await captureFrontFox(fox, text);
  const title = await draftTitleFox(sidebar);
  expect(title).not.toBe('');
  await keepFox(sidebar, text);

  const timeline = await fox.openPage('timeline.html');
  const titles = `[...view.document.querySelectorAll('a[href^="#lesson/"]')].map((link) => link.textContent)`;
  await timeline.until(`${titles}.length === 1`, 'one lesson on the timeline');
  expect(await timeline.evaluate(titles)).toEqual([title]);

  expect(await fox.violations()).toEqual([]);
  await timeline.evaluate(
    `view.document.head.append(Object.assign(view.document.createElement('style'), { textContent: 'p{}' }))`,
  );
  await expect.poll(fox.violations, 'a planted violation is seen').toHaveLength(1);
});

test('Firefox: a quote is shown on the page, and a draft outlives its sidebar', async ({
  fox,
  text,
  demo,
}) => {
  await fox.page.goto(`${demo.origin}${demoPages[0].path}`);
  const sidebar = await captureFrontFox(fox, text);
  await clickFox(
    sidebar,
    text('lesson.support_does', text('lesson.support.quote'), text('lesson.show_on_page')),
  );
  await expect.poll(() => fox.page.evaluate(() => CSS.highlights.size)).toBe(1);

  await retitleFox(sidebar, text, 'Reload, never restart');
  await fox.closeSidebar();
  await saysFox(await fox.trigger(), 'Reload, never restart');
  await fox.clickInPopup(text('popup.draft'));
  const again = await fox.sidebar();
  await again.until(`view.document.querySelector('textarea') !== null`, 'the draft');
  expect(await draftTitleFox(again)).toBe('Reload, never restart');
});

test('Firefox: the shortcut captures the page in front', async ({ fox, text, demo }) => {
  await fox.page.goto(`${demo.origin}${demoPages[1].path}`);
  await fox.command();
  const sidebar = await fox.sidebar();
  await saysFox(sidebar, text('lesson.save'));
  expect(await draftTitleFox(sidebar)).not.toBe('');
});

test('Firefox: the context menu captures the page, and a selection alone', async ({ fox, text, demo }) => {
  await fox.page.goto(`${demo.origin}${demoPages[1].path}`);
  await fox.chooseInMenu('h1', text('menu.capture_page'));
  const sidebar = await fox.sidebar();
  await saysFox(sidebar, text('lesson.save'));
  const fields = `[...view.document.querySelectorAll('textarea')].map(({ value }) => value)`;
  const claims = await sidebar.evaluate<string[]>(fields);

  const selected = await fox.page.evaluate(() => {
    const paragraph = document.querySelector('main p');
    if (paragraph === null) throw new Error('no paragraph');
    getSelection()?.selectAllChildren(paragraph);
    return paragraph.textContent;
  });
  await fox.chooseInMenu('main p', text('menu.capture_selection'));
  await sidebar.until(
    `${named(text('lesson.save'))} && ${fields}.length < ${claims.length}`,
    'the draft of the selection',
  );
  const drafted = await sidebar.evaluate<string[]>(fields);
  expect(drafted.some((words) => words !== '' && selected.includes(words))).toBe(true);
  expect(await fox.violations()).toEqual([]);
});

/** The captures that are stored, oldest first. */
const ROWS = `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const [known] = await indexedDB.databases();
  const db = await done(indexedDB.open(known.name));
  const captures = await done(db.transaction('captures').objectStore('captures').getAll());
  db.close();
  return captures;
})()`;
/** How many comments each has, and what it says was not read. */
const STORED = `${ROWS}.then((captures) => captures.map(({ blocks, coverage }) => ({
  comments: blocks.filter(({ kind }) => kind === 'comment').length,
  unread: coverage.notRead.map(({ reason }) => reason).filter((reason) => /comments|loading/.test(reason)),
})))`;

test('Firefox: a wiki page and an issue are captured as their API tells them, with what the pages do not show', async ({
  fox,
  text,
  demo,
}) => {
  const wiki = demoPages.find(({ flavour }) => flavour === 'wiki-server');
  await fox.page.goto(`${demo.origin}${wiki?.path}`);
  const first = await captureFrontFox(fox, text);
  const [page] = await first.evaluate<{ comments: number; unread: string[] }[]>(STORED);
  expect(page?.comments).toBeGreaterThan(0);
  expect(page?.unread).toEqual([]);
  await fox.closeSidebar();

  await fox.page.goto(`${demo.origin}/browse/SCAN-58`);
  expect(await fox.page.$$('[data-testid^="comment-base-item-"]')).toHaveLength(2);
  const sidebar = await captureFrontFox(fox, text);
  await expect.poll(() => sidebar.evaluate(STORED)).toEqual([page, { comments: 130, unread: [] }]);
  await clickFox(sidebar, text('panel.story'));
  await saysFox(sidebar, 'Root cause: compaction keeps');
  expect(await fox.violations()).toEqual([]);
});

test('Firefox: a part that the capture left out is added by a click on the page', async ({
  fox,
  text,
  demo,
}) => {
  await fox.page.goto(`${demo.origin}${demoPages[1].path}`);
  const words = 'Ask for the deploy lock before you begin.';
  await fox.page.evaluate((said) => {
    const left = Object.assign(document.createElement('p'), { id: 'left', textContent: said });
    const side = Object.assign(document.createElement('aside'), { className: 'sidebar' });
    side.append(left);
    document.body.prepend(side);
  }, words);
  const sidebar = await captureFrontFox(fox, text);
  expect(
    await sidebar.evaluate(
      `${ROWS}.then((captures) => JSON.stringify(captures.map(({ blocks }) => blocks)))`,
    ),
  ).not.toContain(words);
  await clickFox(sidebar, text('panel.add_missing.act'));
  await saysFox(sidebar, text('panel.add_missing.going'));
  await fox.page.bringToFront();
  await fox.page.waitForSelector('html > div');
  const box = await (await fox.page.$('#left'))?.boundingBox();
  if (!box) throw new Error('not shown');
  await fox.page.mouse.move(box.x + 20, box.y + 8);
  await fox.page.mouse.click(box.x + 20, box.y + 8);
  await saysFox(sidebar, text('panel.add_missing.done'));
  expect(
    await sidebar.evaluate(
      `${ROWS}.then((captures) => JSON.stringify(captures.map(({ blocks }) => blocks)))`,
    ),
  ).toContain(words);
});

test("Firefox: the browser's own page is refused with a sentence, and own words are offered", async ({
  fox,
  text,
}) => {
  // The page is there at once, but never tells the driver that it has loaded.
  await fox.page.goto('about:license', { timeout: 3_000 }).catch(() => undefined);
  await saysFox(await fox.trigger(), text('popup.refused.browser_page'));
  await fox.clickInPopup(text('popup.write'));
  await saysFox(await fox.sidebar(), text('panel.words_label'));
});

const start = (text: Texts) => text('panel.capture');
const button = (name: string) =>
  `[...view.document.querySelectorAll('button')].some((each) => each.textContent.startsWith(${JSON.stringify(name)}))`;
const head = `view.document.querySelector('h1').textContent`;

test('Firefox: the sidebar names and reads pages of the enabled port and follows them; on another port it needs a gesture', async ({
  fox,
  text,
  demo,
}) => {
  const other = await serveDemo();
  const settings = await fox.openPage('options.html');
  await settings.evaluate(`browser.storage.local.set({ 'prefs.firstRunDone': true })`);
  await fox.page.goto(`${demo.origin}${demoPages[0].path}`);
  await saysFox(await fox.trigger(), text('site.any_port'));
  await fox.clickInPopup(text('site.enable'));
  await fox.page.waitForSelector('[data-passalong-site]');
  await fox.clickInPopup(text('popup.write'));
  const sidebar = await fox.sidebar();
  await clickFox(sidebar, text('ui.back'));

  await fox.page.goto(`${other.origin}${demoPages[1].path}`);
  await saysFox(sidebar, text('panel.grant', 'Alt+Shift+L'));
  expect(await sidebar.evaluate(button(start(text)))).toBe(false);
  expect(await sidebar.evaluate(head)).toBe(text('extension_name'));

  await fox.page.goto(`${demo.origin}${demoPages[1].path}`);
  await sidebar.until(button(start(text)), 'the way to capture');
  expect(await sidebar.evaluate(head)).toBe(await fox.page.title());
  await fox.page.evaluate(() => {
    history.pushState(null, '', '/queues/2');
    document.title = 'Queue 2';
  });
  await sidebar.until(`${head} === 'Queue 2'`, 'the title of the route');
  await clickFox(sidebar, start(text));
  await saysFox(sidebar, text('lesson.save'));
  await fox.page.evaluate(() => history.pushState(null, '', '/queues/3'));
  await saysFox(sidebar, text('panel.show_front'));

  await fox.page.goto(`${other.origin}${demoPages[2].path}`);
  const title = await draftTitleFox(sidebar);
  await fox.command();
  await sidebar.until(
    `view.document.querySelector('textarea')?.value !== ${JSON.stringify(title)}`,
    'the draft of the other port',
  );
  await sidebar.until(`${head} === ${JSON.stringify(demoPages[2].title)}`, 'the page of the other port');
  await other.close();
  expect(await fox.violations()).toEqual([]);
});

test('Firefox: the button of an enabled site reads the page, the sidebar takes it, and off it is gone', async ({
  fox,
  text,
  demo,
}) => {
  const settings = await fox.openPage('options.html');
  await settings.evaluate(`browser.storage.local.set({ 'prefs.firstRunDone': true })`);
  await fox.page.goto(`${demo.origin}${demoPages[0].path}`);
  const popup = await fox.trigger();
  await saysFox(popup, text('site.any_port'));
  await fox.clickInPopup(text('site.enable'));
  await saysFox(popup, text('site.disable'));
  const host = await fox.page.waitForSelector('[data-passalong-site]');
  await fox.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*::before, *::after { content: "Win" !important }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(
    await host?.evaluate((found) => [
      getComputedStyle(found, '::before').content,
      getComputedStyle(found, '::after').content,
    ]),
  ).toEqual(['none', 'none']);
  const granted = await settings.evaluate<{ origins: string[] }>('browser.permissions.getAll()');
  expect(granted.origins).toEqual([`http://${new URL(demo.origin).hostname}/*`]);

  await fox.page.bringToFront();
  await fox.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
  const box = await host?.boundingBox();
  if (!box) throw new Error('the button is not on the page');
  await fox.page.mouse.click(box.x + box.width / 3, box.y + box.height / 2);
  const said = `browser.tabs.query({ url: '${granted.origins[0]}' })
    .then(([tab]) => browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => document.querySelector('[data-passalong-site]').openOrClosedShadowRoot.textContent,
    }))
    .then(([frame]) => frame.result)`;
  await expect.poll(() => settings.evaluate(said)).toContain(text('site.ready', 'Alt+Shift+L'));
  // Opened for something else, so that what it shows can only be what the click read.
  await fox.clickInPopup(text('popup.write'));
  await saysFox(await fox.sidebar(), text('lesson.save'));

  await saysFox(await fox.trigger(), text('site.disable'));
  await fox.clickInPopup(text('site.disable'));
  await expect.poll(() => fox.page.$('[data-passalong-site]')).toBeNull();
  expect(await fox.violations()).toEqual([]);
});
