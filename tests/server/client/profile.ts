import { appendEvents } from '../../../lib/db/append-events.ts';
import { keepLink } from '../../../lib/db/links.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { askForLesson } from '../../../lib/flow/team/ask-for-lesson.ts';
import { runSync } from '../../../lib/flow/team/run-sync.ts';
import { startBackup } from '../../../lib/flow/team/start-backup.ts';
import { teamOf } from '../../../lib/flow/team/team-of.ts';
import { newRecoveryCode } from '../../../lib/flow/team/typed-code.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { newLink } from '../../../lib/sync/link.ts';
import { memoryStore } from '../../../server/store/memory.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { idOf, MONDAY, used } from '../../unit/log/samples.ts';
import { makeMember, makeTeam, type Someone, type World, world } from '../setup/team.ts';
import { ADDRESS, netTo } from './net.ts';

/** A profile of a browser whose requests reach the server. */
async function profile(w: World): Promise<Deps> {
  return {
    ...(await testDeps()),
    random: () => crypto.getRandomValues(new Uint8Array(16)),
    net: netTo(w),
  };
}

/** Everything a profile keeps, as a backup of its folder has it. */
export const backup = ({ db }: Deps) =>
  Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));

/** Another profile with what a backup has. */
export async function putBack(w: World, kept: Awaited<ReturnType<typeof backup>>): Promise<Deps> {
  const deps = await profile(w);
  for (const [name, rows] of kept) {
    if (name !== 'events') await deps.db.table(name).clear();
    await deps.db.table(name).bulkAdd([...rows]);
  }
  return deps;
}

async function sync(deps: Deps, team: string): Promise<void> {
  const synced = await runSync(deps, await done(teamOf(deps, team)));
  if (!synced.ok) throw new Error(JSON.stringify(synced.problem));
}

export async function connected() {
  const store = memoryStore();
  const w = world(store);
  const who: Someone = await makeMember(w.deps, await makeTeam(w.deps));
  const { team, person } = who;
  const deps = await profile(w);
  const epoch = (await store.get('team', { team_id: team }))?.epoch ?? '';
  const link = newLink({
    ...{ team, person, device: who.device, address: ADDRESS, since: MONDAY, epoch, gen: 0, have: 0 },
    ...{ teamName: 'Harbour', personName: 'Kim Example' },
  });
  await deps.db.transaction('rw', deps.db.tables, () => keepLink(deps.db, link, who.token));
  await done(startBackup(deps, { team, code: newRecoveryCode(), earlier: false }));
  await sync(deps, team);
  const log = (on: Deps, ...ids: number[]) =>
    appendEvents(on.db, ids.map((id) => ({ ...used({ id, at: MONDAY + id }), team })) as LogEvent[]);
  const wish = (on: Deps, text: string) => done(askForLesson(on, { team, text, skill: null }));
  const events = async () =>
    (await store.list('event', { where: { team_id: team } })).map(({ event_id }) => event_id).sort();
  const wishes = async () =>
    (await store.list('need', { where: { team_id: team } })).map(({ body }) => JSON.parse(body).text).sort();
  const waiting = (on: Deps) =>
    on.db.outbox
      .where('[team+state]')
      .anyOf([
        [team, 'waiting'],
        [team, 'dead'],
      ])
      .toArray();
  return { w, store, team, deps, log, wish, events, wishes, waiting, sync: (on: Deps) => sync(on, team) };
}

export const logOf = async ({ db }: Deps) => (await db.events.toArray()).map(({ id }) => id).sort();
export const numbered = (...ids: number[]) => ids.map(idOf);
