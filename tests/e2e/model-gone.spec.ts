import { demoPages } from '../../demo/pages.ts';
import { captureFront, saveButton } from '../../scripts/browser/loop.ts';
import { storedRow } from '../../scripts/browser/stored.ts';
import { checkModel, connect } from './driver/model.ts';
import { expect, test } from './fixtures.ts';

const PAGE = demoPages[2];

test('a model that is gone since it was set up is named, the page is kept, and another one chosen in the settings drafts it anew', async ({
  driven,
  visit,
  text,
  model,
}) => {
  await connect(driven, text, model, { ask: false });
  model.gone.add('ok');
  const panel = await captureFront(driven, await visit(PAGE.path), text);
  const alert = panel.getByRole('alert');
  await expect(alert).toHaveText(text('problem.endpoint_model', 'ok'));
  await expect(panel.getByRole('heading', { name: text('drafting.stopped') })).toBeVisible();
  const kept = async () => JSON.stringify(await storedRow(panel, { table: 'captures', id: null }));
  expect(await kept()).toContain(PAGE.title);
  const asked = model.seen.length;
  await panel.getByRole('button', { name: text('ui.retry') }).click();
  await expect.poll(() => model.seen.length).toBeGreaterThan(asked);
  await expect(alert).toHaveText(text('problem.endpoint_model', 'ok'));

  const opening = driven.context.waitForEvent('page');
  await panel.getByRole('button', { name: text('drafting.settings') }).click();
  const settings = await opening;
  await settings.getByRole('button', { name: text('settings.drafting.change'), exact: true }).click();
  // With its name taken out, the server is asked which models it has now.
  await settings.getByRole('textbox', { name: text('settings.drafting.model'), exact: true }).fill('');
  await checkModel(settings, text, 'fenced');
  await settings.getByRole('combobox', { name: text('settings.drafting.model') }).click();
  await settings.getByRole('option', { name: 'fenced', exact: true }).waitFor();
  await expect(settings.getByRole('option', { name: 'ok', exact: true })).toHaveCount(0);
  await settings.keyboard.press('Escape');
  await settings.getByRole('button', { name: text('settings.drafting.save') }).click();
  await settings.getByRole('button', { name: text('settings.drafting.change'), exact: true }).waitFor();

  await panel.getByRole('button', { name: text('ui.retry') }).click();
  await saveButton(panel, text).waitFor();
  await expect(panel.getByText(/Drafted by fenced in /)).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('a server that asks to wait for a moment is waited for as told, and then the draft comes by itself', async ({
  driven,
  visit,
  text,
  model,
}) => {
  await connect(driven, text, model, { name: '429', ask: false });
  const before = model.seen.length;
  const panel = await captureFront(driven, await visit(PAGE.path), text);
  await saveButton(panel, text).waitFor();
  await expect(panel.getByText(/Drafted by 429 in /)).toBeVisible();
  expect(model.seen.length, 'it was asked again').toBeGreaterThan(before + 1);
});
