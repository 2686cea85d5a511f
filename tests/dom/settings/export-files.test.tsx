import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import type { Download } from '../../../components/storage/use-export.ts';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { lessonsOf } from '../../unit/flow/devices.ts';
import { show } from '../timeline/screen.tsx';

// Two lessons are too many for a file.
vi.mock('../../../lib/flow/most-bytes.ts', () => ({ MOST_BYTES: 3_000 }));

test('an export in several files says so, hands over each on its own press, and is a backup with the last', async () => {
  const deps = await testDeps();
  await appendEvents(deps.db, lessonsOf(2));
  const download = vi.fn<Download>();
  const port = {
    shortcut: async () => '',
    openShortcutSettings: () => undefined,
    persist: async () => true,
    download,
  };
  const screen = show(<SettingsPage port={port} />, deps);
  await screen.click('button', 'Export all');
  await screen.find('p', /^One file cannot hold all of it\. Save all 2 files/);
  expect(download).not.toHaveBeenCalled();
  await screen.click('button', 'Save file 2 of 2');
  await screen.until(() => screen.text().includes('-2-of-2.json'));
  expect((await deps.prefs.get()).lastBackup).toBeNull();
  await screen.click('button', 'Save file 1 of 2');
  await screen.until(async () => (await deps.prefs.get()).lastBackup !== null);
  expect(download.mock.calls.map(([name]) => name.slice(-11))).toEqual(['2-of-2.json', '1-of-2.json']);
  expect(Math.max(...download.mock.calls.map(([, json]) => json.size))).toBeLessThanOrEqual(3_000);
  screen.close();
});
