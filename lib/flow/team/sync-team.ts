import { attempt } from '../../db/problem-of.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { inTurn, type Turn } from '../../platform/in-turn.ts';
import type { Synced } from '../../sync/once.ts';
import type { Deps } from '../deps.ts';
import { noteSync } from './note-sync.ts';
import { problemOf } from './problem-of.ts';
import { runSync } from './run-sync.ts';
import { teamOf } from './team-of.ts';

async function syncNow(deps: Deps, team: Id): Promise<Result<Synced>> {
  const connected = await teamOf(deps, team);
  if (!connected.ok) return connected;
  const done = await runSync(deps, connected.value);
  await noteSync(deps, team, done.ok ? null : done.problem);
  return done.ok ? ok(done.value) : fail(problemOf(done.problem, connected.value.link.address));
}

/**
 * Sends what waits for a team and reads what is new, when no other page or worker does it: whoever asks meanwhile gets a sync that began
 * after they asked. null: it was stopped before its turn, or another one that waits does it for both.
 * Problems: `team-missing`, `team-ended`, `team-asks`, `team-server`, storage.
 */
export const syncTeam = (
  deps: Deps,
  { team, ...turn }: { team: Id } & Turn,
): Promise<Result<Synced | null>> =>
  attempt(async () => (await inTurn(`sync:${team}`, () => syncNow(deps, team), turn)) ?? ok(null));
