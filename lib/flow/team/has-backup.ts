import { attempt } from '../../db/problem-of.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { KeyBox } from '../../protocol/key.ts';
import { readKeyBox } from '../../sync/connect.ts';
import type { Deps } from '../deps.ts';
import { problemOf } from './problem-of.ts';
import { type Connected, teamOf } from './team-of.ts';

/** The box of the person's key on a team's server, or null. Problem: `team-server`. */
export async function boxOf({ link, token, send }: Connected): Promise<Result<KeyBox | null>> {
  const box = await readKeyBox(send, { address: link.address, token });
  return box.ok ? ok(box.value) : fail(problemOf(box.problem, link.address));
}

/** Whether the person's log has a key on the team's server already. Problems: `team-missing`, `team-ended`, `team-server`. */
export const hasBackup = (deps: Deps, { team }: { team: Id }): Promise<Result<boolean>> =>
  attempt(async () => {
    const connected = await teamOf(deps, team);
    if (!connected.ok) return connected;
    const box = await boxOf(connected.value);
    return box.ok ? ok(box.value !== null) : box;
  });
