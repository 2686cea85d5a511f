import { canonical } from '../../lib/hash/canonical.ts';
import { appendAudit } from '../audit.ts';
import { activeAdmin } from '../auth/members.ts';
import { newId } from '../auth/people.ts';
import type { Deps } from '../deps.ts';
import { fail, ok, type Result } from '../outcome.ts';
import type { Tx } from '../store/port.ts';
import { DEAD_HOOK, HOOK, HookBody, type HookEvent, hookRow } from './wanted.ts';

export type HookChange = {
  team: string;
  by: string;
  /** null for none any more. */
  url: string | null;
  events: readonly HookEvent[];
  /** Whether calls shall be signed anew. */
  anew: boolean;
  /** How often it was changed when it was read. */
  version: number;
};

export type HookProblem = { kind: 'not-admin' | 'changed' };

const act = (tx: Tx, deps: Deps, { team, by, url, events }: HookChange) =>
  appendAudit(tx, deps, {
    team,
    actor: by,
    verb: 'setting.changed',
    subject: { kind: 'setting', id: 'webhook' },
    detail: canonical({ url, events }),
  });

/** Sets where a team is told what, as an admin. */
export function changeHook(deps: Deps, change: HookChange): Promise<Result<null, HookProblem>> {
  const { team: team_id, by, url, events, anew, version } = change;
  return deps.store.write(async (tx): Promise<Result<null, HookProblem>> => {
    await tx.lock(team_id, ['team', 'audit']);
    if ((await activeAdmin(tx, team_id, by)) === null) return fail({ kind: 'not-admin' });
    const before = await tx.get('webhook', { team_id });
    if ((before?.version ?? 0) !== version) return fail({ kind: 'changed' });
    if (url === null && before === null) return ok(null);
    const salt = before !== null && !anew ? before.salt : Buffer.from(deps.random(16)).toString('hex');
    const row = { team_id, url: url ?? '', events: canonical(events), salt, version: version + 1 };
    if (url === null) await tx.remove('webhook', { team_id });
    else await tx.put('webhook', { ...row, last: before?.last ?? null, last_at: before?.last_at ?? null });
    await act(tx, deps, change);
    return ok(null);
  });
}

/** Puts a call into the outbox that says nothing but that it is one; false where there is no address. */
export const testHook = (deps: Deps, team: string): Promise<boolean> =>
  deps.store.write(async (tx) => {
    await tx.lock(team, ['team']);
    if ((await tx.get('webhook', { team_id: team })) === null) return false;
    const subject = { kind: 'team', id: team };
    const body = { event: 'test', at: deps.now(), team, subject };
    await tx.insert('outbox', [hookRow(team, newId(deps), body)]);
    return true;
  });

const MOST_AGAIN = 200;

/** Makes calls that were given up wait again; answers how many. */
export const againHooks = (deps: Deps, team_id: string): Promise<number> =>
  deps.store.write(async (tx) => {
    await tx.lock(team_id, ['team']);
    const dead = await tx.list('outbox', { where: { team_id, kind: DEAD_HOOK }, limit: MOST_AGAIN });
    for (const { outbox_id, body: text } of dead) {
      const { failed: _, ...body } = HookBody.parse(JSON.parse(text));
      const changes = { kind: HOOK, body: canonical(body), due_at: deps.now(), tries: 0, sent_at: null };
      await tx.patch('outbox', { team_id, outbox_id }, changes);
    }
    return dead.length;
  });
