import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { killWorker } from '../../scripts/browser/faults.ts';
import { captureFront, saveButton } from '../../scripts/browser/loop.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import { startOf, type Texts } from '../../scripts/browser/texts.ts';
import { FURTHER, STRAY, type StandIn, seenBy, standInPanel, standInTabs, tell } from './driver/built-in.ts';
import { draftOf, field } from './driver/draft.ts';
import { expect, test } from './fixtures.ts';

// A stand-in plays the browser's model here: none of this ran on a real one.
test.use({ ownBrowser: true });

const TITLE = 'What the page says to do';

const look = (settings: Page, text: Texts) =>
  settings.getByRole('button', { name: text('settings.drafting.look_built_in') }).click();

const choice = (settings: Page, text: Texts) =>
  settings.getByRole('radio', { name: text('settings.drafting.built_in') });

type Given = Pick<Parameters<Parameters<typeof test>[2]>[0], 'driven' | 'visit' | 'text'>;

/** An open panel with the stand-in in it, and the browser's model chosen in the settings. */
async function chosen({ driven, visit, text }: Given, plays: Partial<StandIn>): Promise<Page> {
  const panel = await draftOf(driven, await visit(demoPages[0].path), text);
  await standInPanel(panel, plays);
  await standInTabs(driven, plays);
  const settings = await driven.openPage('options.html#drafting');
  await look(settings, text);
  await choice(settings, text).click();
  await settings.getByRole('button', { name: text('settings.drafting.try'), exact: true }).waitFor();
  await expect(choice(settings, text)).toBeChecked();
  await settings.close();
  return panel;
}

/** All sessions that were made are ended, so that the browser can free the model. */
const allEnded = async (page: Page) => {
  const { created, destroyed } = await seenBy(page);
  return created > 0 && created === destroyed;
};

test('a device that cannot have the browser’s model is told so', async ({ driven, text }) => {
  await standInTabs(driven, { state: 'unavailable' });
  const settings = await driven.openPage('options.html#drafting');
  await look(settings, text);
  await expect(settings.getByText(text('settings.drafting.no_built_in'))).toBeVisible();
  await expect(choice(settings, text)).toHaveCount(0);
});

test('the browser’s model is downloaded on a click with its progress, can be stopped, and is then tried with nothing sent', async ({
  driven,
  text,
}) => {
  await standInTabs(driven, { state: 'downloadable', holdsAt: 0.5 });
  const settings = await driven.openPage('options.html#drafting');
  await look(settings, text);
  await choice(settings, text).click();
  const download = settings.getByRole('button', { name: text('settings.drafting.download') });
  await download.click();
  const progress = settings.getByRole('progressbar', { name: text('settings.drafting.downloading') });
  await expect(progress).toBeVisible();
  await settings.getByRole('button', { name: text('ui.cancel') }).click();
  await expect.poll(async () => (await seenBy(settings)).aborted).toBe(1);
  await download.click();
  await expect(progress).toHaveAttribute('aria-valuenow', '50');
  await tell(settings, { holdsAt: null });
  await settings.getByRole('button', { name: text('settings.drafting.try'), exact: true }).click();
  const tried = settings.getByRole('region', { name: text('settings.drafting.tried') });
  await expect(tried.getByRole('heading', { name: TITLE })).toBeVisible();
  expect(await allEnded(settings)).toBe(true);
  await expect(settings.getByText(text('settings.sent.none'))).toBeVisible();
});

test('a draft of the browser’s model comes bit by bit, is stopped with its session ended, and comes whole when tried again', async ({
  driven,
  visit,
  text,
}) => {
  const panel = await chosen({ driven, visit, text }, { pieceMs: 150 });
  await captureFront(driven, await visit(demoPages[2].path), text);
  await expect(panel.getByText(text('drafting.unchecked'))).toBeVisible();
  await expect(panel.getByText(TITLE)).toBeVisible();
  await panel.getByRole('button', { name: text('ui.cancel') }).click();
  await expect(panel.getByText(text('drafting.cancelled'))).toBeVisible();
  await expect.poll(async () => (await seenBy(panel)).aborted).toBeGreaterThan(0);
  await expect.poll(() => allEnded(panel)).toBe(true);
  await tell(panel, { pieceMs: 0 });
  await panel.getByRole('button', { name: text('ui.retry') }).click();
  await saveButton(panel, text).waitFor();
  await expect(field(panel, text, 'lesson.title')).toHaveValue(TITLE);
  expect(await allEnded(panel)).toBe(true);
});

