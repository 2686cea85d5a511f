import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { attempt, problemOf, refuse } from '../../../lib/db/problem-of.ts';
import { ok } from '../../../lib/model/result.ts';

const named = (name: string) => Object.assign(new Error(name), { name });

test.each([
  [named('QuotaExceededError'), 'storage-full'],
  [new DOMException('', 'QuotaExceededError'), 'storage-full'],
  [new Dexie.AbortError('aborted', named('QuotaExceededError')), 'storage-full'],
  [new Dexie.BulkError('events.bulkAdd()', { 0: named('QuotaExceededError') }), 'storage-full'],
  [new Dexie.VersionError('newer'), 'storage-newer'],
  [new Dexie.OpenFailedError('open', named('UnknownError')), 'storage-unavailable'],
  [new Dexie.MissingAPIError('none'), 'storage-unavailable'],
  [new Dexie.DatabaseClosedError('closed'), 'storage-unavailable'],
])('%o is told as %s', (error, kind) => {
  expect(problemOf(error)).toEqual({ kind });
});

test('a bug is no Problem and is thrown on', async () => {
  expect(problemOf(new TypeError('x is not a function'))).toBeNull();
  await expect(attempt(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
});

test('a refusal comes back as its Problem', async () => {
  const refused = attempt(async () => refuse({ kind: 'cancelled' }));
  expect(await refused).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(await attempt(async () => ok(1))).toEqual({ ok: true, value: 1 });
});
