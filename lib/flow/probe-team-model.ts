import { attempt } from '../db/problem-of.ts';
import type { Id } from '../model/id.ts';
import { fail, type Result } from '../model/result.ts';
import type { Deps, Probed, ProbeStep } from './deps.ts';
import { probeServer } from './model/probe-server.ts';
import { modelBase, teamProblem } from './model/read-team-server.ts';
import { teamOf } from './team/team-of.ts';

type Asked = { team: Id; model: string | null; signal?: AbortSignal; onStep?: (step: ProbeStep) => void };

/** Finds the models a team's server offers and, with one chosen, how it answers. Nothing of a page is sent. Problems: those of an endpoint, `team-missing`, `team-ended`. */
export const probeTeamModel = (deps: Deps, { team, ...asked }: Asked): Promise<Result<Probed>> =>
  attempt(async () => {
    const connected = await teamOf(deps, team);
    if (!connected.ok) return connected;
    const { link, token } = connected.value;
    const server = { preset: 'other' as const, baseUrl: modelBase(link.address), key: token };
    // What a team's server is sent goes on to a server of its operator's choice, wherever it runs.
    const probed = await probeServer(deps, { ...server, ...asked, alwaysAsk: true });
    return probed.ok ? probed : fail(teamProblem(probed.problem));
  });
