import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { forgetTeam } from '../../../../lib/db/forget-team.ts';
import { tipDbOf } from '../../../../lib/db/tip-db.ts';
import { deleteLesson } from '../../../../lib/flow/delete-lesson.ts';
import { eraseAll } from '../../../../lib/flow/erase-all.ts';
import { keepTipIndex } from '../../../../lib/flow/tips/keep-tip-index.ts';
import { idOf, MONDAY } from '../../log/samples.ts';
import { done, testDeps } from '../deps.ts';
import { keptLesson } from '../lessons.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson, teamLink } from '../team-lessons.ts';

type Deps = Awaited<ReturnType<typeof testDeps>>;

async function namesIn(deps: Deps): Promise<string[]> {
  await keepTipIndex(deps);
  return (await tipDbOf(deps.db).tips.toArray()).map(({ lesson }) => lesson).sort();
}

const ofTeam = (n: number) => `${TEAM}:${teamLesson(n)}`;

test('own lessons come into the index and leave it with their deletion', async () => {
  const deps = await testDeps();
  expect(await namesIn(deps)).toEqual([]);
  const { lesson } = await keptLesson(deps);
  expect(await namesIn(deps)).toEqual([`own:${lesson}`]);
  await done(deleteLesson(deps, { lesson }));
  expect(await namesIn(deps)).toEqual([]);
});

test('of a team the live lessons that can be read are in it, and only while it may be read', async () => {
  const deps = await connected(await testDeps());
  const [own] = (await namesIn(deps)).filter((name) => name.startsWith('own:'));
  expect(await namesIn(deps)).toEqual([ofTeam(1), ofTeam(2), own].sort());
  await deps.db.links.update(TEAM, { end: 'removed' });
  expect(await namesIn(deps)).toEqual([own]);
});

test('a changed row is taken over, a row that is gone is taken out, a forgotten team at once', async () => {
  const deps = await connected(await testDeps());
  await namesIn(deps);
  const body = lessonBody({ title: 'Drain a pump' }, { state: 'retired', rev: idOf(7_501) });
  await putRow(deps, { entity: 'lesson', id: teamLesson(2), body });
  await deps.db.rows.delete([TEAM, 'team', 'lesson', teamLesson(1)]);
  await putRow(deps, { entity: 'lesson', id: teamLesson(5), body: lessonBody({ title: 'New' }) });
  await deps.db.links.put(teamLink({ teamRows: 'cursor 2' }));
  expect((await namesIn(deps)).filter((name) => name.startsWith(TEAM))).toEqual([ofTeam(5)]);
  await forgetTeam(deps.db, TEAM);
  expect((await namesIn(deps)).filter((name) => name.startsWith(TEAM))).toEqual([]);
});

test('what is in the index already is not made again, and a pass that was broken off goes on', async () => {
  const deps = await connected(await testDeps());
  await namesIn(deps);
  const before = await tipDbOf(deps.db).tips.toCollection().primaryKeys();
  await deps.db.links.put(teamLink({ teamRows: 'cursor 2' }));
  await namesIn(deps);
  expect(await tipDbOf(deps.db).tips.toCollection().primaryKeys()).toEqual(before);
});

test('an index that was made in another way is made again, whole', async () => {
  const deps = await connected(await testDeps());
  const names = await namesIn(deps);
  const tips = tipDbOf(deps.db);
  const before = await tips.tips.toCollection().primaryKeys();
  await tips.state.put({ key: 'made', value: 'another way' });
  expect(await namesIn(deps)).toEqual(names);
  expect(await tips.tips.toCollection().primaryKeys()).not.toEqual(before);
});

test('erasing everything empties the index', async () => {
  const deps = await testDeps();
  deps.clock.now = MONDAY;
  await keptLesson(deps);
  await namesIn(deps);
  await done(eraseAll(deps));
  expect(await tipDbOf(deps.db).tips.count()).toBe(0);
  expect(await namesIn(deps)).toEqual([]);
});
