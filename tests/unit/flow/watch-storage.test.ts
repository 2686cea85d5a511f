import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { StorageView } from '../../../lib/flow/deps.ts';
import { reminder } from '../../../lib/flow/queries/reminder.ts';
import { watchPrefs } from '../../../lib/flow/queries/watch-prefs.ts';
import { watchStorage } from '../../../lib/flow/queries/watch-storage.ts';
import { setPrefs } from '../../../lib/flow/set-prefs.ts';
import { DAY, MONDAY } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { keptLesson, storedDraft } from './lessons.ts';

const never = { lastBackup: null, backupSnoozedAt: null };

test.each([
  ['nine lessons, no backup', never, 9, null],
  ['ten lessons, no backup', never, 10, 'ten-lessons'],
  ['a backup 29 days ago', { ...never, lastBackup: MONDAY - 29 * DAY }, 50, null],
  ['a backup 30 days ago', { ...never, lastBackup: MONDAY - 30 * DAY }, 3, 'monthly'],
  ['an old backup of nothing', { ...never, lastBackup: MONDAY - 90 * DAY }, 0, null],
  ['snoozed yesterday', { lastBackup: null, backupSnoozedAt: MONDAY - DAY }, 50, null],
  ['snoozed a month ago', { lastBackup: null, backupSnoozedAt: MONDAY - 30 * DAY }, 50, 'ten-lessons'],
] as const)('with %s the reminder is right', (_, prefs, lessons, remind) => {
  expect(reminder(prefs, lessons, MONDAY)).toBe(remind);
});

test('storage tells what is kept, and tells again when a lesson or a preference changes', async () => {
  const deps = await testDeps();
  const seen: StorageView[] = [];
  const watching = watchStorage(deps).subscribe({ next: (view) => seen.push(view) });
  await expect.poll(() => seen.at(-1)?.events).toBe(0);
  await keptLesson(deps);
  await expect
    .poll(() => seen.at(-1))
    .toMatchObject({ lessons: 1, events: 1, lastBackup: null, remind: null });
  await done(setPrefs(deps, { patch: { lastBackup: 5 } }));
  await expect.poll(() => seen.at(-1)?.remind).toBe('monthly');
  watching.unsubscribe();
  await done(setPrefs(deps, { patch: { lastBackup: 6 } }));
  expect(seen.at(-1)?.lastBackup).toBe(5);
});

test('the space is estimated again when a captured page or a draft is stored', async () => {
  let used = 1;
  const estimate = async () => ({ usage: used, quota: 10 });
  vi.stubGlobal('navigator', { storage: { estimate } });
  const deps = await testDeps();
  const seen: StorageView[] = [];
  const watching = watchStorage(deps).subscribe({ next: (view) => seen.push(view) });
  await expect.poll(() => seen.at(-1)?.used).toBe(1);
  used = 9;
  await storedDraft(deps);
  await expect.poll(() => seen.at(-1)?.used).toBe(9);
  watching.unsubscribe();
  vi.unstubAllGlobals();
});

test('preferences are told at once and after every change', async () => {
  const deps = await testDeps();
  const dark = first(watchPrefs(deps), ({ theme }) => theme === 'dark');
  await done(setPrefs(deps, { patch: { theme: 'dark' } }));
  expect(await dark).toMatchObject({ theme: 'dark', name: 'Ana' });
});
