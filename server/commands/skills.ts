import { canonical } from '../../lib/hash/canonical.ts';
import { Skill } from '../../lib/model/skill.ts';
import { accept as acceptKind } from '../../lib/protocol/commands/accept.ts';
import { delegate as delegateKind } from '../../lib/protocol/commands/delegate.ts';
import { putSkill as putSkillKind } from '../../lib/protocol/commands/put-skill.ts';
import { transfer as transferKind } from '../../lib/protocol/commands/transfer.ts';
import { isAdmin, SkillRoles } from '../../lib/review/people.ts';
import type { Reviewed } from '../../lib/review/refusal.ts';
import { accept, delegate, putSkill, type SkillDocket, transfer } from '../../lib/review/skill.ts';
import { flagTasks, skillTasks, type Task, taskDiff } from '../../lib/review/tasks.ts';
import type { AuditVerb } from '../audit.ts';
import type { Row } from '../store/tables.ts';
import type { Command, CommandContext, Outcome, TaskChange } from './command.ts';
import { changedSince, define, refused } from './define.ts';
import { docketOf, membersOf, taskChanges } from './docket.ts';
import { flagOf, flagTaskRows } from './flags.ts';
import { grantOf } from './grant.ts';
import { rolesOf } from './rows.ts';

/** The most skills a team may have, as DESIGN's words say. */
const MOST = 30;

type Context = CommandContext<unknown>;

const NO_SKILL: Outcome = { status: 'rejected', code: 'no-such-skill' };

/** Of all lessons the skill decides about: whose tasks change when its roles do. */
async function lessonTasks(context: Context, skill: string, roles: SkillRoles): Promise<TaskChange[]> {
  const { tx, caller } = context;
  const lessons = await tx.list('lesson', { where: { team_id: caller.team, home_skill_id: skill } });
  const changes: TaskChange[] = [];
  for (const { lesson_id } of lessons) {
    const before = await docketOf(context, lesson_id);
    if (before === null) continue;
    changes.push(...taskChanges(before, { ...before, roles }, []));
    const where = { team_id: caller.team, lesson_id, state: 'open' };
    for (const flag of (await tx.list('flag', { where })).map(flagOf)) {
      const { gained, lost } = taskDiff(flagTasks(before, flag), flagTasks({ ...before, roles }, flag));
      changes.push(...flagTaskRows(flag, gained, 'put'), ...flagTaskRows(flag, lost, 'del'));
    }
  }
  return changes;
}

/** Owner and deputy are left out where there is none, as in a skill of one's own; the others are null. */
const held = ({ owner, deputy, domainApprover, named, offered }: SkillRoles) => ({
  domainApprover,
  named,
  offered,
  ...(owner === null ? {} : { owner }),
  ...(deputy === null ? {} : { deputy }),
});

/** A skill as its row holds it: its words, and who decides. */
export const skillBody = (words: Skill, roles: SkillRoles): string =>
  canonical({ ...wordsOf(words), ...held(roles) });

const offerTask = ({ person, entity, ref, why }: Task, name: string, op: 'put' | 'del'): TaskChange => ({
  person,
  task: `${entity}:${ref}`,
  entity,
  ref,
  op,
  body: op === 'del' ? null : { ref, why, name },
});

export const skillOf = (row: Row<'skill'>): Skill => Skill.parse(JSON.parse(row.body));

/** The task of somebody who was offered a skill. */
export const offerRow = (task: Task, row: Row<'skill'>, op: 'put' | 'del'): TaskChange =>
  offerTask(task, skillOf(row).name, op);

type Changed = { roles: SkillRoles; words: Skill; verb: AuditVerb; detail: string };

