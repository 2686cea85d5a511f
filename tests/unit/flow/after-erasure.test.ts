import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { dexieSyncStore } from '../../../lib/db/sync-store.ts';
import { afterErasure } from '../../../lib/flow/team/after-erasure.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { isSent, newLink } from '../../../lib/sync/link.ts';
import { reopened, restartedLink } from '../../../lib/sync/restarted.ts';
import { idOf, MONDAY, OTHER_DEVICE, retracted, revised, used } from '../log/samples.ts';
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

test('two devices that keep the same log make the same entries of it', async () => {
  const ids = async () => {
    const deps = await erasedElsewhere();
    await done(afterErasure(deps, { team: TEAM, keep: true }));
    return (await deps.db.events.where('id').notEqual(idOf(4)).primaryKeys()).sort();
  };
  expect(await ids()).toEqual(await ids());
});

test('what waits under a number the server does not have waits on, and a decision goes to nothing', async () => {
  const deps = await erasedElsewhere();
  const { db } = deps;
  const decision = { t: 'command', id: idOf(70), kind: 'decide', v: 1, at: MONDAY, body: {} } as const;
  await db.outbox.put({ team: TEAM, n: 4, what: decision, state: 'acked' });
  await db.links.update(TEAM, { next: 5, have: 4, asks: { epoch: idOf(954), gen: 1, have: 3 } });
  await done(afterErasure(deps, { team: TEAM, keep: false }));
  expect(await db.outbox.get([TEAM, 4])).toMatchObject({ state: 'void' });
});

/** An entry of no team as it came from the team's server, to which another device had copied it. */
async function cameFromThere() {
  const deps = await testDeps();
  const { db } = deps;
  const made = { team: TEAM, person: idOf(951), device: idOf(952), address: 'https://team.example' };
  const named = { teamName: 'Harbour', personName: 'Kim Example', since: MONDAY };
  const standing = { epoch: idOf(953), gen: 0, have: 0 };
  await db.links.put({ ...newLink({ ...made, ...named, ...standing }), backup: true });
  const rules = { restartedLink, reopened, isSent };
  const store = dexieSyncStore(db, { team: TEAM, now: () => MONDAY, rules });
  const event = used({ id: 5, at: MONDAY, device: OTHER_DEVICE });
  await store.take({
    stream: 'me',
    events: [event],
    rows: [],
    gone: [],
    named: [idOf(5)],
    after: null,
    backup: true,
    next: 'a',
    last: true,
  });
  await appendEvents(db, [used({ id: 6, at: MONDAY })]);
  return { deps, store };
}

test('an entry of no team that came from the server is sent again when the server lost it; one made here is not', async () => {
  const { deps, store } = await cameFromThere();
  await store.restart({ epoch: idOf(955), gen: 0, have: 0 });
  expect(await store.healed()).toBe(1);
  const waiting = await deps.db.outbox.where('[team+state]').equals([TEAM, 'waiting']).toArray();
  expect(waiting.map(({ what }) => what)).toEqual([{ t: 'event', event: idOf(5) }]);
});

test('and it goes with the copy of what was erased there, with what was remembered of it', async () => {
  const { deps } = await cameFromThere();
  await deps.db.links.update(TEAM, { asks: { epoch: idOf(953), gen: 1, have: 0 } });
  expect(await done(afterErasure(deps, { team: TEAM, keep: false }))).toEqual({ events: 1 });
  expect((await deps.db.events.toArray()).map(({ id }) => id)).toEqual([idOf(6)]);
  expect(await deps.db.copies.count()).toBe(0);
});
