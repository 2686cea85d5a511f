import { canonical } from '../../lib/hash/canonical.ts';
import { LessonSet } from '../../lib/model/lesson-set.ts';
import { decideExperiment as decideExperimentKind } from '../../lib/protocol/commands/decide-experiment.ts';
import { putExperiment as putExperimentKind } from '../../lib/protocol/commands/put-experiment.ts';
import { putSet as putSetKind } from '../../lib/protocol/commands/put-set.ts';
import { readExperiment as readExperimentKind } from '../../lib/protocol/commands/read-experiment.ts';
import { type Experiment, type ExperimentReading, MOST_READINGS } from '../../lib/protocol/experiment.ts';
import { isOwner } from '../../lib/review/change-tier.ts';
import { needsReview } from '../../lib/review/grant.ts';
import { isAdmin } from '../../lib/review/people.ts';
import type { AuditVerb } from '../audit.ts';
import type { Command, CommandContext, Outcome } from './command.ts';
import { changedSince, define, refused } from './define.ts';
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

/** Whether somebody owns a skill of the team. */
async function ownsASkill({ tx, caller }: Context): Promise<boolean> {
  const skills = await tx.list('skill', { where: { team_id: caller.team } });
  return skills.some((row) => rolesOf(row).owner === caller.person);
}

/** A set may cross skills: whoever owns one may make a set, its owner and admins may change it. */
async function mayNotSet(context: Context, before: LessonSet | null): Promise<Outcome | null> {
  const { tx, caller } = context;
  const members = await membersOf(tx, caller.team);
  const may =
    isAdmin(members, caller.person) ||
    (before === null ? await ownsASkill(context) : before.owner === caller.person);
  if (!may) return refused({ kind: 'not-owner' });
  const lacks = needsReview((await grantOf(context)).grant);
  return lacks === null ? null : refused(lacks);
}

const putSet = define(putSetKind, async (context) => {
  const { body, caller, tx, nextSeq } = context;
  const key = { team_id: caller.team, set_id: body.set.id };
  const row = await tx.get('lesson_set', key);
  const before = row === null ? null : LessonSet.parse(JSON.parse(row.body));
  const no = (await mayNotSet(context, before)) ?? changedSince(body.version, row?.version ?? null);
  if (no !== null) return no;
  // Owners are handed on by nobody but themselves, so a set stays its maker's.
  const owner = before?.owner ?? caller.person;
  await tx.put('lesson_set', {
    ...key,
    seq: nextSeq(),
    version: (row?.version ?? 0) + 1,
    body: canonical({ ...body.set, owner }),
  });
  return {
    status: 'done',
    result: {},
    audited: [{ verb: 'set.changed', subject: { kind: 'set', id: body.set.id }, detail: body.set.title }],
  };
});

/** What the server keeps of an experiment: what was believed, what was read each week, what was decided and why. */
type Kept = Experiment & {
  readings: ExperimentReading[];
  decision: { verdict: string; reason: string; at: number } | null;
};

type Read = { kept: Kept; version: number };

async function putExperiment(context: Context, kept: Kept, before: Read | null): Promise<void> {
  const { tx, caller, nextSeq } = context;
  await tx.put('experiment', {
    team_id: caller.team,
    experiment_id: kept.id,
    seq: nextSeq(),
    version: (before?.version ?? 0) + 1,
    body: canonical(kept),
  });
}

async function experimentOf({ tx, caller }: Context, id: string): Promise<Read | null> {
  const row = await tx.get('experiment', { team_id: caller.team, experiment_id: id });
  return row === null ? null : { kept: JSON.parse(row.body) as Kept, version: row.version };
}

const NO_EXPERIMENT: Outcome = { status: 'rejected', code: 'no-such-experiment' };
const DECIDED: Outcome = { status: 'rejected', code: 'already-decided' };

/** Why an experiment that is there may not be changed by the caller, or null. */
async function mayNotChange(context: Context, before: Read | null): Promise<Outcome | null> {
  if (before === null) return NO_EXPERIMENT;
  return (await mayNot(context, before.kept.skill)) ?? (before.kept.decision === null ? null : DECIDED);
}

type Told = { verb: AuditVerb; id: string; detail: string };

const told = ({ verb, id, detail }: Told): Outcome => ({
  status: 'done',
  result: {},
  audited: [{ verb, subject: { kind: 'experiment', id }, detail }],
});

const writing = define(putExperimentKind, async (context) => {
  const { experiment, version } = context.body;
  const before = await experimentOf(context, experiment.id);
  const no =
    (await mayNot(context, experiment.skill)) ??
    (before && (await mayNotChange(context, before))) ??
    changedSince(version, before?.version ?? null);
  if (no !== null) return no;
  const kept = { ...experiment, readings: before?.kept.readings ?? [], decision: null };
  await putExperiment(context, kept, before);
  return told({ verb: 'experiment.changed', id: experiment.id, detail: experiment.measure });
});

/** One figure a week: a second one takes the place of the first. More than devices read are refused. */
const reading = define(readExperimentKind, async (context) => {
  const { experiment: id, ...figure } = context.body;
  const before = await experimentOf(context, id);
  const no = await mayNotChange(context, before);
  if (no !== null || before === null) return no ?? NO_EXPERIMENT;
  const others = before.kept.readings.filter(({ week }) => week !== figure.week);
  if (others.length >= MOST_READINGS)
    return { status: 'rejected', code: 'too-many-readings', current: { most: MOST_READINGS } };
  const readings = [...others, figure].sort((a, b) => (a.week < b.week ? -1 : 1));
  await putExperiment(context, { ...before.kept, readings }, before);
  return told({ verb: 'experiment.read', id, detail: `${figure.week} ${figure.value}` });
});

const concluding = define(decideExperimentKind, async (context) => {
  const { experiment: id, verdict, reason, version } = context.body;
  const before = await experimentOf(context, id);
  const no = (await mayNotChange(context, before)) ?? changedSince(version, before?.version ?? null);
  if (no !== null || before === null) return no ?? NO_EXPERIMENT;
  await putExperiment(context, { ...before.kept, decision: { verdict, reason, at: context.now } }, before);
  return told({ verb: 'experiment.decided', id, detail: `${verdict} ${reason}` });
});

export const setCommands: readonly Command[] = [putSet, writing, reading, concluding];
