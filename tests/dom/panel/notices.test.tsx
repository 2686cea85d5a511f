import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import { testDeps } from '../../unit/flow/deps.ts';
import { storedDraft } from '../../unit/flow/lessons.ts';
import { DAY, MONDAY } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';
import { handPort } from './port.ts';

test('a kept lesson leads to the timeline, and to a backup that is due', async () => {
  const deps = await testDeps({ lastBackup: MONDAY - 40 * DAY });
  await storedDraft(deps);
  const { port, openPage } = handPort();
  const screen = show(<Panel port={port} />, deps);
  await screen.click('button', /^Save lesson/);
  await screen.find('h2', 'Lesson kept');
  await screen.click('button', 'Timeline');
  await screen.click('button', 'Back up in Settings');
  expect(openPage.mock.calls).toEqual([['timeline'], ['options', '#backup']]);
  expect(screen.text()).toContain('Your last backup is more than a month old.');
  screen.close();
});

test('little free space is said at the head of the panel', async () => {
  const estimate = async () => ({ usage: 950_000_000, quota: 1_000_000_000 });
  Object.defineProperty(navigator, 'storage', { value: { estimate }, configurable: true });
  const screen = show(<Panel port={handPort().port} />, await testDeps());
  await screen.find('[role="status"]', /^Less than 100 MB is free/);
  screen.close();
  Reflect.deleteProperty(navigator, 'storage');
});

test('without a shortcut the panel leads to where one is set', async () => {
  const { port, openShortcutSettings } = handPort({ tab: 9 }, { shortcut: async () => '' });
  const screen = show(<Panel port={port} />, await testDeps());
  await screen.click('button', 'Set a shortcut');
  expect(openShortcutSettings).toHaveBeenCalledTimes(1);
  screen.close();
});
