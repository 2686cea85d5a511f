import type { Page } from '@playwright/test';
import { demoPages } from '../../demo/pages.ts';
import { killWorker } from '../../scripts/browser/faults.ts';
import { captureFront, saveButton } from '../../scripts/browser/loop.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import { startOf, type Texts } from '../../scripts/browser/texts.ts';
import { field } from './driver/draft.ts';
import { changeEndpoint, connect, KEY } from './driver/model.ts';
import { expect, test } from './fixtures.ts';

const PAGE = demoPages[2];

const heading = (panel: Page, text: Texts, key: string) =>
  panel.getByRole('heading', { name: text(key), exact: true });
const button = (panel: Page, text: Texts, key: string) => panel.getByRole('button', { name: text(key) });

type Given = Parameters<Parameters<typeof test>[2]>[0];

/** The panel while a slow model drafts the page in front of it, its first words in sight. */
async function atWork({
  driven,
  visit,
  text,
  slowModel,
}: Pick<Given, 'driven' | 'visit' | 'text' | 'slowModel'>) {
  await connect(driven, text, slowModel, { name: 'slow' });
  const panel = await captureFront(driven, await visit(PAGE.path), text);
  await button(panel, text, 'drafting.preview.send').click();
  await expect(panel.getByText(text('drafting.unchecked'))).toBeVisible();
  return panel;
}

test('what will be sent is read first, sent with Ctrl+Enter word for word, and the draft says how it was made', async ({
  driven,
  visit,
  text,
  model,
}) => {
  await connect(driven, text, model);
  const before = model.seen.length;
  const panel = await captureFront(driven, await visit(PAGE.path), text);
  await heading(panel, text, 'drafting.preview.heading').waitFor();
  const shown = await panel.locator('pre').textContent();
  expect(model.seen.length, 'nothing was sent yet').toBe(before);
  await expect(panel.getByText(model.origin)).toBeVisible();
  await panel.keyboard.press('ControlOrMeta+Enter');
  await saveButton(panel, text).waitFor();
  await expect(field(panel, text, 'lesson.title')).toHaveValue('What the page says to do');
  await expect(panel.getByText(/Drafted by ok in /)).toBeVisible();
  const { messages } = JSON.parse(model.seen[before]?.body ?? '{}') as { messages: { content: string }[] };
  for (const { content } of messages) expect(shown).toContain(content);
  expect(model.seen[before]?.body).not.toContain(KEY);
  expect(await panel.content()).not.toContain(KEY);
});

test('a model at work is stopped, and its page is drafted by rules instead', async ({
  driven,
  visit,
  text,
  slowModel: model,
}) => {
  const panel = await atWork({ driven, visit, text, slowModel: model });
  await button(panel, text, 'ui.cancel').click();
  await expect(panel.getByText(text('drafting.cancelled'))).toBeVisible();
  await expect(heading(panel, text, 'drafting.stopped')).toBeFocused();
  await button(panel, text, 'drafting.without').click();
  await saveButton(panel, text).waitFor();
  await expect(panel.getByText(/Drafted by slow/)).toHaveCount(0);
});

test('a panel closed while a model drafts shows what had come when it opens again, and sends nothing by itself', async ({
  driven,
  visit,
  text,
  slowModel: model,
}) => {
  const panel = await atWork({ driven, visit, text, slowModel: model });
  await expect(panel.getByText('What the page says to do')).toBeVisible();
  const aside = async () => JSON.stringify(await storedRow(panel, { table: 'jobs', id: null }));
  await expect.poll(aside, { message: 'what arrived is put aside' }).toContain('What the page says to do');
  await panel.close();
  const sent = model.seen.length;
  const again = await driven.openPage('sidepanel.html');
  await heading(again, text, 'drafting.broken_off').waitFor();
  await expect(again.getByText('What the page says to do')).toBeVisible();
  expect(model.seen.length).toBe(sent);
  await changeEndpoint(again, { alwaysAsk: false });
  await again.getByRole('button', { name: /^Continue: sends the same text again/ }).click();
  await heading(again, text, 'drafting.heading').waitFor();
  await expect.poll(() => model.seen.length).toBe(sent + 1);
  await button(again, text, 'ui.cancel').click();
  await button(again, text, 'drafting.without').click();
  await saveButton(again, text).waitFor();
});

