import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { setPrefs } from '../../../lib/flow/set-prefs.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { testDeps } from './deps.ts';

test.each([
  ['over its quota', 'Resource::kQuotaBytes quota exceeded', 'storage-full'],
  ['that cannot be written', 'IO error: .../LOCK: File currently in use', 'storage-unavailable'],
] as const)('a store %s is told, not thrown', async (_, message, kind) => {
  const deps = await testDeps();
  const broken = { ...deps, prefs: { ...deps.prefs, set: () => Promise.reject(new Error(message)) } };
  expect(await setPrefs(broken, { patch: { theme: 'dark' } })).toEqual(fail({ kind }));
});

test('what is given is changed, the rest stays', async () => {
  const deps = await testDeps();
  expect(await setPrefs(deps, { patch: { theme: 'dark' } })).toEqual(ok(undefined));
  expect(await deps.prefs.get()).toMatchObject({ theme: 'dark', name: 'Ana' });
});

test('a name that could not be read again is refused, and the one before stays', async () => {
  const deps = await testDeps();
  expect(await setPrefs(deps, { patch: { name: 'x'.repeat(121) } })).toEqual(
    fail({ kind: 'text-too-long', max: 120 }),
  );
  expect((await deps.prefs.get()).name).toBe('Ana');
  expect(await setPrefs(deps, { patch: { name: 'x'.repeat(120) } })).toEqual(ok(undefined));
});