test('a refusal and an answer in no form have their sentences', async ({ driven, visit, text }) => {
  const panel = await chosen({ driven, visit, text }, { plays: 'refusal' });
  await captureFront(driven, await visit(demoPages[2].path), text);
  await expect(panel.getByRole('alert')).toHaveText(text('problem.endpoint_refusal'));
  await tell(panel, { plays: 'not-json' });
  await panel.getByRole('button', { name: text('ui.retry') }).click();
  await expect(panel.getByRole('alert')).toHaveText(text('problem.endpoint_not_json'));
  expect(await allEnded(panel)).toBe(true);
});

for (const generation of ['first', 'now'] as const)
  test(`a model says how much it takes by the names of either generation, less what it has used, and drafts with enough: ${generation}`, async ({
    driven,
    visit,
    text,
  }) => {
    const panel = await chosen({ driven, visit, text }, { generation, room: 9_216, used: 9_000 });
    await captureFront(driven, await visit(demoPages[2].path), text);
    const alert = panel.getByRole('alert');
    await expect(alert).toHaveText(startOf(text, 'problem.endpoint_too_small'));
    expect((await seenBy(panel)).prompts, 'the page was not put to it').toEqual([]);
    await tell(panel, { used: 0 });
    await panel.getByRole('button', { name: text('ui.retry') }).click();
    await saveButton(panel, text).waitFor();
    await expect(field(panel, text, 'lesson.title')).toHaveValue(TITLE);
    await expect(alert).toHaveCount(0);
  });

test('what the browser’s model says is held against the page: its own words are quotes, others are marked as found nowhere or for a person to read', async ({
  driven,
  visit,
  text,
}) => {
  const panel = await chosen({ driven, visit, text }, { plays: 'stray' });
  await captureFront(driven, await visit(demoPages[2].path), text);
  await expect(field(panel, text, 'lesson.title')).toHaveValue(TITLE);
  await saveButton(panel, text).waitFor();
  const saying = (words: string) =>
    panel.getByRole('listitem').filter({ has: panel.getByText(words, { exact: true }) });
  const shows = text('lesson.support_does', text('lesson.support.quote'), text('lesson.show_on_page'));
  const asks = text('lesson.support_does', text('lesson.support.none'), text('lesson.give_support'));
  const held = saying('A key that is created for tests always has the limit of the plan trial.');
  await expect(held.getByRole('button', { name: shows })).toBeVisible();
  await expect(held.getByText(text('lesson.support.needs_human'))).toHaveCount(0);
  await expect(saying(STRAY).getByRole('button', { name: asks })).toBeVisible();
  await expect(saying(FURTHER).getByText(text('lesson.support.needs_human'))).toBeVisible();
  expect((await seenBy(panel)).prompts, 'it was asked once more for what is not on the page').toHaveLength(2);
});

test('a worker that dies while the browser’s model drafts is not noticed, and the draft comes whole', async ({
  driven,
  visit,
  text,
}) => {
  const panel = await chosen({ driven, visit, text }, { pieceMs: 400 });
  await captureFront(driven, await visit(demoPages[2].path), text);
  await expect(panel.getByText(TITLE)).toBeVisible();
  const { created } = await seenBy(panel);
  await killWorker(driven);
  await expect(panel.getByText(text('drafting.unchecked')), 'it is still at work').toBeVisible();
  await saveButton(panel, text).waitFor();
  await expect(field(panel, text, 'lesson.title')).toHaveValue(TITLE);
  expect((await seenBy(panel)).created, 'it was not asked again').toBe(created);
});

test('a panel closed meanwhile shows what had come when it opens again', async ({ driven, visit, text }) => {
  const panel = await chosen({ driven, visit, text }, { pieceMs: 600 });
  await captureFront(driven, await visit(demoPages[2].path), text);
  await expect(panel.getByText(TITLE)).toBeVisible();
  const aside = async () => JSON.stringify(await storedRow(panel, { table: 'jobs', id: null }));
  await expect.poll(aside).toContain(TITLE);
  await panel.close();
  const again = await driven.openPage('sidepanel.html');
  await again.getByRole('heading', { name: text('drafting.broken_off') }).waitFor();
  await expect(again.getByText(TITLE)).toBeVisible();
  expect((await seenBy(again)).created, 'nothing begins by itself').toBe(0);
  await tell(again, { pieceMs: 0 });
  await again.getByRole('button', { name: text('drafting.continue_here') }).click();
  await saveButton(again, text).waitFor();
  await expect(field(again, text, 'lesson.title')).toHaveValue(TITLE);
  expect(await allEnded(again)).toBe(true);
  expect(await storedRow(again, { table: 'jobs', id: null })).toBeFalsy();
});
