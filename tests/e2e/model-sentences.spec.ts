import { demoPages } from '../../demo/pages.ts';
import { captureFront, saveButton } from '../../scripts/browser/loop.ts';
import { startOf } from '../../scripts/browser/texts.ts';
import { changeEndpoint, connect } from './driver/model.ts';
import { expect, test } from './fixtures.ts';

const PAGE = demoPages[2];

test('a server that turns extensions away, one with too little room and one that is gone are each said, and the page is kept', async ({
  driven,
  visit,
  text,
  model,
}) => {
  await connect(driven, text, model, { ask: false });
  const settings = await driven.openPage('options.html');
  await changeEndpoint(settings, { model: '403', preset: 'ollama' });
  const panel = await captureFront(driven, await visit(PAGE.path), text);
  const alert = panel.getByRole('alert');
  await expect(alert).toHaveText(text('problem.endpoint_forbidden.ollama'));

  const again = panel.getByRole('button', { name: text('ui.retry') });
  const before = model.seen.length;
  await changeEndpoint(panel, { model: 'ok', preset: 'other', context: 300 });
  await again.click();
  await expect(alert).toHaveText(startOf(text, 'problem.endpoint_too_small'));
  expect(model.seen.length, 'nothing was sent').toBe(before);

  await model.close();
  await changeEndpoint(panel, { context: 32_768 });
  await again.click();
  await expect(alert).toHaveText(text('problem.endpoint_unreachable', model.origin));
  await expect(panel.getByRole('button', { name: text('drafting.settings') })).toBeVisible();
  await panel.getByRole('button', { name: text('drafting.without') }).click();
  await saveButton(panel, text).waitFor();
});
