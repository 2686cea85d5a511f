import type { Locator, Page } from '@playwright/test';
import { Capture } from '../../lib/model/capture.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import type { Texts } from '../../scripts/browser/texts.ts';
import { axeFindings } from './driver/axe.ts';
import { draftOf } from './driver/draft.ts';
import { focused, tabTo } from './driver/keys.ts';
import { expect, test } from './fixtures.ts';

const CLIENT = 'Fennmoor';
const PAGES: Record<string, string> = {
  '/gateway': `<h1>Renew the gateway certificate</h1>
<p>Ask ${CLIENT} before you stop the gateway, or every request fails for an hour.</p>
<ol><li>Open the console and stop the gateway.</li><li>Send the new key to ${CLIENT} and wait for the answer.</li>
<li>Start the gateway again and watch the log for ten minutes.</li></ol>`,
  '/queue': `<h1>Drain the queue</h1><p>Ask ${CLIENT.toUpperCase()} for the deploy lock before you restart the consumer.</p>
<ol><li>Take the lock.</li><li>Restart the consumer and tell ${CLIENT} that the queue is empty.</li></ol>`,
};

async function opened(driven: Driven, path: string): Promise<Page> {
  const page = await driven.context.newPage();
  await page.route('https://work.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Runbook</title><main>${PAGES[new URL(route.request().url()).pathname]}</main>`,
    }),
  );
  await page.goto(`https://work.example${path}`);
  return page;
}

/** The page captured and the dialog open over its draft; `own` reads the database. */
async function redacting(driven: Driven, text: Texts) {
  const own = await driven.openPage('sample.html');
  const page = await opened(driven, '/gateway');
  const panel = await draftOf(driven, page, text);
  await panel.getByRole('button', { name: text('panel.nothing_redacted') }).click();
  await panel.getByRole('button', { name: text('panel.redact_word') }).click();
  const dialog = panel.getByRole('dialog', { name: text('panel.redact_word') });
  const field = dialog.getByRole('textbox', { name: text('panel.redact_field') });
  await expect(field).toBeFocused();
  return { own, page, panel, dialog, field };
}

/** Clicks a word in the text of the dialog, wherever it was laid out. */
async function clickWord(dialog: Locator, text: Texts, word: string): Promise<void> {
  const area = dialog.getByRole('textbox', { name: text('panel.redact_text') });
  const { x, y } = await area.evaluate((element, wanted) => {
    const field = element as HTMLTextAreaElement;
    const from = field.value.indexOf(wanted);
    const box = field.getBoundingClientRect();
    for (let top = box.top + 4; top < box.bottom; top += 4)
      for (let left = box.left + 4; left < box.right; left += 4) {
        const at = document.caretPositionFromPoint(left, top);
        const isInside = at !== null && at.offset > from && at.offset < from + wanted.length;
        if (at?.offsetNode === field && isInside) return { x: left, y: top };
      }
    throw new Error(`not shown: ${wanted}`);
  }, word);
  await dialog.page().mouse.click(x, y);
}

const captured = async (own: Page) => Capture.parse(await storedRow(own, { table: 'captures', id: null }));
const kept = async (own: Page) =>
  JSON.stringify([await captured(own), await storedRow(own, { table: 'drafts', id: null })]);

/** Clicks the word and redacts it everywhere by Enter. */
async function redactClicked(panel: Page, dialog: Locator, text: Texts): Promise<void> {
  await clickWord(dialog, text, CLIENT);
  await expect(dialog.getByRole('textbox', { name: text('panel.redact_field') })).toHaveValue(CLIENT);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: text('ui.undo') })).toBeVisible();
}

test('a clicked word is redacted everywhere, and undo over the open dialog brings it back', async ({
  driven,
  text,
}) => {
  const { own, panel, dialog } = await redacting(driven, text);
  const before = await captured(own);

  await redactClicked(panel, dialog, text);
  expect(await kept(own)).not.toContain(CLIENT);
  expect((await captured(own)).redactions).toEqual([
    { placeholder: '[word-1]', kind: 'word', count: 2, byHand: true },
  ]);
  expect(await axeFindings(panel)).toEqual([]);

  await panel.getByRole('button', { name: text('ui.undo') }).click();
  await expect(panel.getByText(text('panel.restored', '[word-1]'))).toBeVisible();
  expect(await captured(own)).toEqual(before);
  expect(await kept(own)).not.toContain('[word-1]');
  await expect(dialog).toBeVisible();
});

test('by keyboard undo is reached out of the dialog, and the focus goes back into it', async ({
  driven,
  text,
}) => {
  const { own, panel, dialog, field } = await redacting(driven, text);
  await panel.keyboard.type(CLIENT);
  await panel.keyboard.press('Control+Enter');
  await expect(panel.getByRole('button', { name: text('ui.undo') })).toBeVisible();
  expect(await kept(own)).not.toContain(CLIENT);

  await panel.keyboard.press('F6');
  expect((await focused(panel)).name).toBe(text('ui.notices', 'F6'));
  expect((await tabTo(panel, (name) => name === text('ui.undo'))).ring).toBe(true);
  expect(await axeFindings(panel)).toEqual([]);
  await panel.keyboard.press('Enter');
  await expect(panel.getByText(text('panel.restored', '[word-1]'))).toBeVisible();
  expect(await kept(own)).toContain(CLIENT);
  await expect(field).toBeFocused();
  await panel.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a word that is always redacted is gone from the next capture', async ({ driven, text }) => {
  const { own, panel, dialog } = await redacting(driven, text);
  await clickWord(dialog, text, CLIENT);
  await dialog.getByRole('button', { name: text('panel.redact_always') }).click();
  await expect.poll(() => kept(own)).not.toContain(CLIENT);
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: text('lesson.discard') }).click();

  const next = await draftOf(driven, await opened(driven, '/queue'), text);
  const { source, redactions, blocks } = await captured(own);
  expect(source.address).toBe('https://work.example/queue');
  expect(redactions).toEqual([{ placeholder: '[word-1]', kind: 'word', count: 2 }]);
  expect(JSON.stringify(blocks)).toContain('Ask [word-1] for the deploy lock');
  expect((await kept(own)).toLowerCase()).not.toContain(CLIENT.toLowerCase());
  await expect(next.locator('body')).not.toContainText(CLIENT);
});

test('once its page is closed nothing is restored or lost, and the sentence says what to do', async ({
  driven,
  text,
}) => {
  const { own, page, panel, dialog } = await redacting(driven, text);
  await redactClicked(panel, dialog, text);
  const before = await kept(own);
  await page.close();

  await panel.getByRole('button', { name: text('ui.undo') }).click();
  await expect(panel.getByText(text('problem.restore_refused.other_page')).last()).toBeVisible();
  expect(await kept(own)).toBe(before);

  await panel.keyboard.press('Escape');
  const again = await opened(driven, '/gateway');
  await (await driven.trigger(again)).close();
  await panel.getByRole('button', { name: text('panel.restore_named', '[word-1]') }).click();
  await expect(panel.getByText(text('panel.restored', '[word-1]'))).toBeVisible();
  expect(await kept(own)).toContain(CLIENT);
});
