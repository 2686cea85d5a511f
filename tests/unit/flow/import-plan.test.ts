import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { applyImport } from '../../../lib/flow/apply-import.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { planImport } from '../../../lib/flow/plan-import.ts';
import { watchOpenDrafts } from '../../../lib/flow/queries/watch-open-drafts.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import type { Id } from '../../../lib/model/id.ts';
import {
  answered,
  DEVICE,
  deleted,
  event,
  idOf,
  MONDAY,
  OTHER_DEVICE,
  retracted,
  revised,
  skillId,
  used,
} from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { exportedText } from './exported.ts';
import { storedDraft } from './lessons.ts';
import { connected, teamLesson } from './team-lessons.ts';

const A = idOf(701);
const B = idOf(702);
const C = idOf(703);

const KEPT = [A, B, C].map((lesson, n) =>
  revised({ id: 10 + n, at: MONDAY, lesson, rev: idOf(2_000 + n), device: DEVICE }),
);
const USED = used({ id: 20, at: MONDAY + 1, lesson: A });
const C_GONE = deleted({ id: 21, at: MONDAY + 2, lesson: C });

const NONE = {
  updated: 0,
  deleted: 0,
  restored: 0,
  hidden: 0,
  recounted: 0,
  skillsRemoved: 0,
  skillsChanged: 0,
};

const fileOf = (events: readonly LogEvent[], prefs: object = {}) =>
  JSON.stringify({
    format: 'passalong-export',
    version: 1,
    exportedAt: MONDAY,
    device: OTHER_DEVICE,
    events,
    drafts: [],
    prefs,
  });

/** A device with three lessons, one of them deleted, and a use. */
async function device(): Promise<Deps> {
  const deps = await testDeps();
  await appendEvents(deps.db, [...KEPT, USED, C_GONE]);
  return deps;
}

const planned = async (deps: Deps, events: readonly LogEvent[], prefs: object = {}) =>
  done(planImport(deps, { text: fileOf(events, prefs) }));

test('a file that only adds changes nothing of what is here', async () => {
  const plan = await planned(await device(), [
    revised({ id: 30, at: MONDAY + 9, lesson: idOf(704), rev: idOf(3_000) }),
    used({ id: 31, at: MONDAY + 9, lesson: B }),
    event('skill.put', { id: idOf(990), name: 'Printing', cues: [] }, { id: 32, at: MONDAY }),
  ]);
  expect(plan).toMatchObject({ fresh: 3, changes: NONE, sets: {} });
});

test('what a file would change is counted before anything is written', async () => {
  const deps = await device();
  const plan = await planned(
    deps,
    [
      revised({ id: 30, at: MONDAY + 9, lesson: A, rev: idOf(3_000), base: idOf(2_000) }),
      retracted(USED, { id: 31, at: MONDAY + 9 }),
      deleted({ id: 32, at: MONDAY + 9, lesson: B }),
      retracted(C_GONE, { id: 33, at: MONDAY + 9 }),
      event('skill.removed', { skill: skillId(3) }, { id: 34, at: MONDAY + 9 }),
      event('skill.put', { id: skillId(4), name: 'Clouds', cues: [] }, { id: 35, at: MONDAY + 9 }),
    ],
    { name: 'Bo', theme: 'dark' },
  );
  expect(plan.changes).toEqual({
    updated: 1,
    deleted: 1,
    restored: 1,
    hidden: 2,
    recounted: 0,
    skillsRemoved: 1,
    skillsChanged: 1,
  });
  expect(plan.sets).toEqual({ theme: 'dark' });
  expect((await deps.db.lessons.get(B))?.deletedBy).toBeNull();
  await done(applyImport(deps, { plan }));
  expect((await deps.db.lessons.get(B))?.deletedBy).toBe(idOf(32));
  expect((await deps.db.lessons.get(C))?.deletedBy).toBeNull();
  expect((await planned(deps, [])).changes).toEqual(NONE);
});

test('a delete that was taken back here already changes nothing', async () => {
  const deps = await device();
  await appendEvents(deps.db, [retracted(idOf(40), { id: 41, at: MONDAY + 10 })]);
  expect((await planned(deps, [deleted({ id: 40, at: MONDAY + 9, lesson: A })])).changes).toEqual(NONE);
});

test('an answer of a lesson that is not here changes nothing', async () => {
  const answer = answered({ id: 40, at: MONDAY + 9, lesson: idOf(799) });
  expect((await planned(await device(), [answer])).changes).toEqual(NONE);
});

test('what only a newer version can show is kept, counted and passed on', async () => {
  const here = await device();
  const draft = await storedDraft(await testDeps());
  const newer = { ...draft, content: { ...draft.content, body: { kind: 'play-book', scenes: [] } } };
  const held = { ...USED, id: idOf(50), body: { lesson: A, where: { kind: 'meeting', room: 4 } } };
  const file = JSON.parse(fileOf([held as LogEvent]));
  file.drafts.push(newer);
  const plan = await done(planImport(here, { text: JSON.stringify(file) }));
  expect(plan).toMatchObject({ fresh: 1, carried: 1, drafts: 1, carriedDrafts: 1, changes: NONE });
  await done(applyImport(here, { plan }));
  expect(await first(watchOpenDrafts(here))).toEqual([]);
  const out = JSON.parse(await exportedText(here));
  expect(out.events).toContainEqual(held);
  expect(out.drafts).toEqual([newer]);
  expect((await done(planImport(here, { text: JSON.stringify(out) }))).drafts).toBe(0);
});

const away = (id: number, lesson: Id, feedback: 'relevant' | 'not-relevant' = 'not-relevant') =>
  event('tip.judged', { lesson, source: 'wiki.example/a', feedback }, { id, at: MONDAY + id });

test('a tip is counted where its lesson is here, the person’s own or one that a team approved', async () => {
  const deps = await connected(await device());
  const tips = async (lesson: Id, ...more: LogEvent[]) =>
    (await planned(deps, [away(40, lesson), ...more])).tips;
  expect(await tips(A)).toEqual({ hidden: 1, shown: 0 });
  expect(await tips(teamLesson(1))).toEqual({ hidden: 1, shown: 0 });
  const comes = revised({ id: 41, at: MONDAY, lesson: idOf(704), rev: idOf(3_000) });
  const none = { hidden: 0, shown: 0 };
  expect(await tips(idOf(704), comes), 'comes with the file').toEqual(none);
  expect(await tips(idOf(799)), 'neither here nor in the file').toEqual(none);
  expect(await tips(C), 'deleted').toEqual(none);
  expect(await tips(teamLesson(3)), 'retired').toEqual(none);
  expect(await tips(teamLesson(4)), 'of a newer version').toEqual(none);
});

test('a tip that is shown again is counted in the same way', async () => {
  const deps = await device();
  await appendEvents(deps.db, [away(40, A), away(41, idOf(799))]);
  const back = [away(42, A, 'relevant'), away(43, idOf(799), 'relevant')];
  expect((await planned(deps, back)).tips).toEqual({ hidden: 0, shown: 1 });
});
