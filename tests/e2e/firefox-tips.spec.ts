import { demoPages } from '../../demo/pages.ts';
import type { Fox, FoxView } from '../../scripts/browser/firefox.ts';
import { clickFox, named, saysFox } from '../../scripts/browser/fox-loop.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { connectTeamFox } from './driver/fox-team.ts';
import { tipsOfFox } from './driver/fox-tips.ts';
import { liveLessons, rowsOf } from './driver/live-lesson.ts';
import { type SeededServer, seededServer } from './driver/seeded-server.ts';
import { test as base, expect } from './fox-fixtures.ts';

const test = base.extend<{ server: SeededServer }>({
  server: async ({ browserName: _ }, use) => {
    const server = await seededServer();
    await use(server);
    await server.close();
  },
});

const [LESSON, , OTHER] = demoPages;

const firstOf = (text: Texts, key: string): string => text(key, '\0').split('\0')[0] ?? '';

/** Chooses an entry of the menu of the tip; a menu takes no press until it knows the pointer, so it is pressed again. */
async function choose(view: FoxView, text: Texts, key: string): Promise<void> {
  const item = `[...view.document.querySelectorAll('[role=menuitem]')].find(({ textContent }) => textContent.trim().startsWith(${JSON.stringify(firstOf(text, key))}))`;
  await view.until(named(firstOf(text, 'tips.more')), 'the menu of the tip');
  await view.until(`${item} || (${named(firstOf(text, 'tips.more'))}.click(), false)`, key);
  await view.evaluate(`${item}.click()`);
}

/** What the toolbar's icon says of the tab that shows the demo. */
const dotOf = (ours: FoxView): Promise<string> =>
  ours.evaluate<string>(
    `browser.tabs.query({}).then((tabs) => tabs.find(({ url }) => url?.startsWith('http:')))
      .then((tab) => browser.action.getTitle({ tabId: tab.id }))`,
  );

/** From now on the page is an open issue that is related, under an address of its own and the same title, as an app changes what it shows. */
const route = (fox: Fox): Promise<void> =>
  fox.page.evaluate(() => {
    const title = 'OPS-77 Rotate the gateway certificate before Friday';
    history.pushState(null, '', '/app/77');
    document.body.innerHTML = `<main><a id="key-val" data-issue-key="OPS-77">OPS-77</a> <i id="resolution-val" class="unresolved">No</i><h1>${title}</h1><p>The alert <code>gateway-cert-days-left</code> fired. The reload of <code>tern</code> failed: certificate of the gateway not rotated.</p></main>`;
  });

/** The issue is resolved on its page, without a load. */
const resolve = (fox: Fox): Promise<void> =>
  fox.page.evaluate(() => document.querySelector('#resolution-val')?.setAttribute('class', 'resolved'));

/** From now on every "the" of the page is another word; its address stays. */
const change = (fox: Fox): Promise<void> =>
  fox.page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
      node.nodeValue = (node.nodeValue ?? '').replace(/\bthe\b/g, 'yonder');
  });

test('Firefox: a tip with its reason follows routing, stays away from other pages and goes by not relevant, snooze and mute; an issue that is resolved offers to keep how; quotes that are gone are said; an outcome is sent after consent alone', async ({
  fox,
  text,
  demo,
  server,
}) => {
  test.setTimeout(300_000);
  const address = `${demo.origin}${LESSON.path}`;
  const { settings, sidebar, has, hasNone, staysNone } = await tipsOfFox(fox, text, address);

  await has();
  await clickFox(sidebar, text('tips.tab'));
  await saysFox(sidebar, text('tips.why', text('tips.why_page')));
  await route(fox);
  const why = `[...view.document.querySelectorAll('li p')].find(({ textContent }) => textContent.startsWith(${JSON.stringify(firstOf(text, 'tips.why'))}))?.textContent ?? ''`;
  const [made, both] = [text('tips.why_page'), firstOf(text, 'tips.why_words')].map((words) =>
    JSON.stringify(words),
  );
  await sidebar.until(`(${why}).includes(${both}) && !(${why}).includes(${made})`, 'why on the related page');
  await expect.poll(() => dotOf(settings)).toContain('1 tip');
  await resolve(fox);
  await sidebar.until(named(text('issue.capture')), 'the offer to keep how it was resolved');
  await clickFox(sidebar, text('issue.not_now'));
  await sidebar.until(`!${named(text('issue.capture'))}`, 'no offer');
  await fox.page.goto(`${demo.origin}${OTHER.path}`);
  await staysNone();
  await expect.poll(() => dotOf(settings)).not.toContain('tip');

  await fox.page.goto(`${demo.origin}${LESSON.path}`);
  await has();
  await clickFox(sidebar, text('tips.tab'));
  await clickFox(sidebar, firstOf(text, 'tips.not_relevant_named'));
  await hasNone();
  await clickFox(sidebar, text('ui.undo'));
  await has();
  for (const key of ['tips.snooze_day', 'tips.mute']) {
    await choose(sidebar, text, key);
    await hasNone();
    await clickFox(settings, firstOf(text, 'tips.show_again_named'));
    await saysFox(settings, text('tips.settings_none'));
    await has();
    await clickFox(sidebar, text('tips.tab'));
  }

  await change(fox);
  await clickFox(sidebar, text('panel.lessons'));
  await sidebar.until(`view.document.querySelector('[data-row]')`, 'the lesson in the list');
  await sidebar.evaluate(`view.document.querySelector('[data-row]').click()`);
  await clickFox(sidebar, text('drift.check'));
  await saysFox(sidebar, text('drift.gone'));

  const [lesson] = await liveLessons(server, ['Drain a pump']);
  const person = server.people[2];
  if (person === undefined) throw new Error('the team is too small');
  await connectTeamFox(fox, text, { server, person });
  const page = await fox.openPage('timeline.html#team');
  const link = `[...view.document.querySelectorAll('a')].find(({ textContent }) => textContent.includes('Drain a pump'))`;
  await page.press(link);
  await page.press(named(text('outcome.choice.helped')));
  const told = `view.document.querySelector('[role=dialog] pre')`;
  await page.until(told, 'what is sent');
  const sent = JSON.parse(await page.evaluate<string>(`${told}.textContent`));
  expect(sent).toMatchObject({ kind: 'outcome', lesson, value: 'helped' });
  expect(rowsOf(server, 'select value from contribution')).toEqual([]);
  await page.press(named(text('outcome.consent.yes')));
  await expect
    .poll(() => rowsOf(server, 'select lesson_id, week, kind, value from contribution'), { timeout: 60_000 })
    .toEqual([{ lesson_id: lesson, week: sent.week, kind: 'outcome', value: 'helped' }]);
  expect(await fox.violations()).toEqual([]);
});
