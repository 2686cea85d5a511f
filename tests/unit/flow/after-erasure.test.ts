import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { afterErasure } from '../../../lib/flow/team/after-erasure.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { newLink } from '../../../lib/sync/link.ts';
import { idOf, MONDAY, retracted, revised, used } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';

const TEAM = idOf(950);
const here = { team: TEAM } as const;

/** A device whose log of a team was erased elsewhere, with an entry of no team beside it. */
async function erasedElsewhere() {
  const deps = await testDeps();
  const made = { team: TEAM, person: idOf(951), device: idOf(952), address: 'https://team.example' };
  const named = { teamName: 'Harbour', personName: 'Kim Example', since: MONDAY };
  const standing = { epoch: idOf(953), gen: 0, have: 0 };
  await deps.db.links.put({ ...newLink({ ...made, ...named, ...standing }), backup: true });
  await appendEvents(deps.db, [
    { ...revised({ id: 1, at: MONDAY }), ...here } as LogEvent,
    { ...used({ id: 2, at: MONDAY + 1 }), ...here } as LogEvent,
    { ...retracted(idOf(2), { id: 3, at: MONDAY + 2 }), ...here } as LogEvent,
    used({ id: 4, at: MONDAY + 3 }),
  ]);
  await deps.db.links.update(TEAM, { asks: { epoch: idOf(953), gen: 1, have: 0 } });
  return deps;
}

test('the copy can go from this device too; what belongs to no team stays', async () => {
  const deps = await erasedElsewhere();
  expect(await done(afterErasure(deps, { team: TEAM, keep: false }))).toEqual({ events: 3 });
  expect((await deps.db.events.toArray()).map(({ id }) => id)).toEqual([idOf(4)]);
  expect(await deps.db.lessons.filter(({ row }) => row !== null).count()).toBe(0);
  expect(await deps.db.outbox.where('[team+state]').equals([TEAM, 'waiting']).count()).toBe(0);
  expect(await deps.db.links.get(TEAM)).toMatchObject({ gen: 1, asks: null, me: null });
});

test('or it is kept under new ids and sent again, with what one entry says about another', async () => {
  const deps = await erasedElsewhere();
  expect(await done(afterErasure(deps, { team: TEAM, keep: true }))).toEqual({ events: 3 });
  const events = await deps.db.events.toArray();
  const old = new Set([1, 2, 3].map(idOf));
  expect(events.filter(({ id }) => old.has(id))).toEqual([]);
  expect(events).toHaveLength(4);
  const use = events.find(({ kind, team }) => kind === 'lesson.used' && team === TEAM);
  const retraction = events.find(({ kind }) => kind === 'log.retracted');
  expect(retraction?.body).toEqual({ target: use?.id });
  const waiting = await deps.db.outbox.where('[team+state]').equals([TEAM, 'waiting']).toArray();
  expect(waiting).toHaveLength(3);
});
