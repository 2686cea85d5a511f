import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { draftOf } from './driver/draft.ts';
import { expect, test } from './fixtures.ts';

// Each test here breaks what the fixture watches over, to show that the fixture would see it.
test.use({ misbehaves: true });

const paint = (page: Page) =>
  page.evaluate(() =>
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'p{}' })),
  );

test('a CSP violation of a page, of the panel and of a popup that closes is seen', async ({
  driven,
  visit,
  text,
}) => {
  const page = await visit(demoPages[0].path);
  const panel = await draftOf(driven, page, text);
  await paint(panel);
  const welcome = await driven.openPage('welcome.html');
  await paint(welcome);
  await welcome.close();
  const popup = await driven.trigger(page);
  await paint(popup);
  await popup.close();

  const { violations } = await driven.watched();
  for (const file of ['sidepanel.html', 'welcome.html', 'popup.html'])
    expect(violations.join('\n')).toMatch(new RegExp(`${file}.*style`));
});

test('a request to anywhere outside is seen, from a page, the panel and the worker', async ({
  driven,
  demo,
  visit,
  text,
}) => {
  const panel = await draftOf(driven, await visit(demoPages[0].path), text);
  const timeline = await driven.openPage('timeline.html');
  expect((await driven.watched()).outside).toEqual([]);
  const ask = (address: string) => fetch(address, { mode: 'no-cors' }).then(() => null);
  await panel.evaluate(ask, `${demo.origin}/panel`);
  await timeline.evaluate(ask, `${demo.origin}/page`);
  await (await driven.worker()).evaluate(ask, `${demo.origin}/worker`);

  const { outside } = await driven.watched();
  for (const path of ['panel', 'page', 'worker'])
    expect(outside.filter((line) => line.endsWith(`${demo.origin}/${path}`))).toHaveLength(1);
});
