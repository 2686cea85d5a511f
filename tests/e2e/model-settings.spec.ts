import { tabTo } from './driver/keys.ts';
import { checkModel, fillServer, KEY } from './driver/model.ts';
import { allowPrompt } from './driver/sites.ts';
import { expect, test } from './fixtures.ts';

test.describe('with a download', () => {
  test.use({ ownBrowser: true });

  test('a model server is checked step by step, tried and saved; its key is nowhere but in its own table', async ({
    driven,
    text,
    model,
  }) => {
    const settings = await fillServer(driven, text, model);
    expect(model.seen, 'nothing is sent before the check').toEqual([]);
    await checkModel(settings, text, 'ok');
    await expect(settings.getByText(text('settings.drafting.schema.strict'))).toBeVisible();
    await expect(settings.getByText(text('settings.drafting.streams'))).toBeVisible();
    // What goes to this machine itself needs no question.
    await expect(settings.getByRole('checkbox', { name: text('settings.drafting.ask') })).not.toBeChecked();
    await settings.getByRole('button', { name: text('settings.drafting.save') }).click();
    await expect(settings.getByText(text('settings.drafting.key_kept'))).toBeVisible();
    expect(model.seen.every(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true);

    const asked = model.seen.length;
    await settings.getByRole('button', { name: text('settings.drafting.try'), exact: true }).click();
    const tried = settings.getByRole('region', { name: text('settings.drafting.tried') });
    await expect(tried.getByRole('heading', { name: 'What the page says to do' })).toBeVisible();
    await expect(tried).toContainText('tokens sent');
    expect(model.seen.length).toBeGreaterThan(asked);

    const sent = settings.getByRole('list', { name: text('settings.sent.title') }).getByRole('listitem');
    await expect(sent.first()).toContainText(text('settings.sent.what.try'));
    await expect(sent.first()).toContainText(model.origin);
    await expect(sent.last()).toContainText(text('settings.sent.what.probe'));

    expect(await settings.content()).not.toContain(KEY);
    const kept = await settings.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as {
          chrome: { storage: Record<'local' | 'session', { get(all: null): Promise<object> }> };
        }
      ).chrome;
      return JSON.stringify([
        await storage.local.get(null),
        await storage.session.get(null),
        { ...localStorage },
      ]);
    });
    expect(kept).not.toContain(KEY);
    const downloading = settings.waitForEvent('download');
    await settings.getByRole('button', { name: text('settings.export'), exact: true }).click();
    const written = await (await downloading).createReadStream();
    let exported = '';
    for await (const chunk of written) exported += chunk;
    expect(exported).toContain('"events"');
    expect(exported).not.toContain(KEY);
  });
});

test('what was sent is listed until the list is cleared; a removed server takes key and permission with it', async ({
  driven,
  text,
  model,
}) => {
  const settings = await fillServer(driven, text, model);
  await checkModel(settings, text, 'ok');
  await settings.getByRole('button', { name: text('settings.drafting.save') }).click();
  await settings.getByRole('button', { name: text('settings.sent.clear') }).click();
  const dialog = settings.getByRole('dialog', { name: text('settings.sent.clear_title') });
  await dialog.getByRole('button', { name: text('settings.sent.clear') }).click();
  await expect(settings.getByText(text('settings.sent.none'))).toBeVisible();

  await settings.getByRole('button', { name: text('settings.drafting.remove'), exact: true }).click();
  await settings
    .getByRole('dialog', { name: text('settings.drafting.remove_title', 'ok') })
    .getByRole('button', { name: text('settings.drafting.remove'), exact: true })
    .click();
  await expect(settings.getByText(text('settings.drafting.embedded_text'))).toBeVisible();
  const isGranted = () =>
    settings.evaluate(
      (origins) =>
        (
          globalThis as unknown as {
            chrome: { permissions: { contains(what: { origins: string[] }): Promise<boolean> } };
          }
        ).chrome.permissions.contains({ origins }),
      [`${model.origin}/*`],
    );
  await expect.poll(isGranted).toBe(false);
});

test('a server is set up by keyboard alone', async ({ driven, text, model }) => {
  await allowPrompt(driven, model.origin);
  const settings = await driven.openPage('options.html');
  await settings.getByRole('radio', { name: text('settings.drafting.openai') }).waitFor();
  await tabTo(settings, (name) => name === text('settings.drafting.embedded'));
  await settings.keyboard.press('ArrowRight');
  await tabTo(settings, (name) => name === text('settings.drafting.address'));
  await settings.keyboard.press('ControlOrMeta+A');
  await settings.keyboard.type(model.baseUrl);
  await settings.keyboard.press('Enter');
  await expect(settings.getByText(text('settings.drafting.choose_model')).last()).toBeVisible();
  await settings.keyboard.press('Tab');
  await settings.keyboard.press('Tab');
  await expect(settings.getByRole('combobox', { name: text('settings.drafting.model') })).toBeFocused();
  await settings.keyboard.press('ArrowDown');
  await settings.getByRole('option', { name: 'ok', exact: true }).waitFor();
  await settings.keyboard.type('ok');
  await settings.keyboard.press('Enter');
  await tabTo(settings, (name) => name === text('settings.drafting.check_model'));
  await settings.keyboard.press('Enter');
  await settings.getByRole('button', { name: text('settings.drafting.save') }).waitFor();
  await settings.keyboard.press('Enter');
  await expect(settings.getByText(text('settings.drafting.key_none'))).toBeVisible();
});

test('without a model a draft is tried on this device, and nothing leaves it', async ({ driven, text }) => {
  const settings = await driven.openPage('options.html#drafting');
  await settings.getByRole('button', { name: text('settings.drafting.try'), exact: true }).click();
  const tried = settings.getByRole('region', { name: text('settings.drafting.tried') });
  await expect(tried.getByRole('heading').first()).toBeVisible();
  await expect(settings.getByText(text('settings.sent.none'))).toBeVisible();
});
