import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { applyImport } from '../../../lib/flow/apply-import.ts';
import { cleanUse } from '../../../lib/flow/clean-use.ts';
import { eraseAll } from '../../../lib/flow/erase-all.ts';
import { listWord, unlistWord } from '../../../lib/flow/list-word.ts';
import { planImport } from '../../../lib/flow/plan-import.ts';
import { fail } from '../../../lib/model/result.ts';
import { done, testDeps } from './deps.ts';
import { exportedText } from './exported.ts';

test('a word is put on a list once, however it is written, and taken off again', async () => {
  const deps = await testDeps();
  await done(listWord(deps, { list: 'always', word: '  Blue   Heron ' }));
  await done(listWord(deps, { list: 'always', word: 'BLUE heron' }));
  expect((await deps.prefs.get()).always).toEqual(['Blue Heron']);
  await done(unlistWord(deps, { list: 'always', word: 'Blue Heron' }));
  expect((await deps.prefs.get()).always).toEqual([]);
});

test('words put on the lists and taken off at one time do not undo each other', async () => {
  const deps = await testDeps({ always: ['Falcon', 'Heron', 'Egret'] });
  await Promise.all([
    done(unlistWord(deps, { list: 'always', word: 'Falcon' })),
    done(unlistWord(deps, { list: 'always', word: 'Heron' })),
    done(listWord(deps, { list: 'always', word: 'Stork' })),
    done(listWord(deps, { list: 'never', word: 'Falcon' })),
  ]);
  expect(await deps.prefs.get()).toMatchObject({ always: ['Egret', 'Stork'], never: ['Falcon'] });
});

test.each(['', ' a ', 'x'.repeat(81)])('%j is too short or too long for a list', async (word) => {
  expect(await listWord(await testDeps(), { list: 'never', word })).toEqual(
    fail({ kind: 'word-refused', why: 'length' }),
  );
});

test('a word cannot be on both lists, and a list has an end', async () => {
  const deps = await testDeps({ always: Array.from({ length: 200 }, (_, index) => `word ${index}`) });
  expect(await listWord(deps, { list: 'never', word: 'Word 7' })).toEqual(
    fail({ kind: 'word-refused', why: 'other-list' }),
  );
  expect(await listWord(deps, { list: 'always', word: 'one more' })).toEqual(
    fail({ kind: 'word-refused', why: 'full' }),
  );
});

test('lists go with an export, are added to those here, and are erased with everything', async () => {
  const from = await testDeps({ always: ['Falcon', 'Heron'], never: ['help@acme.example'] });
  const text = await exportedText(from);
  const to = await testDeps({ always: ['falcon', 'Egret'] });
  const plan = await done(planImport(to, { text }));
  expect(plan.sets).toEqual({ always: ['falcon', 'Egret', 'Heron'], never: ['help@acme.example'] });
  await done(applyImport(to, { plan }));
  expect(await to.prefs.get()).toMatchObject(plan.sets);
  await done(eraseAll(to));
  expect(await to.prefs.get()).toMatchObject({ always: [], never: [] });
});

test('a use is noted without the words that are always redacted', async () => {
  const deps = await testDeps({ always: ['Falcon'] });
  expect(await cleanUse(deps, { kind: 'sentence', text: 'Restarted Falcon today.' })).toEqual({
    kind: 'sentence',
    text: 'Restarted [word-1] today.',
  });
});
