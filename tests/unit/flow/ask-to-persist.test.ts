import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { askToPersist } from '../../../lib/flow/ask-to-persist.ts';
import { watchLessons } from '../../../lib/flow/queries/watch-lessons.ts';
import { first, testDeps } from './deps.ts';
import { keptLesson } from './lessons.ts';

test('the browser is asked to keep the storage when the first lesson is kept, and once', async () => {
  const deps = await testDeps();
  const lessons: number[] = [];
  const persist = vi.fn(async () => {
    lessons.push(await deps.db.lessons.count());
    return false;
  });
  const asking = askToPersist(deps, persist);
  await first(watchLessons(deps, { text: '', skill: null, site: null, tier: null }));
  await keptLesson(deps);
  await asking;
  expect((await deps.prefs.get()).persistAsked).toBe(true);
  await keptLesson(deps);
  await askToPersist(deps, persist);
  expect(lessons).toEqual([1]);
});

test('a browser that fails to answer is asked another time', async () => {
  const deps = await testDeps();
  await keptLesson(deps);
  await askToPersist(deps, () => Promise.reject(new TypeError('not here')));
  expect((await deps.prefs.get()).persistAsked).toBe(false);
});
