import type { Page } from '@playwright/test';
import { EXPORT_FORMAT, EXPORT_VERSION } from '../../../lib/log/export-file.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import type { Driven } from '../../../scripts/browser/chromium.ts';
import type { Texts } from '../../../scripts/browser/texts.ts';
import { makeLog } from '../../bench/make-log.ts';

/** An exported file with these events in it. */
export const fileOf = (events: readonly LogEvent[]) => ({
  name: 'backup.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      format: EXPORT_FORMAT,
      version: EXPORT_VERSION,
      exportedAt: Date.now(),
      device: events[0]?.device,
      events,
      drafts: [],
      prefs: {},
    }),
  ),
});

/** An exported file with some months of a believable log. */
export const backup = (events = 300) => fileOf(makeLog({ events, until: Date.now(), days: 150 }));

/** Imports a file on the settings page, which stays open. */
export async function importFile(
  driven: Driven,
  text: Texts,
  file: ReturnType<typeof fileOf>,
): Promise<Page> {
  const settings = await driven.openPage('options.html');
  await settings.locator('input[type=file]').setInputFiles(file);
  await settings.getByRole('button', { name: text('settings.import_go'), exact: true }).click();
  await settings.getByRole('dialog', { name: text('settings.import_title') }).waitFor({ state: 'detached' });
  return settings;
}
