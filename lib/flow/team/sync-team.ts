import { isOver } from '../../db/outbox.ts';
import { attempt } from '../../db/problem-of.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { inTurn, type Turn } from '../../platform/in-turn.ts';
import type { Synced } from '../../sync/once.ts';
import type { Deps } from '../deps.ts';
import { releaseOrigin } from '../release-origin.ts';
import { noteSync } from './note-sync.ts';
import { problemOf } from './problem-of.ts';
import { runSync } from './run-sync.ts';
import { teamOf } from './team-of.ts';
import { whyBarred } from './why-barred.ts';

async function syncNow(deps: Deps, team: Id): Promise<Result<Synced>> {
  const connected = await teamOf(deps, team);
  if (!connected.ok) return connected;
  const done = await whyBarred(deps, connected.value, await runSync(deps, connected.value));
  await noteSync(deps, connected.value.link, done.ok ? null : done.problem);
  if (done.ok) return ok(done.value);
  const { address } = connected.value.link;
  if (done.problem.kind === 'ended' && isOver(done.problem.why)) await releaseOrigin(deps, address);
  return fail(problemOf(done.problem, address));
}

/**
 * Sends what waits for a team and reads what is new, when no other page or worker does it: whoever asks meanwhile gets a sync that began
 * after they asked. null: it was stopped before its turn, or another one that waits does it for both.
 * Where the membership is over the browser's permission goes back; where only the token is, the person connects again.
 * Problems: `team-missing`, `team-ended`, `team-asks`, `team-server`, storage.
 */
export const syncTeam = (
  deps: Deps,
  { team, ...turn }: { team: Id } & Turn,
): Promise<Result<Synced | null>> =>
  attempt(async () => (await inTurn(`sync:${team}`, () => syncNow(deps, team), turn)) ?? ok(null));
