import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { endLink } from '../../../lib/db/links.ts';
import { dexieSyncStore } from '../../../lib/db/sync-store.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { watchTeams } from '../../../lib/flow/queries/watch-teams.ts';
import { forgetTeam } from '../../../lib/flow/team/forget-team.ts';
import { noteSync } from '../../../lib/flow/team/note-sync.ts';
import { raiseFlag } from '../../../lib/flow/team/raise-flag.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { isSent } from '../../../lib/sync/link.ts';
import { reopened, restartedLink } from '../../../lib/sync/restarted.ts';
import { idOf, MONDAY, used } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { connected, putRow, TEAM, teamLesson, teamLink } from './team-lessons.ts';

/** A member with a flag and an event of the team that both wait, and something to decide. */
async function member() {
  const deps = await connected(await testDeps(), { backup: true });
  const about = { team: TEAM, lesson: teamLesson(1), rev: idOf(7_500), claim: idOf(801) };
  await done(raiseFlag(deps, { ...about, kind: 'wrong', words: 'No', text: 'Wrong: No' }));
  await appendEvents(deps.db, [{ ...used({ id: 2, at: MONDAY }), team: TEAM } as LogEvent]);
  await putRow(deps, { entity: 'task', id: 'submission:1', body: { ref: '1', why: 'decide' } });
  await deps.db.rows.toCollection().modify((row) => {
    if (row.entity === 'task') row.stream = 'me';
  });
  return deps;
}

const stateOf = async ({ db }: Deps) => (await db.outbox.toArray()).map(({ state }) => state);
const teamIn = async (deps: Deps) => (await first(watchTeams(deps))).find(({ team }) => team === TEAM);

test('who is no longer a member keeps what they said to read, in the transaction that ends the connection', async () => {
  const deps = await member();
  const rules = { restartedLink, reopened, isSent };
  await dexieSyncStore(deps.db, { team: TEAM, now: deps.now, rules }).patch({ end: 'removed' });
  expect(await stateOf(deps)).toEqual(['dead', 'waiting']);
  await noteSync(deps, teamLink(), { kind: 'ended', why: 'removed' });
  const team = await teamIn(deps);
  expect(team).toMatchObject({ end: 'removed', isActive: false });
  expect(team?.dead).toEqual([{ n: 1, what: 'flag', code: 'not_member', says: 'Wrong: No', again: true }]);
});

test('the team’s rows and tasks go when the person says so; own log, lessons and outbox stay', async () => {
  const deps = await member();
  await endLink(deps.db, TEAM, 'left');
  const before = await deps.db.events.count();
  expect((await teamIn(deps))?.left).toBe(6);
  const emptied = first(watchTeams(deps), ([team]) => team?.left === 0);
  await first(watchTeams(deps));
  await deps.net.request('https://team.example');
  await done(forgetTeam(deps, { team: TEAM }));
  expect(await deps.net.has('https://team.example')).toBe(false);
  expect(await deps.db.rows.count()).toBe(0);
  expect((await emptied).length).toBe(1);
  expect(await deps.db.events.count()).toBe(before);
  expect(await deps.db.lessons.filter(({ row }) => row !== null).count()).toBe(1);
  expect(await stateOf(deps)).toEqual(['dead', 'waiting']);
});

test('leaving one team takes nothing of another', async () => {
  const deps = await member();
  await deps.db.links.put(teamLink({ team: idOf(960), teamName: 'Canal' }));
  await putRow(deps, { team: idOf(960), entity: 'need', id: idOf(961), body: { text: 'x', skill: null } });
  await endLink(deps.db, TEAM, 'removed');
  await done(forgetTeam(deps, { team: TEAM }));
  expect((await deps.db.rows.toArray()).map(({ team }) => team)).toEqual([idOf(960)]);
});

test('a connection that was only ended here loses nothing', async () => {
  const deps = await member();
  await endLink(deps.db, TEAM, 'disconnected');
  expect(await stateOf(deps)).toEqual(['waiting', 'waiting']);
  expect(await forgetTeam(deps, { team: TEAM })).toEqual({ ok: false, problem: { kind: 'team-missing' } });
  expect(await deps.db.rows.count()).toBe(6);
});
