import { demoPages } from '../../../../demo/pages.ts';
import { mainButton } from '../../../../scripts/browser/loop.ts';
import { goTo, type Tour } from './screen.ts';

/** Everything a new person meets before there is a lesson. */
export async function beforeAnything({ driven, text, visit, see }: Tour): Promise<void> {
  const welcome = driven.context.pages().find((page) => page.url().includes('/welcome.html'));
  if (welcome === undefined) throw new Error('no welcome page was opened');
  await welcome.getByRole('heading', { name: text('welcome.title') }).waitFor();
  await see({ name: 'welcome', page: welcome });
  const full = await driven.openPage('timeline.html');
  await full.getByRole('heading', { name: text('timeline.empty_title') }).waitFor();
  await see({ name: 'timeline-empty', page: full });
  await goTo(full, 'lessons');
  await full.getByRole('heading', { name: text('lessons.empty_title') }).waitFor();
  await see({ name: 'lessons-empty', page: full });
  const sample = await driven.openPage('sample.html');
  await see({ name: 'sample', page: sample });
  const own = await driven.trigger(full);
  await own.getByRole('button', { name: text('welcome.sample') }).waitFor();
  await see({ name: 'popup-own-page', page: own });
  await own.close();
  await full.goto('chrome://version/');
  const refused = await driven.trigger(full);
  await refused.getByRole('button', { name: text('popup.write') }).waitFor();
  await see({ name: 'popup-refused', page: refused });
  await refused.close();
  await full.close();
  const popup = await driven.trigger(await visit(demoPages[0].path));
  await mainButton(popup, text).waitFor();
  await see({ name: 'popup-first-run', page: popup });
  await popup.close();
}

/** What a page of ours says when the browser gives it no database. */
export async function withoutDatabase({ driven, text, see }: Tour): Promise<void> {
  const page = await driven.context.newPage();
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await page.goto(`${driven.origin}/timeline.html`);
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: text('ui.retry') }).waitFor();
  await see({ name: 'no-database', page });
  await page.close();
}
