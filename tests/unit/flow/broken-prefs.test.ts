import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { applyImport } from '../../../lib/flow/apply-import.ts';
import { captureOwnWords } from '../../../lib/flow/capture-own-words.ts';
import { captureRecords } from '../../../lib/flow/capture-records.ts';
import type { Deps, PrefsPort } from '../../../lib/flow/deps.ts';
import { editDraft } from '../../../lib/flow/edit-draft.ts';
import { eraseAll } from '../../../lib/flow/erase-all.ts';
import { exportAll } from '../../../lib/flow/export-all.ts';
import { noteBackup } from '../../../lib/flow/note-backup.ts';
import { planImport } from '../../../lib/flow/plan-import.ts';
import { recordUse } from '../../../lib/flow/record-use.ts';
import { fail } from '../../../lib/model/result.ts';
import { done, testDeps } from './deps.ts';
import { exportedText } from './exported.ts';
import { keptLesson, storedDraft } from './lessons.ts';

const full = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
const gone = () => Promise.reject(new Error('IO error: LOCK'));

const withPrefs = (deps: Deps, change: Partial<PrefsPort>): Deps => ({
  ...deps,
  prefs: { ...deps.prefs, ...change },
});

async function backup(): Promise<string> {
  const from = await testDeps({ theme: 'dark' });
  await keptLesson(from);
  return exportedText(from);
}

test('an export is finished whether or not it can be noted as the last backup', async () => {
  const deps = withPrefs(await testDeps(), { set: full });
  const { at } = await done(exportAll(deps, { note: '' }));
  expect(await noteBackup(deps, { at })).toEqual(fail({ kind: 'storage-full' }));
});

test('a store that cannot be read is told by export and import, not thrown', async () => {
  const deps = withPrefs(await testDeps(), { get: gone });
  expect(await exportAll(deps, { note: '' })).toEqual(fail({ kind: 'storage-unavailable' }));
  expect(await planImport(deps, { text: await backup() })).toEqual(fail({ kind: 'storage-unavailable' }));
});

test('where the words that are always redacted cannot be read, nothing is stored', async () => {
  const deps = withPrefs(await testDeps(), { get: gone });
  expect(await captureRecords(deps, { records: null })).toEqual(fail({ kind: 'storage-unavailable' }));
  expect(await captureOwnWords(deps, { text: 'Falcon is down.' })).toEqual(
    fail({ kind: 'storage-unavailable' }),
  );
  const { lesson } = await keptLesson(await testDeps());
  const where = { kind: 'sentence', text: 'Restarted Falcon.' } as const;
  expect(await recordUse(deps, { lesson, where })).toEqual(fail({ kind: 'storage-unavailable' }));
  expect(await deps.db.captures.count()).toBe(0);
});

test('an edit that cannot learn who makes it is refused, not thrown', async () => {
  const deps = withPrefs(await testDeps(), { get: gone });
  const draft = await storedDraft(deps);
  const edit = { kind: 'title', text: 'Reload, never restart' } as const;
  expect(await editDraft(deps, { draft: draft.id, edit })).toEqual(fail({ kind: 'storage-unavailable' }));
  expect(await deps.db.drafts.get(draft.id)).toEqual(draft);
});

test('an import that cannot set the theme says so and can be done again', async () => {
  const deps = await testDeps();
  const text = await backup();
  const plan = await done(planImport(deps, { text }));
  expect(await applyImport(withPrefs(deps, { set: full }), { plan })).toEqual(fail({ kind: 'storage-full' }));
  expect(await deps.db.events.count()).toBe(1);
  const again = await done(planImport(deps, { text }));
  expect(again).toMatchObject({ fresh: 0, sets: { theme: 'dark' } });
  expect(await done(applyImport(deps, { plan: again }))).toEqual({ added: 0, known: 0 });
  expect((await deps.prefs.get()).theme).toBe('dark');
});

test.each([
  ['the session', { session: { clear: gone } }],
  ['the preferences', { prefs: { set: gone } }],
] as const)('erasing goes on where %s cannot be cleared, and says so', async (_, broken) => {
  const deps = await testDeps();
  await keptLesson(deps);
  const failing: Deps = {
    ...deps,
    ...('session' in broken ? broken : {}),
    prefs: { ...deps.prefs, ...('prefs' in broken ? broken.prefs : {}) },
  };
  expect(await eraseAll(failing)).toEqual(fail({ kind: 'erase-unfinished', sites: [] }));
  expect(await deps.db.events.count()).toBe(0);
  expect((await deps.prefs.get()).name).toBe('prefs' in broken ? 'Ana' : '');
});
