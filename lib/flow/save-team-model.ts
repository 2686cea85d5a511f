import { attempt } from '../db/problem-of.ts';
import { writeTeamModel } from '../db/team-model.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { Id } from '../model/id.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';

/** Keeps which model of a team's server drafts are asked of. Problems: storage. */
export const saveTeamModel = (
  { db }: Pick<Deps, 'db'>,
  { team, endpoint }: { team: Id; endpoint: Endpoint },
): Promise<Result<void>> => attempt(async () => ok(await writeTeamModel(db, team, endpoint)));