test('a worker that dies before and while a model drafts is not noticed, and the draft comes whole', async ({
  driven,
  visit,
  text,
  slowModel: model,
}) => {
  await connect(driven, text, model, { name: 'slow' });
  const panel = await captureFront(driven, await visit(PAGE.path), text);
  await heading(panel, text, 'drafting.preview.heading').waitFor();
  const before = model.seen.length;
  await killWorker(driven);
  await button(panel, text, 'drafting.preview.send').click();
  await expect(panel.getByText('What the page says to do')).toBeVisible();
  await killWorker(driven);
  await expect(panel.getByText(text('drafting.unchecked')), 'it is still at work').toBeVisible();
  await saveButton(panel, text).waitFor();
  await expect(field(panel, text, 'lesson.title')).toHaveValue('What the page says to do');
  await expect(panel.getByText(/Drafted by slow in /)).toBeVisible();
  expect(model.seen.length, 'it was asked once').toBe(before + 1);
  expect(await storedRow(panel, { table: 'jobs', id: null })).toBeFalsy();
});

test('each way a server can fail has its sentence, keeps the page, and offers to go on', async ({
  driven,
  visit,
  text,
  model,
}) => {
  await connect(driven, text, model);
  const panel = await captureFront(driven, await visit(PAGE.path), text);
  await heading(panel, text, 'drafting.preview.heading').waitFor();
  const failures: Record<string, string | RegExp> = {
    '401': text('problem.endpoint_key', model.origin),
    '403': text('problem.endpoint_forbidden.other'),
    '404': text('problem.endpoint_model', '404'),
    '429-long': startOf(text, 'problem.endpoint_busy'),
    '500': text('problem.endpoint_failed', '500'),
    filter: text('problem.endpoint_filtered'),
    length: text('problem.endpoint_cut'),
    refusal: text('problem.endpoint_refusal'),
    'not-json': text('problem.endpoint_not_json'),
    html: text('problem.endpoint_html'),
    'half-json': text('problem.endpoint_not_json'),
    endless: text('problem.endpoint_endless'),
  };
  // What was shown is for another model, so it is shown anew before it goes to this one.
  await changeEndpoint(panel, { alwaysAsk: false, model: '401' });
  await button(panel, text, 'drafting.preview.send').click();
  await panel.getByText(text('drafting.preview.to', model.origin, '401')).waitFor();
  await button(panel, text, 'drafting.preview.send').click();
  for (const [name, sentence] of Object.entries(failures)) {
    const asked = model.seen.length;
    await changeEndpoint(panel, { model: name });
    if (name !== '401') {
      await button(panel, text, 'ui.retry').click();
      // What is said until then is of the try before.
      await expect.poll(() => model.seen.length).toBeGreaterThan(asked);
    }
    await expect(panel.getByRole('alert')).toHaveText(sentence);
    await expect(button(panel, text, 'drafting.settings')).toBeVisible();
  }
  await changeEndpoint(panel, { model: 'ok' });
  await button(panel, text, 'ui.retry').click();
  await saveButton(panel, text).waitFor();
});

test('a server that falls silent half-way is given up, and one that asks to wait is waited for until the person stops it', async ({
  driven,
  visit,
  text,
  model,
}) => {
  await connect(driven, text, model, { ask: false });
  await changeEndpoint(await driven.openPage('options.html'), { model: 'stalled' });
  const panel = await captureFront(driven, await visit(PAGE.path), text);
  await panel.getByText(text('drafting.state.arriving')).waitFor();
  await button(panel, text, 'ui.cancel').click();
  await panel.getByText(text('drafting.cancelled')).waitFor();
  await panel.clock.install();
  await button(panel, text, 'ui.retry').click();
  await panel.getByText(text('drafting.state.arriving')).waitFor();
  await panel.clock.fastForward('01:31');
  await expect(panel.getByRole('alert')).toHaveText(text('problem.endpoint_stalled'));

  await changeEndpoint(panel, { model: '429-wait' });
  await button(panel, text, 'ui.retry').click();
  await expect(panel.getByText(text('drafting.state.waiting'))).toBeVisible();
  await expect(panel.getByText(/^Going on in \d+ seconds$/)).toBeVisible();
  const sent = model.seen.length;
  await button(panel, text, 'ui.cancel').click();
  await expect(panel.getByText(text('drafting.cancelled'))).toBeVisible();
  await panel.clock.fastForward('01:00');
  expect(model.seen.length, 'what was stopped is not asked again').toBe(sent);
});
