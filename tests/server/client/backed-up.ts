import { appendEvents } from '../../../lib/db/append-events.ts';
import { keepLink } from '../../../lib/db/links.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { teamView } from '../../../lib/flow/queries/team-view.ts';
import { runSync } from '../../../lib/flow/team/run-sync.ts';
import { startBackup } from '../../../lib/flow/team/start-backup.ts';
import { teamOf } from '../../../lib/flow/team/team-of.ts';
import { newRecoveryCode } from '../../../lib/flow/team/typed-code.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { must } from '../../../lib/model/result.ts';
import { newLink } from '../../../lib/sync/link.ts';
import { done, testDeps } from '../../unit/flow/deps.ts';
import { answered, MONDAY, revised, used } from '../../unit/log/samples.ts';
import { makeDevice, makeMember, makeTeam, type Someone, type World } from '../setup/team.ts';
import { ADDRESS, netTo } from './net.ts';

/** A device of a person that is connected; its log is on it alone. */
export async function device(w: World, who: Someone): Promise<Deps> {
  const { store } = w.deps;
  const deps: Deps = {
    ...(await testDeps()),
    net: netTo(w),
  };
  const epoch = (await store.get('team', { team_id: who.team }))?.epoch ?? '';
  const { team, person, device: id } = who;
  const link = newLink({
    ...{ team, person, device: id, address: ADDRESS, since: MONDAY, epoch, gen: 0, have: 0 },
    ...{ teamName: 'Harbour', personName: 'Kim Example' },
  });
  await deps.db.transaction('rw', deps.db.tables, () => keepLink(deps.db, link, who.token));
  return deps;
}

export async function sync(deps: Deps, team: string): Promise<void> {
  const synced = await runSync(deps, await done(teamOf(deps, team)));
  if (!synced.ok) throw new Error(synced.problem.kind);
}

export const events = async ({ db }: Deps) => (await db.events.toArray()).map(({ id }) => id).sort();

export const unread = async ({ db }: Deps, team: string) =>
  (await teamView(db, team, must(await db.links.get(team), 'the connection'))).unread.sealed;

/** A person whose first device has backed a log up: a lesson, an answer and a use. `before`: what is done while there is no backup yet. */
export async function backedUp(w: World, before: () => Promise<unknown> = async () => undefined) {
  const who = await makeMember(w.deps, await makeTeam(w.deps));
  const { team } = who;
  const first = await device(w, who);
  await before();
  const code = newRecoveryCode();
  await done(startBackup(first, { team, code, earlier: false }));
  await appendEvents(
    first.db,
    [
      revised({ id: 1, at: MONDAY }),
      answered({ id: 2, at: MONDAY + 1 }),
      used({ id: 3, at: MONDAY + 2 }),
    ].map((event) => ({ ...event, team }) as LogEvent),
  );
  await sync(first, team);
  const another = async () => device(w, await makeDevice(w.deps, team, who.person));
  return { who, team, first, code, another };
}
