import type { Page } from '@playwright/test';
import { DB_NAME } from '../../../lib/db/schema.ts';
import type { Endpoint, Preset } from '../../../lib/model/endpoint.ts';
import type { Driven } from '../../../scripts/browser/chromium.ts';
import type { Texts } from '../../../scripts/browser/texts.ts';
import type { FakeModel } from '../../fake-model/server.ts';
import { allowPrompt } from './sites.ts';

/** A key no other text has, so that wherever it turns up it was leaked. */
export const KEY = 'sk-planted-0f3c9a71b2d84e65';

type Served = Pick<FakeModel, 'origin' | 'baseUrl'>;

/** Opens the settings and fills in a server, up to its check. */
export async function fillServer(
  driven: Driven,
  text: Texts,
  model: Served,
  { key = KEY, preset }: { key?: string; preset?: Preset } = {},
): Promise<Page> {
  await allowPrompt(driven, model.origin);
  const settings = await driven.openPage('options.html#drafting');
  await settings.getByRole('radio', { name: text('settings.drafting.openai') }).click();
  if (preset !== undefined) {
    const name = text(`settings.drafting.presets.${preset.replaceAll('-', '_')}`);
    await settings.getByRole('combobox', { name: text('settings.drafting.preset') }).click();
    await settings.getByRole('option', { name, exact: true }).click();
  }
  await settings.getByRole('textbox', { name: text('settings.drafting.address') }).fill(model.baseUrl);
  await settings.getByLabel(text('settings.drafting.key'), { exact: true }).fill(key);
  return settings;
}

/** Checks the server and one of its models; returns once it is shown what was found. */
export async function checkModel(settings: Page, text: Texts, name: string): Promise<void> {
  await settings.getByRole('button', { name: text('settings.drafting.check'), exact: true }).click();
  const models = settings.getByRole('combobox', { name: text('settings.drafting.model') });
  await models.click();
  await settings.getByRole('option', { name, exact: true }).click();
  await settings.getByRole('button', { name: text('settings.drafting.check_model') }).click();
  await settings.getByRole('button', { name: text('settings.drafting.save') }).waitFor();
}

/** Sets a model server up as a person does, who may want to read first what goes to their own machine too, and leaves the settings. */
export async function connect(
  driven: Driven,
  text: Texts,
  model: Served,
  { name = 'ok', key = KEY, ask = true }: { name?: string; key?: string; ask?: boolean } = {},
): Promise<void> {
  const settings = await fillServer(driven, text, model, { key });
  await checkModel(settings, text, name);
  await settings.getByRole('checkbox', { name: text('settings.drafting.ask') }).setChecked(ask);
  await settings.getByRole('button', { name: text('settings.drafting.save') }).click();
  await settings.getByRole('button', { name: text('settings.drafting.change'), exact: true }).waitFor();
  await settings.close();
}

/** Changes the server that is set up, as if the person had; a check of a model that fails could not be saved. */
export const changeEndpoint = (own: Page, patch: Partial<Endpoint>): Promise<void> =>
  own.evaluate(
    ([name, change]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('meta', 'readwrite');
          const meta = writing.objectStore('meta');
          const reading = meta.get('endpoint');
          reading.onsuccess = () =>
            meta.put({ key: 'endpoint', value: { ...reading.result.value, ...change } });
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    [DB_NAME, patch] as const,
  );
