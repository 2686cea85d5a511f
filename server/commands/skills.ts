import { canonical } from '../../lib/hash/canonical.ts';
import type { Skill } from '../../lib/model/skill.ts';
import { accept as acceptKind } from '../../lib/protocol/commands/accept.ts';
import { delegate as delegateKind } from '../../lib/protocol/commands/delegate.ts';
import { putSkill as putSkillKind } from '../../lib/protocol/commands/put-skill.ts';
import { transfer as transferKind } from '../../lib/protocol/commands/transfer.ts';
import { isAdmin, SkillRoles } from '../../lib/review/people.ts';
import type { Reviewed } from '../../lib/review/refusal.ts';
import { accept, delegate, putSkill, type SkillDocket, transfer } from '../../lib/review/skill.ts';
import type { AuditVerb } from '../audit.ts';
import type { Command, CommandContext, Outcome } from './command.ts';
import { changedSince, define, refused } from './define.ts';
import { membersOf } from './docket.ts';
import { grantOf } from './grant.ts';
import { alignment } from './realign.ts';
import { rolesOf } from './rows.ts';
import { skillOf } from './task-rows.ts';

/** The most skills a team may have, as DESIGN's words say. */
const MOST = 30;

type Context = CommandContext<unknown>;

const NO_SKILL: Outcome = { status: 'rejected', code: 'no-such-skill' };

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

type Changed = { roles: SkillRoles; words: Skill; verb: AuditVerb; detail: string };

/** Writes a skill with its roles, and gives and takes the tasks that go with them. */
async function write(context: Context, { roles, words, verb, detail }: Changed): Promise<Outcome> {
  const { tx, caller, nextSeq, now } = context;
  const key = { team_id: caller.team, skill_id: words.id };
  const row = await tx.get('skill', key);
  const body = skillBody(words, roles);
  await tx.put('skill', { ...key, seq: nextSeq(), version: (row?.version ?? 0) + 1, body });
  return {
    status: 'done',
    result: {},
    tasks: await alignment(tx, { team: caller.team, now, skill: words.id }),
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
  return write(context, { roles: roles.value, words: known.words, ...told });
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

/** A new skill is an admin's, who becomes its owner. */
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
    return roles.ok ? write(context, { roles: roles.value, ...told }) : refused(roles.problem);
  }
  const all = await tx.list('skill', { where: { team_id: caller.team }, limit: MOST });
  if (all.length >= MOST) return { status: 'rejected', code: 'skill-limit', current: { most: MOST } };
  const members = await membersOf(tx, caller.team);
  if (!isAdmin(members, caller.person)) return refused({ kind: 'not-owner' });
  const docket: SkillDocket = { members, roles: SkillRoles.parse({ owner: caller.person }) };
  const roles = putSkill(docket, { ...(await acting(context)), approvers });
  return roles.ok ? write(context, { roles: roles.value, ...told }) : refused(roles.problem);
});

export const skillCommands: readonly Command[] = [putting, transferring, accepting, delegating];
