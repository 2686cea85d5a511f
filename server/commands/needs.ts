import { canonical } from '../../lib/hash/canonical.ts';
import { uuidv7 } from '../../lib/model/id.ts';
import { closeNeed as closeNeedKind } from '../../lib/protocol/commands/close-need.ts';
import { need as needKind } from '../../lib/protocol/commands/need.ts';
import { mayNotClose } from '../../lib/review/needs.ts';
import type { SkillDocket } from '../../lib/review/skill.ts';
import { needTasks } from '../../lib/review/tasks.ts';
import { dayOf } from '../day-of.ts';
import type { Row } from '../store/tables.ts';
import type { Command, CommandContext } from './command.ts';
import { define, notFound, refused } from './define.ts';
import { membersOf } from './docket.ts';
import { grantOf } from './grant.ts';
import { rolesOf } from './rows.ts';
import { needOf, needTaskRow, takenBack } from './task-rows.ts';

/** Needs a team may have open at once. */
const MOST_OPEN = 500;

/** Needs one person may send in a day. They carry no name, so what is counted is sent ones and never which are theirs. */
const MOST_A_DAY = 100;

/** Who stands for the skill of a need; nobody does where it names none, which leaves it to admins. */
async function docketOf(
  { tx, caller: { team } }: CommandContext<unknown>,
  row: Row<'need'>,
): Promise<SkillDocket> {
  const { skill } = needOf(row);
  const known = skill === null ? null : await tx.get('skill', { team_id: team, skill_id: skill });
  return { members: await membersOf(tx, team), roles: rolesOf(known) };
}

const needing = define(needKind, async (context) => {
  const { body, caller, tx, nextSeq, now, random } = context;
  const { team, person } = caller;
  const known = await tx.list('need', { where: { team_id: team }, limit: MOST_OPEN });
  if (known.length >= MOST_OPEN)
    return { status: 'rejected', code: 'too-many-open', current: { most: MOST_OPEN } };
  const today = { scope: `need:${team}:${person}`, window: dayOf(now) };
  const { used } = (await tx.get('bucket', today)) ?? { used: 0 };
  if (used >= MOST_A_DAY)
    return { status: 'rejected', code: 'too-many-needs', current: { most: MOST_A_DAY } };
  await tx.put('bucket', { ...today, used: used + 1 });
  // Of the day and not of the moment, which other rows of its sender's may have.
  const need_id = uuidv7(dayOf(now), random(16));
  const row = { team_id: team, need_id, seq: nextSeq(), version: 1, body: canonical(body) };
  await tx.insert('need', [row]);
  const tasks = needTasks(await docketOf(context, row), need_id);
  // Sent without name, so the trail does not know of it and the row has no id of its sender's.
  const told = tasks.map((task) => needTaskRow(task, row, 'put'));
  return { status: 'done', result: {}, tasks: told, nameless: true };
});

const closing = define(closeNeedKind, async (context) => {
  const { body, caller, tx, nextSeq, now } = context;
  const key = { team_id: caller.team, need_id: body.need };
  const row = await tx.get('need', key);
  if (row === null) return notFound('need');
  const { grant } = await grantOf(context);
  const no = mayNotClose(await docketOf(context, row), { who: caller.person, grant });
  if (no !== null) return refused(no);
  await tx.remove('need', key);
  const mark = {
    team_id: caller.team,
    stream: 'team',
    seq: nextSeq(),
    entity: 'need',
    id: body.need,
    at: now,
  };
  await tx.insert('tombstone', [mark]);
  const held = await tx.list('task', {
    where: { team_id: caller.team, ref: body.need, op: 'put' },
    order: 'ref',
  });
  return {
    status: 'done',
    result: {},
    tasks: held.map(takenBack),
    audited: [{ verb: 'need.closed', subject: { kind: 'need', id: body.need }, detail: body.reason }],
  };
});

export const needCommands: readonly Command[] = [needing, closing];