/** Writes a skill with its roles, and gives and takes the tasks that go with them. */
async function write(
  context: Context,
  before: SkillDocket,
  { roles, words, verb, detail }: Changed,
): Promise<Outcome> {
  const { tx, caller, nextSeq } = context;
  const key = { team_id: caller.team, skill_id: words.id };
  const row = await tx.get('skill', key);
  const tasks = await lessonTasks(context, words.id, roles);
  const { gained, lost } = taskDiff(skillTasks(before, words.id), skillTasks({ ...before, roles }, words.id));
  const offers = (op: 'put' | 'del') =>
    (op === 'put' ? gained : lost).map((task) => offerTask(task, words.name, op));
  await tx.put('skill', {
    ...key,
    seq: nextSeq(),
    version: (row?.version ?? 0) + 1,
    body: skillBody(words, roles),
  });
  return {
    status: 'done',
    result: {},
    tasks: [...tasks, ...offers('put'), ...offers('del')],
    audited: [{ verb, subject: { kind: 'skill', id: words.id }, detail }],
  };
}

/** A skill without its roles, which are written anew each time. */
const wordsOf = ({
  owner: _,
  deputy: __,
  domainApprover: ___,
  offered: ____,
  named: _____,
  ...words
}: Skill): Skill => words;

async function found({ tx, caller: { team } }: Context, skill: string) {
  const row = await tx.get('skill', { team_id: team, skill_id: skill });
  if (row === null) return null;
  const docket: SkillDocket = { members: await membersOf(tx, team), roles: rolesOf(row) };
  return { docket, version: row.version, words: wordsOf(skillOf(row)) };
}

/** Changes the roles of a skill that is there by one rule. */
async function change(
  context: Context,
  skill: string,
  rule: (docket: SkillDocket) => Promise<Reviewed<SkillRoles>>,
  told: Pick<Changed, 'verb' | 'detail'>,
): Promise<Outcome> {
  const known = await found(context, skill);
  if (known === null) return NO_SKILL;
  const roles = await rule(known.docket);
  if (!roles.ok) return refused(roles.problem);
  return write(context, known.docket, { roles: roles.value, words: known.words, ...told });
}

const acting = async (context: Context) => ({
  who: context.caller.person,
  grant: (await grantOf(context)).grant,
});

const transferring = define(transferKind, (context) =>
  change(
    context,
    context.body.skill,
    async (docket) => transfer(docket, { ...(await acting(context)), to: context.body.to }),
    { verb: 'skill.transfer-offered', detail: context.body.to },
  ),
);

const accepting = define(acceptKind, (context) =>
  change(context, context.body.skill, async (docket) => accept(docket, await acting(context)), {
    verb: 'skill.transferred',
    detail: '',
  }),
);

const delegating = define(delegateKind, (context) =>
  change(
    context,
    context.body.skill,
    async (docket) => delegate(docket, { ...(await acting(context)), to: context.body.to }),
    { verb: 'skill.delegated', detail: context.body.to ?? '' },
  ),
);

/** A new skill is an admin's, or anyone's who will own it: whoever makes it becomes its owner. */
const putting = define(putSkillKind, async (context) => {
  const { body, caller, tx } = context;
  const { skill, named, domainApprover } = body;
  const known = await found(context, skill.id);
  const stale = changedSince(body.version, known?.version ?? null);
  if (stale !== null) return stale;
  const approvers = { named, domainApprover };
  const told = { words: wordsOf(skill), verb: 'skill.changed', detail: skill.name } as const;
  if (known !== null) {
    const roles = putSkill(known.docket, { ...(await acting(context)), approvers });
    return roles.ok ? write(context, known.docket, { roles: roles.value, ...told }) : refused(roles.problem);
  }
  const all = await tx.list('skill', { where: { team_id: caller.team }, limit: MOST });
  if (all.length >= MOST) return { status: 'rejected', code: 'skill-limit', current: { most: MOST } };
  const members = await membersOf(tx, caller.team);
  if (!isAdmin(members, caller.person)) return refused({ kind: 'not-owner' });
  const docket: SkillDocket = { members, roles: SkillRoles.parse({ owner: caller.person }) };
  const roles = putSkill(docket, { ...(await acting(context)), approvers });
  return roles.ok ? write(context, docket, { roles: roles.value, ...told }) : refused(roles.problem);
});

export const skillCommands: readonly Command[] = [putting, transferring, accepting, delegating];
