import { canonical } from '../../lib/hash/canonical.ts';
import { isOwner } from '../../lib/review/change-tier.ts';
import { needsReview } from '../../lib/review/grant.ts';
import { isAdmin } from '../../lib/review/people.ts';
import type { Command, CommandContext, Outcome } from './command.ts';
import { define, refused } from './define.ts';
import { membersOf } from './docket.ts';
import { grantOf } from './grant.ts';
import { rolesOf } from './rows.ts';

type Context = CommandContext<unknown>;

/** Why the caller may not change what belongs to this skill, or null: its owner may, and an admin. */
async function mayNot(context: Context, skill: string): Promise<Outcome | null> {
  const { tx, caller } = context;
  const row = await tx.get('skill', { team_id: caller.team, skill_id: skill });
  if (row === null) return { status: 'rejected', code: 'no-such-skill' };
  const members = await membersOf(tx, caller.team);
  if (!isOwner({ members, roles: rolesOf(row) }, caller.person) && !isAdmin(members, caller.person))
    return refused({ kind: 'not-owner' });
  const lacks = needsReview((await grantOf(context)).grant);
  return lacks === null ? null : refused(lacks);
}

const putSet = define('set.put', async (context) => {
  const { body, caller, tx, nextSeq } = context;
  const no = await mayNot(context, body.skill);
  if (no !== null) return no;
  const key = { team_id: caller.team, set_id: body.set.id };
  const row = await tx.get('lesson_set', key);
  const before = row === null ? null : (JSON.parse(row.body) as { skill: string });
  // A set is moved to another skill by who may change both.
  const other = before === null || before.skill === body.skill ? null : await mayNot(context, before.skill);
  if (other !== null) return other;
  const text = canonical({ ...body.set, skill: body.skill });
  await tx.put('lesson_set', { ...key, seq: nextSeq(), version: (row?.version ?? 0) + 1, body: text });
  return {
    status: 'done',
    result: {},
    audited: [{ verb: 'set.changed', subject: { kind: 'set', id: body.set.id }, detail: body.set.title }],
  };
});

/** What the server keeps of an experiment: what was believed, what was read each week, what was decided and why. */
type Kept = {
  skill: string;
  readings: Record<string, number>;
  decision: { decision: string; reason: string; at: number } | null;
};

async function putExperiment(context: Context, id: string, kept: Kept & object): Promise<void> {
  const { tx, caller, nextSeq } = context;
  const key = { team_id: caller.team, experiment_id: id };
  const row = await tx.get('experiment', key);
  await tx.put('experiment', {
    ...key,
    seq: nextSeq(),
    version: (row?.version ?? 0) + 1,
    body: canonical(kept),
  });
}

async function experimentOf({ tx, caller }: Context, id: string): Promise<Kept | null> {
  const row = await tx.get('experiment', { team_id: caller.team, experiment_id: id });
  return row === null ? null : (JSON.parse(row.body) as Kept);
}

const NO_EXPERIMENT: Outcome = { status: 'rejected', code: 'no-such-experiment' };
const DECIDED: Outcome = { status: 'rejected', code: 'already-decided' };

const writing = define('experiment.put', async (context) => {
  const { experiment } = context.body;
  const before = await experimentOf(context, experiment.id);
  const no = (await mayNot(context, experiment.skill)) ?? (before && (await mayNot(context, before.skill)));
  if (no !== null) return no;
  if (before !== null && before.decision !== null) return DECIDED;
  await putExperiment(context, experiment.id, {
    ...experiment,
    readings: before?.readings ?? {},
    decision: null,
  });
  return {
    status: 'done',
    result: {},
    audited: [
      {
        verb: 'experiment.changed',
        subject: { kind: 'experiment', id: experiment.id },
        detail: experiment.belief,
      },
    ],
  };
});

const reading = define('experiment.read', async (context) => {
  const { experiment: id, week, value } = context.body;
  const before = await experimentOf(context, id);
  if (before === null) return NO_EXPERIMENT;
  const no = await mayNot(context, before.skill);
  if (no !== null) return no;
  if (before.decision !== null) return DECIDED;
  await putExperiment(context, id, { ...before, readings: { ...before.readings, [week]: value } });
  return {
    status: 'done',
    result: {},
    audited: [{ verb: 'experiment.read', subject: { kind: 'experiment', id }, detail: `${week} ${value}` }],
  };
});

const decidingExperiment = define('experiment.decide', async (context) => {
  const { experiment: id, decision, reason } = context.body;
  const before = await experimentOf(context, id);
  if (before === null) return NO_EXPERIMENT;
  const no = await mayNot(context, before.skill);
  if (no !== null) return no;
  if (before.decision !== null) return DECIDED;
  await putExperiment(context, id, { ...before, decision: { decision, reason, at: context.now } });
  return {
    status: 'done',
    result: {},
    audited: [
      { verb: 'experiment.decided', subject: { kind: 'experiment', id }, detail: `${decision} ${reason}` },
    ],
  };
});

export const setCommands: readonly Command[] = [putSet, writing, reading, decidingExperiment];
