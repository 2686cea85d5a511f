import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { confirmSkill, save, saveButton } from '../../scripts/browser/loop.ts';
import { startOf } from '../../scripts/browser/texts.ts';
import { draftOf, field, keptOf } from './driver/draft.ts';
import { choose } from './driver/tour/screen.ts';
import { expect, test } from './fixtures.ts';

const HTML = `<h2>Renew a certificate</h2><p>Renew the certificate before it ends.</p>
<ol><li>Take the deploy lock.</li><li>Copy the new pair to the gateway.</li><li>Reload the gateway.</li></ol>`;

/** A page of the web that may use the clipboard; the browser gives no extension's page that right by command. */
async function clipboardPage(driven: Driven, page: Page): Promise<Page> {
  const { origin } = new URL(page.url());
  await driven.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  return page;
}

/** What the clipboard holds of a type, read as a page that somebody pastes into. */
async function copied(page: Page, type: string): Promise<string | undefined> {
  await page.bringToFront();
  return page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType(wanted))?.text();
  }, type);
}

test('a lesson is copied as Markdown and as rich text', async ({ driven, visit, text }) => {
  const page = await clipboardPage(driven, await visit(demoPages[0].path));
  const panel = await keptOf(driven, page, text);
  await panel.getByRole('button', { name: text('panel.open_lesson') }).click();
  const title = (await panel.getByRole('article').getByRole('heading').first().textContent()) ?? '';
  const full = await driven.openPage('timeline.html#lessons');
  await full.getByRole('link', { name: title }).first().click();
  await choose(full, startOf(text, 'lesson.more_for'), text('lesson.copy_markdown'));
  await expect(full.getByText(text('lesson.copied_markdown'))).toBeVisible();
  expect(await copied(page, 'text/plain')).toContain(`# ${title}`);
  await full.bringToFront();

  await choose(full, startOf(text, 'lesson.more_for'), text('lesson.copy_rich'));
  await expect(full.getByText(text('lesson.copied_rich'))).toBeVisible();
  const rich = await copied(page, 'text/html');
  expect(rich).toContain(title);
  expect(rich).toMatch(/<h\d/);
});

test('a paste keeps its headings and its list', async ({ driven, visit, text }) => {
  const source = await clipboardPage(driven, await visit(demoPages[0].path));
  await source.bringToFront();
  await source.evaluate(async (html) => {
    const blob = (type: string, content: string) => new Blob([content], { type });
    const plain = html.replace(/<[^>]+>/g, ' ');
    const item = { 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', plain) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  }, HTML);
  const full = await driven.openPage('timeline.html#lessons');
  await full.getByRole('button', { name: text('popup.write') }).click();
  const words = full.getByRole('textbox', { name: text('timeline.write_text') });
  await words.press('ControlOrMeta+V');
  await expect(full.getByText(text('panel.words_structured'))).toBeVisible();
  await full.getByRole('button', { name: text('timeline.write_go') }).click();
  await expect(saveButton(full, text)).toBeVisible();
  // Only a list that was kept as one becomes numbered steps.
  await expect(full.getByRole('heading', { name: text('lesson.slot.steps'), exact: true })).toBeVisible();
});

test('another part of the page becomes a lesson of its own', async ({ driven, visit, text }) => {
  const panel = await draftOf(driven, await visit(demoPages[2].path), text);
  const title = field(panel, text, 'lesson.title');
  const first = await title.inputValue();
  await panel
    .getByRole('button', { name: text('panel.draft_section') })
    .first()
    .click();
  await expect(title).not.toHaveValue(first);
  await confirmSkill(panel, text);
  await save(panel, text);
});

test('a lesson is logged as used on the page in front', async ({ driven, visit, text }) => {
  const page = await visit(demoPages[0].path);
  const panel = await keptOf(driven, page, text);
  await panel.getByRole('button', { name: text('panel.open_lesson') }).click();
  await panel.getByRole('button', { name: text('lesson.used.act') }).click();
  await expect(panel.getByRole('radio', { name: text('lesson.used.page') })).toBeChecked();
  const title = await page.title();
  await expect(panel.getByRole('dialog').getByText(title)).toBeVisible();
  await panel.getByRole('button', { name: text('lesson.used.log') }).click();

  const timeline = await driven.openPage('timeline.html');
  const log = timeline.getByRole('list', { name: text('timeline.log') });
  await expect(log.getByText(text('timeline.kind.used')).first()).toBeVisible();
  await expect(log.getByText(title).first()).toBeVisible();
});

test('a page the browser does not let us read is shown with the way to let us', async ({
  driven,
  visit,
  text,
}) => {
  const panel = await draftOf(driven, await visit(demoPages[0].path), text);
  await (await visit(demoPages[1].path)).bringToFront();
  await panel.getByRole('button', { name: text('panel.show_front') }).click();
  await expect(panel.getByText(text('panel.grant', 'Alt+Shift+L'))).toBeVisible();
  await expect(panel.getByRole('button', { name: startOf(text, 'panel.capture') })).toHaveCount(0);
});
