import { activeLink } from '../../db/links.ts';
import { readTeamModel } from '../../db/team-model.ts';
import type { Chat } from '../../draft/model/chat.ts';
import type { Problem } from '../../model/problem.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { teamOf } from '../team/team-of.ts';
import type { Found } from './found.ts';

/** Where a team's server speaks as a model server does. */
export const modelBase = (address: string): string => new URL('/v1/model', address).href;

/** A team's server refuses a device, not a key. */
export function teamProblem(problem: Problem): Problem {
  if (problem.kind === 'endpoint-key') return { kind: 'team-ended', why: 'token' };
  return problem.kind === 'endpoint-forbidden' ? { kind: 'team-ended', why: 'removed' } : problem;
}

/** The same questions, whose refusals are those of a team's server. */
export const throughTeam =
  (chat: Chat): Chat =>
  async (question) => {
    const reply = await chat(question);
    return reply.ok ? reply : fail(teamProblem(reply.problem));
  };

/** The active team's server, with the model that was chosen of it. Problems: `team-missing`, `team-ended`, `team-model-missing`. */
export async function readTeamServer(deps: Pick<Deps, 'db' | 'net'>): Promise<Result<Found>> {
  const active = await activeLink(deps.db);
  if (active === null) return fail({ kind: 'team-missing' });
  const connected = await teamOf(deps, active.team);
  if (!connected.ok) return connected;
  const { team, teamName, address } = connected.value.link;
  const chosen = await readTeamModel(deps.db, team);
  if (chosen === null) return fail({ kind: 'team-model-missing', team: teamName });
  const endpoint = { ...chosen, baseUrl: modelBase(address) };
  return ok({ driver: 'team', endpoint, origin: address, key: connected.value.token, team: teamName });
}
