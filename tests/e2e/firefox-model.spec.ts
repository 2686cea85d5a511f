import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoPages } from '../../demo/pages.ts';
import type { Fox, FoxTab, FoxView } from '../../scripts/browser/firefox.ts';
import { consoleOf, downloadsOf } from '../../scripts/browser/fox-files.ts';
import { clickFox, named, saysFox } from '../../scripts/browser/fox-loop.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { type FakeModel, fakeModel } from '../fake-model/server.ts';
import { KEY } from './driver/model.ts';
import { expect, test } from './fox-fixtures.ts';

test.beforeEach(() => test.setTimeout(180_000));

const first = (selector: string, words: string) =>
  `[...view.document.querySelectorAll('${selector}')].find(({ textContent }) => textContent.trim().startsWith(${JSON.stringify(words)}))`;

/** Sets a server up in the settings with mouse and keys, as a person does who wants to read first what is sent. */
async function connectFox(fox: Fox, text: Texts, { baseUrl }: FakeModel): Promise<FoxTab> {
  const settings = await fox.openPage('options.html#drafting');
  const field = async (label: string, words: string) => {
    const control = `${first('label', label)}?.control`;
    await settings.press(control);
    await settings.evaluate(`${control}.select()`);
    await settings.type(words);
  };
  await settings.press(named(text('settings.drafting.openai')));
  await field(text('settings.drafting.address'), baseUrl);
  await field(text('settings.drafting.key'), KEY);
  await settings.press(named(text('settings.drafting.check')));
  await saysFox(settings, text('settings.drafting.choose_model'));
  await settings.press(`[...view.document.querySelectorAll('[role=combobox]')].at(-1)`);
  await settings.press(first('[role=option]', 'slow'));
  await settings.press(named(text('settings.drafting.check_model')));
  await settings.until(named(text('settings.drafting.save')), 'what was found');
  await settings.press(first('label', text('settings.drafting.ask')));
  await settings.press(named(text('settings.drafting.save')));
  await settings.until(named(text('settings.drafting.change')), 'the saved server');
  return settings;
}

async function captureFox(fox: Fox, text: Texts): Promise<FoxView> {
  await fox.trigger();
  await fox.clickInPopup(text('popup.capture'));
  const sidebar = await fox.sidebar();
  await saysFox(sidebar, text('drafting.preview.heading'));
  return sidebar;
}

/** What a script of ours inside the tab of an address reads there. */
const insideTab = (address: string) => `browser.tabs.query({})
  .then((tabs) => browser.scripting.executeScript({
    target: { tabId: tabs.find(({ url }) => url === ${JSON.stringify(address)}).id },
    func: async () => JSON.stringify([
      document.documentElement.outerHTML,
      { ...localStorage },
      { ...sessionStorage },
      await browser.storage.local.get(null),
    ]),
  }))
  .then(([frame]) => frame.result)`;

test('Firefox: a server is set up and tried, what is sent is read first, a draft comes, another is stopped, and the key is nowhere else', async ({
  fox,
  files,
  text,
  demo,
}) => {
  const model = await fakeModel({ pieceMs: 40 });
  const settings = await connectFox(fox, text, model);
  await settings.press(named(text('settings.drafting.try')));
  await saysFox(settings, 'What the page says to do');
  await settings.evaluate(`browser.storage.local.set({ 'prefs.firstRunDone': true })`);
  await settings.evaluate(`(() => {
    view.heard = [];
    browser.runtime.onMessage.addListener((message) => void view.heard.push(JSON.stringify(message)));
  })()`);

  await fox.page.goto(`${demo.origin}${demoPages[2].path}`);
  const before = model.seen.length;
  const sidebar = await captureFox(fox, text);
  expect(model.seen.length, 'nothing was sent yet').toBe(before);
  await clickFox(sidebar, text('drafting.preview.send'));
  await saysFox(sidebar, text('lesson.save'));
  await saysFox(sidebar, 'Drafted by slow in ');

  const inside = await settings.evaluate<string>(insideTab(fox.page.url()));
  expect(inside).toContain(demoPages[2].title);
  expect(inside).not.toContain(KEY);
  // Said from another page of ours, so that a listener that hears nothing is seen.
  await sidebar.evaluate(`browser.runtime.sendMessage({ type: 'heard.here' }).catch(() => null)`);
  const heard = async () => (await settings.evaluate<string[]>('view.heard')).join('\n');
  await expect.poll(heard).toContain('heard.here');
  expect(await heard()).not.toContain(KEY);
  const stored = await settings.evaluate<string>(
    `Promise.all([browser.storage.local.get(null), browser.storage.session.get(null)]).then((all) => JSON.stringify(all))`,
  );
  expect(stored).toContain('prefs.firstRunDone');
  expect(stored).not.toContain(KEY);
  for (const view of [settings, sidebar])
    expect(await view.evaluate('view.document.documentElement.outerHTML')).not.toContain(KEY);
  expect(model.seen.every(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true);
  expect(JSON.stringify(model.seen.map(({ path, body }) => [path, body]))).not.toContain(KEY);

  await fox.page.goto(`${demo.origin}${demoPages[0].path}`);
  await clickFox(await captureFox(fox, text), text('drafting.preview.send'));
  await saysFox(sidebar, text('drafting.unchecked'));
  await clickFox(sidebar, text('ui.cancel'));
  await saysFox(sidebar, text('drafting.cancelled'));

  // Exports and consoles are searched last, when all that can be said has been.
  await settings.press(named(text('settings.export')));
  await expect.poll(() => downloadsOf(files).length, { timeout: 20_000 }).toBe(1);
  const backup = readFileSync(join(files.folder, downloadsOf(files)[0] ?? ''), 'utf8');
  expect(backup).toContain(demoPages[2].title);
  expect(backup).not.toContain(KEY);
  for (const view of [settings, sidebar])
    await view.evaluate(`view.console.log('heard in ' + view.location.pathname)`);
  await fox.page.evaluate(() => console.log('heard in a page'));
  for (const line of ['heard in /options.html', 'heard in /sidepanel.html', 'heard in a page'])
    await expect.poll(() => consoleOf(files)).toContain(line);
  expect(consoleOf(files)).not.toContain(KEY);
  expect(await fox.inWindow<string>(`Services.console.getMessageArray().map(String).join()`)).not.toContain(
    KEY,
  );
  expect(await fox.violations()).toEqual([]);
  await model.close();
});

test('Firefox has no model of its own, and the settings say so instead of offering one', async ({
  fox,
  text,
}) => {
  const settings = await fox.openPage('options.html#drafting');
  await saysFox(settings, text('settings.drafting.no_built_in'));
  const shown = await settings.evaluate<string>('view.document.body.innerText');
  expect(shown).not.toContain(text('settings.drafting.look_built_in'));
  expect(shown).not.toContain(text('settings.drafting.built_in'));
});
