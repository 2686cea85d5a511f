import { attempt } from '../../db/problem-of.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import { pollGrant } from '../../sync/grant.ts';
import type { Moved, SyncProblem } from '../../sync/problem.ts';
import type { Deps } from '../deps.ts';
import { keptGrant } from './grant-of.ts';
import { type GrantState, grantState } from './grant-state.ts';
import { teamOf } from './team-of.ts';

/** Who has not answered for so long, in ms, is asked anew. */
const PATIENCE = 30 * 60_000;

/** Which grant: for any decision of the team, or for the one decision about a submission. */
export type GrantWanted = { team: Id; submission?: Id | null };

type Held = { state: GrantState; told: boolean; problem: SyncProblem | Moved | null };

/** As `checkGrant`; `told`: whether the server was there to say so, `problem`: why it did not. */
export const askIfHeld = (deps: Deps, { team, submission = null }: GrantWanted): Promise<Result<Held>> =>
  attempt(async () => {
    const kept = await keptGrant(deps, team, submission);
    if (kept === null) return ok({ state: 'none', told: false, problem: null });
    const connected = await teamOf(deps, team);
    if (!connected.ok) return connected;
    const { link, token, send } = connected.value;
    const polled = await pollGrant(send, { address: link.address, token }, kept.grant);
    const [told, problem] = polled.ok ? [true, null] : [false, polled.problem];
    const until = polled.ok ? polled.value : kept.expiresAt;
    // Another page may have asked anew meanwhile.
    const isOther = (await keptGrant(deps, team, submission))?.grant !== kept.grant;
    if (isOther) return ok({ state: 'asked', told, problem });
    const isOver = until === null && (kept.expiresAt !== null || deps.now() - kept.askedAt > PATIENCE);
    if (isOver) await deps.grants.drop(kept);
    else if (until !== kept.expiresAt) await deps.grants.put({ ...kept, expiresAt: until });
    return ok({ state: isOver ? 'none' : grantState(until, { told, now: deps.now() }), told, problem });
  });
