import type { Page } from '@playwright/test';
import { demoPages } from '../../../../demo/pages.ts';
import { captureFront } from '../../../../scripts/browser/loop.ts';
import { changeEndpoint, checkModel, fillServer } from '../model.ts';
import { seeDialog, type Tour } from './screen.ts';

/** A model server checked, set up and tried; what it is sent, how it answers or fails, and the list of what was sent. */
export async function theModels(tour: Tour): Promise<void> {
  const { driven, text, visit, see, model } = tour;
  const settings = await fillServer(driven, text, model);
  await checkModel(settings, text, 'ok');
  await settings.locator('#drafting').scrollIntoViewIfNeeded();
  await see({ name: 'settings-model-check', page: settings });
  await settings.getByRole('checkbox', { name: text('settings.drafting.ask') }).click();
  await settings.getByRole('button', { name: text('settings.drafting.save') }).click();
  await settings.getByRole('button', { name: text('settings.drafting.change'), exact: true }).waitFor();
  await see({ name: 'settings-model', page: settings });
  await settings.getByRole('button', { name: text('settings.drafting.try'), exact: true }).click();
  await settings.getByRole('region', { name: text('settings.drafting.tried') }).waitFor();
  await see({ name: 'settings-tried', page: settings });
  await settings.getByRole('button', { name: text('settings.drafting.remove'), exact: true }).click();
  await seeDialog(tour, 'settings-model-remove', settings);
  await settings.close();
  await aSending(tour, await captureFront(driven, await visit(demoPages[2].path), text));
  await whatWasSent(tour);
}

/** A sending from its preview to each way it may end without a draft. */
async function aSending({ driven, text, see }: Tour, panel: Page): Promise<void> {
  const press = (key: string) => panel.getByRole('button', { name: text(key) }).click();
  await panel.getByRole('heading', { name: text('drafting.preview.heading') }).waitFor();
  await see({ name: 'panel-sending', page: panel });
  await changeEndpoint(panel, { model: 'stalled', alwaysAsk: false });
  // For another model it is shown anew.
  await press('drafting.preview.send');
  await panel.getByText('stalled').waitFor();
  await press('drafting.preview.send');
  await panel.getByText(text('drafting.state.arriving')).waitFor();
  await see({ name: 'panel-arriving', page: panel });
  await press('ui.cancel');
  await panel.getByText(text('drafting.cancelled')).waitFor();
  await changeEndpoint(panel, { model: '401' });
  await press('ui.retry');
  await panel.getByRole('alert').waitFor();
  await see({ name: 'panel-stopped', page: panel });
  await changeEndpoint(panel, { model: 'slow' });
  await press('ui.retry');
  await panel.getByText(text('drafting.unchecked')).waitFor();
  // What arrives is put aside a few times a second.
  await panel.waitForTimeout(600);
  await panel.close();
  const again = await driven.openPage('sidepanel.html');
  await again.getByRole('heading', { name: text('drafting.broken_off') }).waitFor();
  await see({ name: 'panel-broken-off', page: again });
  await again.getByRole('button', { name: text('ui.close') }).click();
  await again.close();
}

async function whatWasSent({ driven, text, see }: Tour): Promise<void> {
  const settings = await driven.openPage('options.html#sent');
  await settings.getByRole('list', { name: text('settings.sent.title') }).waitFor();
  await see({ name: 'settings-sent', page: settings });
  await settings.close();
}
