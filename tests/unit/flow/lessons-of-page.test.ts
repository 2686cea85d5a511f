import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Deps } from '../../../lib/flow/deps.ts';
import { lessonsOfPage } from '../../../lib/flow/drift/lessons-of-page.ts';
import { idOf } from '../log/samples.ts';
import { testDeps } from './deps.ts';
import { keptLesson, sound } from './lessons.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson } from './team-lessons.ts';

const ADDRESS = 'https://wiki.example/viewpage.action?pageId=7';
/** Links, own lessons and their events, rows of the one team by three keys of the page. */
const MOST_READS = 20;

const from = (address: string) => {
  const content = sound();
  return sound({ sources: content.sources.map((source) => ({ ...source, address })) });
};

/** How many requests and rows it takes to find the lessons of the page. */
async function readsOf(work: () => Promise<unknown>): Promise<number> {
  const asked = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((on) =>
    (['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const).map((name) =>
      vi.spyOn(on, name),
    ),
  );
  const steps = vi.spyOn(IDBCursor.prototype, 'continue');
  await work();
  const rows = asked
    .flatMap(({ mock }) => mock.results)
    .map(({ value }) => (value as IDBRequest<unknown>).result)
    .reduce((sum: number, result) => sum + (Array.isArray(result) ? result.length : 1), 0);
  const reads = rows + steps.mock.calls.length;
  vi.restoreAllMocks();
  return reads;
}

async function withLessons(others: number): Promise<Deps> {
  const deps = await connected(await testDeps());
  await keptLesson(deps, from(ADDRESS));
  await putRow(deps, { entity: 'lesson', id: teamLesson(6), body: lessonBody(from(ADDRESS)) });
  await putRow(deps, {
    entity: 'lesson',
    id: teamLesson(7),
    body: lessonBody(from(ADDRESS), { state: 'retired' }),
  });
  for (let n = 0; n < others; n++) {
    const body = lessonBody(from(`https://wiki.example/viewpage.action?pageId=${100 + n}`));
    await putRow(deps, { entity: 'lesson', id: idOf(20_000 + n), body });
    if (n % 10 === 0) await keptLesson(deps, from(`https://wiki.example/other/${n}`));
  }
  return deps;
}

test('a visit reads the lessons of its page alone, however many a team and the person have', async () => {
  const reads = [];
  for (const others of [0, 120]) {
    const deps = await withLessons(others);
    const found = await lessonsOfPage(deps.db, `${ADDRESS}&focusedCommentId=3#comment`);
    expect(found.map(({ team, lesson }) => [team, team === null ? '' : lesson])).toEqual([
      [null, ''],
      [TEAM, teamLesson(6)],
    ]);
    reads.push(await readsOf(() => lessonsOfPage(deps.db, ADDRESS)));
  }
  expect(Math.min(...reads)).toBeGreaterThan(4);
  expect(Math.max(...reads)).toBeLessThanOrEqual(MOST_READS);
});

test('a page whose address was redacted in a lesson is found all the same', async () => {
  const deps = await connected(await testDeps());
  const body = lessonBody(from('https://wiki.example/people/[name-1]/notes'));
  await putRow(deps, { entity: 'lesson', id: teamLesson(6), body });
  const found = await lessonsOfPage(deps.db, 'https://wiki.example/people/kim/notes');
  expect(found.map(({ lesson }) => lesson)).toEqual([teamLesson(6)]);
  expect(await lessonsOfPage(deps.db, 'https://wiki.example/people/kim')).toEqual([]);
});
