import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { Capture } from '../../lib/model/capture.ts';
import { blockText } from '../../lib/text/block-text.ts';
import type { Driven } from '../../scripts/browser/chromium.ts';
import { killWorker } from '../../scripts/browser/faults.ts';
import { type Gesture, gesture, openPanel } from '../../scripts/browser/gesture.ts';
import { saveButton } from '../../scripts/browser/loop.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import { expect, test } from './fixtures.ts';

type Session = {
  get(what: null): Promise<Record<string, { state?: string; at: number }>>;
  set(values: object): Promise<void>;
};
type WithChrome = { chrome: { storage: { session: Session }; tabs: { sendMessage: unknown } } };

const squeezed = (words: string) => words.replace(/\s+/g, '');

const SHORTCUT: Gesture = { via: 'shortcut' };
const menu = (item: 'capture-page' | 'capture-selection', frame = 0): Gesture => ({
  via: 'menu',
  item,
  frame,
});

const panelOf = async (driven: Driven, own: Page): Promise<Page> => {
  await openPanel(own);
  return driven.panel();
};

/** What waits for the panel of the one window. */
const waiting = (own: Page) =>
  own.evaluate(async () => {
    const all = await (globalThis as unknown as WithChrome).chrome.storage.session.get(null);
    return Object.entries(all).find(([key]) => key.startsWith('pending:'))?.[1].state;
  });

for (const [what, made] of [
  ['the shortcut', SHORTCUT],
  ['the context menu of a page', menu('capture-page')],
] as const) {
  test(`${what} brings the draft of the page into an open panel`, async ({ driven, visit, text }) => {
    const own = await driven.openPage('sample.html');
    const panel = await panelOf(driven, own);
    await gesture(driven, await visit(demoPages[0].path), made);
    await expect(saveButton(panel, text)).toBeVisible();
  });
}

test('the context menu of a selection reads the selection and nothing else', async ({
  driven,
  visit,
  text,
}) => {
  const own = await driven.openPage('sample.html');
  const panel = await panelOf(driven, own);
  const page = await visit(demoPages[0].path);
  const words = await page.evaluate(() => {
    // The second paragraph: the first names a person, who is redacted.
    const chosen = document.querySelectorAll('main p')[1] as Element;
    getSelection()?.selectAllChildren(chosen);
    return chosen.textContent;
  });
  await gesture(driven, page, menu('capture-selection'));
  await saveButton(panel, text).waitFor();

  const { blocks } = Capture.parse(await storedRow(own, { table: 'captures', id: null }));
  expect(squeezed(blocks.map(blockText).join(''))).toBe(squeezed(words));
});

test('a selection in an embedded page is refused with its sentence', async ({ driven, visit, text }) => {
  const panel = await panelOf(driven, await driven.openPage('sample.html'));
  await gesture(driven, await visit(demoPages[0].path), menu('capture-selection', 1));
  await expect(panel.getByRole('alert')).toContainText(text('problem.selection_in_frame'));
});

test('what the worker read waits in the page for a panel that opens later, also when the worker dies', async ({
  driven,
  visit,
  text,
}) => {
  const own = await driven.openPage('sample.html');
  await gesture(driven, await visit(demoPages[0].path), SHORTCUT);
  await expect.poll(() => waiting(own)).toBe('ready');
  await killWorker(driven);

  await expect(saveButton(await panelOf(driven, own), text)).toBeVisible();
});

test('a worker killed while it reads leaves no draft but what happened, and capturing again works', async ({
  driven,
  visit,
  text,
}) => {
  const own = await driven.openPage('sample.html');
  const panel = await panelOf(driven, own);
  await panel.clock.install();
  await panel.reload();
  await panel.getByRole('tab').first().waitFor();
  const worker = await driven.worker();
  // The page never answers, so the kill falls between `reading` and `ready` every time.
  await worker.evaluate(() => {
    (globalThis as unknown as WithChrome).chrome.tabs.sendMessage = () => new Promise(() => undefined);
  });
  const page = await visit(demoPages[0].path);
  await gesture(driven, page, SHORTCUT);
  await expect.poll(() => waiting(own)).toBe('reading');
  await killWorker(driven);
  await panel.clock.fastForward(16_000);

  await expect(panel.getByRole('alert')).toContainText(text('problem.reading_broken_off'));
  await expect(saveButton(panel, text)).toBeHidden();
  expect(await storedRow(own, { table: 'captures', id: null })).toBeNull();

  await gesture(driven, page, SHORTCUT);
  await expect(saveButton(panel, text)).toBeVisible();
  await expect(panel.getByRole('alert')).toBeHidden();
});

test('a panel that opens after more than a minute says that the page was dropped', async ({
  driven,
  visit,
  text,
}) => {
  const own = await driven.openPage('sample.html');
  await gesture(driven, await visit(demoPages[0].path), SHORTCUT);
  await expect.poll(() => waiting(own)).toBe('ready');
  await own.evaluate(async () => {
    const { session } = (globalThis as unknown as WithChrome).chrome.storage;
    const all = Object.entries(await session.get(null)).filter(([key]) => key.startsWith('pending:'));
    for (const [key, pending] of all) await session.set({ [key]: { ...pending, at: pending.at - 61_000 } });
  });

  const panel = await panelOf(driven, own);
  await expect(panel.getByRole('alert')).toContainText(text('problem.capture_expired'));
});
