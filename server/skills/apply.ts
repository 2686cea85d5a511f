import { uuidv7 } from '../../lib/model/id.ts';
import { type AuditVerb, appendAudit } from '../audit.ts';
import { activeAdmin } from '../auth/members.ts';
import { realign } from '../commands/realign.ts';
import { skillBody } from '../commands/skills.ts';
import { taskPlace } from '../commands/write-tasks.ts';
import type { Deps } from '../deps.ts';
import { fail, type Result } from '../outcome.ts';
import { type LineProblem, type Plan, planSkills, type SkillChange } from './plan.ts';
import { teamSkills } from './rows.ts';

export type ApplyProblem =
  | { kind: 'not-admin' }
  /** Skills or people have changed since the changes were shown. */
  | { kind: 'changed' }
  | { kind: 'lines'; lines: LineProblem[] };

type Applying = { team: string; by: string; csv: string; hash: string };

/** What the trail says of a change: of the words, and of each role that changes hands. */
function verbsOf({ before, roles }: SkillChange): AuditVerb[] {
  const offered = roles.offered !== null && roles.offered !== (before?.roles.offered ?? null);
  const taken = before !== null && roles.owner !== before.roles.owner;
  const deputy = roles.deputy !== (before?.roles.deputy ?? null);
  return [
    'skill.changed',
    ...(offered ? (['skill.transfer-offered'] as const) : []),
    ...(taken ? (['skill.transferred'] as const) : []),
    ...(deputy ? (['skill.delegated'] as const) : []),
  ];
}

/** Writes exactly the changes that were shown, all or none, as an admin. */
export async function applySkills(
  deps: Deps,
  { team, by, csv, hash }: Applying,
): Promise<Result<Plan, ApplyProblem>> {
  const done = await deps.store.write(async (tx): Promise<Result<Plan, ApplyProblem>> => {
    const [head] = await tx.lock(team, ['team', 'audit']);
    if ((await activeAdmin(tx, team, by)) === null) return fail({ kind: 'not-admin' });
    const plan = planSkills(csv, await teamSkills(tx, team), by);
    if (!plan.ok) return fail({ kind: 'lines', lines: plan.problem });
    if (plan.value.hash !== hash) return fail({ kind: 'changed' });
    let seq = head?.seq ?? 0;
    for (const change of plan.value.changes) {
      const id = change.id ?? uuidv7(deps.now(), deps.random(16));
      const body = skillBody({ ...change.words, id }, change.roles);
      const version = (change.before?.version ?? 0) + 1;
      await tx.put('skill', { team_id: team, skill_id: id, seq: ++seq, version, body });
      const subject = { kind: 'skill', id } as const;
      for (const verb of verbsOf(change))
        await appendAudit(tx, deps, { team, actor: by, verb, subject, detail: body });
    }
    await tx.patch('head', { team_id: team, stream: 'team' }, { seq });
    await realign(tx, taskPlace(deps, team));
    return plan;
  });
  if (done.ok) deps.live.wakes.changed(team);
  return done;
}
