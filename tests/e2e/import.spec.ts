import type { Page } from '@playwright/test';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { clickLast } from '../../scripts/browser/loop.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { content, DEVICE, deleted, idOf, MONDAY, revised } from '../unit/log/samples.ts';
import { expect, test } from './fixtures.ts';

const TITLE = '<img src=x onerror="document.title=1">Rotate {{7*7}}';

const LESSON = revised({ id: 1, at: MONDAY, content: content({ title: TITLE }) });

const file = (change: object = {}): string =>
  JSON.stringify({
    format: 'passalong-export',
    version: 1,
    exportedAt: MONDAY,
    device: DEVICE,
    events: [LESSON],
    drafts: [],
    prefs: {},
    ...change,
  });

/** Chooses a file in the settings, as a person would from their disk. */
async function choose(driven: Driven, json: string): Promise<Page> {
  const page = await driven.openPage('options.html');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  return page;
}

const HOSTILE: readonly (readonly [what: string, json: string, key: string, ...words: string[]])[] = [
  ['of a newer version', file({ version: 2, events: 'sealed' }), 'problem.import_newer', '2'],
  ['that is cut off', file().slice(0, 400), 'problem.import_unreadable.not_json'],
  ['of another program', '{"format":"another"}', 'problem.import_unreadable.not_ours'],
  ['nested without end', '['.repeat(100_000), 'problem.import_unreadable.too_deep'],
  ['that says a thing twice', file().replace('{', '{"version":1,'), 'problem.import_unreadable.repeated_key'],
  [
    'with a key of a prototype',
    file().replace('"body":{', '"body":{"__proto__":{"polluted":1},'),
    'problem.import_invalid',
    'events[0].__proto__',
  ],
  [
    'with an id that is none',
    file({ events: [{ ...LESSON, id: '../1' }] }),
    'problem.import_invalid',
    'events[0].id',
  ],
  [
    'with two events of one id',
    file({ events: [LESSON, { ...LESSON, at: MONDAY + 1 }] }),
    'problem.import_invalid',
    'events[1].id',
  ],
];

test('a file that is newer, broken or hostile is said in its sentence and changes nothing', async ({
  driven,
  text,
}) => {
  for (const [what, json, key, ...words] of HOSTILE) {
    const page = await choose(driven, json);
    await expect(page.getByRole('alert'), what).toContainText(text(key, ...words));
    await expect(page.getByRole('button', { name: text('settings.import_go'), exact: true })).toHaveCount(0);
    expect(await storedRow(page, { table: 'events', id: null }), what).toBeNull();
    expect(await page.evaluate(() => Object.hasOwn(Object.prototype, 'polluted'))).toBe(false);
    await page.close();
  }
});

async function importFile(driven: Driven, text: Texts, json: string): Promise<void> {
  const page = await choose(driven, json);
  await page.getByRole('button', { name: text('settings.import_go'), exact: true }).waitFor();
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('dialog', { name: text('settings.import_title') }).waitFor({ state: 'hidden' });
  await page.close();
}

test('a good file is read once, its HTML stays words, and reading it again changes nothing', async ({
  driven,
  text,
}) => {
  await importFile(driven, text, file());
  const page = await choose(driven, file());
  await page.getByText(text('settings.import_nothing')).waitFor();
  await expect(page.getByRole('button', { name: text('settings.import_go'), exact: true })).toHaveCount(0);
  await page.close();
  const lessons = await driven.openPage('timeline.html#lessons');
  const rows = lessons.getByRole('main').locator('a[href^="#lesson/"]');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(TITLE);
  await expect(lessons.locator('main img')).toHaveCount(0);
});

test('a file that deletes a lesson says so before it does', async ({ driven, text }) => {
  await importFile(driven, text, file());
  const page = await choose(driven, file({ events: [LESSON, deleted({ id: 2, at: MONDAY + 1 })] }));
  await page.getByText(text('settings.import_deleted').split(' | ')[0] ?? '', { exact: true }).waitFor();
  await expect(page.getByText(text('settings.import_safe'))).toHaveCount(0);
  expect(await storedRow(page, { table: 'events', id: idOf(2) })).toBeNull();
});

test('erasing everything empties the panel of own words', async ({ driven, text }) => {
  const own = await driven.context.newPage();
  await own.goto('chrome://version/');
  const popup = await driven.trigger(own);
  await clickLast(popup.getByRole('button', { name: text('popup.write') }));
  const panel = await driven.panel();
  const field = panel.getByRole('textbox', { name: text('panel.words_label') });
  await field.fill('Half a thought about the gateway');
  const session = () =>
    panel.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { session: { get(key: null): Promise<object> } } } }
      ).chrome.storage.session
        .get(null)
        .then((all) => JSON.stringify(all)),
    );
  await expect.poll(session).toContain('Half a thought');
  const settings = await driven.openPage('options.html');
  await settings.getByRole('button', { name: text('settings.erase_button') }).click();
  const dialog = settings.getByRole('dialog', { name: text('settings.erase_title') });
  await dialog.getByRole('textbox').fill(text('settings.erase_word'));
  await settings.getByRole('button', { name: text('settings.erase_confirm') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(session).not.toContain('Half a thought');
  await expect(field).toHaveValue('');
});
