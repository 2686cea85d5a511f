import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test, vi } from 'vitest';
import { BackupPart } from '../../../components/settings/backup-part.tsx';
import type { Download } from '../../../components/storage/use-export.ts';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import type { StorageView } from '../../../lib/flow/deps.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { keptLesson } from '../../unit/flow/lessons.ts';
import { DAY, MONDAY } from '../../unit/log/samples.ts';
import { show } from './screen.tsx';

const LONG_AGO = { lastBackup: MONDAY - 40 * DAY };
const DUE = { remind: 'monthly', lastBackup: LONG_AGO.lastBackup } as StorageView;
const PORT = {
  shortcut: async () => '',
  openShortcutSettings: () => undefined,
  persist: async () => true,
  download: () => undefined,
};

test('a backup that is due is made from the timeline', async () => {
  const deps = await testDeps(LONG_AGO);
  await keptLesson(deps);
  window.location.hash = '#timeline';
  const download = vi.fn<Download>();
  const screen = show(<TimelinePage download={download} />, deps);
  await screen.click('button', 'Export all');
  await screen.until(() => !screen.text().includes('Your last backup is more than a month old.'));
  expect(download.mock.calls[0]?.[0]).toMatch(/\.json$/);
  screen.close();
});

test('a backup that is due can be put off', async () => {
  const deps = await testDeps(LONG_AGO);
  await keptLesson(deps);
  window.location.hash = '#timeline';
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  await screen.click('button', 'Remind me later');
  await screen.until(() => !screen.text().includes('Your last backup is more than a month old.'));
  expect((await deps.prefs.get()).backupSnoozedAt).toBe(MONDAY);
  screen.close();
});

test.each([
  ['the timeline', <TimelinePage key="t" download={() => undefined} />],
  ['Settings', <BackupPart key="s" storage={DUE} port={PORT} />],
])('a reminder that could not be put off is said to be so in %s', async (_, page) => {
  const deps = await testDeps(LONG_AGO);
  await keptLesson(deps);
  window.location.hash = '#timeline';
  deps.prefs.set = () => Promise.reject(new Error('QuotaExceededError'));
  const screen = show(page, deps);
  await screen.click('button', 'Remind me later');
  await screen.until(() => screen.text().includes('The disk is full'));
  screen.close();
});

test('little free space is said at the head of the timeline', async () => {
  const estimate = async () => ({ usage: 950_000_000, quota: 1_000_000_000 });
  Object.defineProperty(navigator, 'storage', { value: { estimate }, configurable: true });
  window.location.hash = '#timeline';
  const screen = show(<TimelinePage download={() => undefined} />, await testDeps());
  await screen.find('[role="status"]', /^Less than 100 MB is free/);
  screen.close();
  Reflect.deleteProperty(navigator, 'storage');
});

test('words typed here are testimony, as they are in the panel', async () => {
  const deps = await testDeps();
  window.location.hash = '#lessons';
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  await screen.click('button', 'Write a lesson');
  await screen.fill(
    'Your words',
    'Reload the gateway instead of restarting it, because a restart drops every session.',
  );
  await screen.click('button', 'Make a draft');
  await screen.until(async () => (await deps.db.drafts.count()) === 1);
  const [draft] = await deps.db.drafts.toArray();
  expect(draft?.content.insight?.support).toMatchObject({ kind: 'testimony', by: 'Ana' });
  screen.close();
});

test('words typed here are still there after another view was looked at', async () => {
  const deps = await testDeps();
  let kept = '';
  const words = {
    get: async () => kept,
    set(text: string) {
      kept = text;
    },
    gone: () => () => undefined,
  };
  window.location.hash = '#lessons';
  const screen = show(<TimelinePage download={() => undefined} words={words} />, deps);
  await screen.click('button', 'Write a lesson');
  await screen.fill('Your words', 'Half a thought');
  window.location.hash = '#skills';
  await screen.find('label', 'Name of the skill');
  window.location.hash = '#lessons';
  await screen.click('button', 'Write a lesson');
  await screen.until(() =>
    screen.all('textarea').some((field) => (field as HTMLTextAreaElement).value === 'Half a thought'),
  );
  screen.close();
});

test('words whose drafting throws stay in their field and can be drafted after it', async () => {
  const deps = await testDeps();
  const { random } = deps;
  deps.random = () => {
    throw new Error('a bug of ours');
  };
  window.location.hash = '#lessons';
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  await screen.click('button', 'Write a lesson');
  await screen.fill(
    'Your words',
    'Reload the gateway, never restart it: a restart drops every open session.',
  );
  await screen.click('button', 'Make a draft');
  await screen.until(() => screen.text().includes('Something went wrong that should not: a bug of ours.'));
  deps.random = random;
  await screen.click('button', 'Make a draft');
  await screen.until(async () => (await deps.db.drafts.count()) === 1);
  screen.close();
});
