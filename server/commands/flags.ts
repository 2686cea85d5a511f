import { canonical } from '../../lib/hash/canonical.ts';
import { closeFlag as closeFlagKind } from '../../lib/protocol/commands/close-flag.ts';
import { flag as flagKind } from '../../lib/protocol/commands/flag.ts';
import { closeFlag, flagLesson, recheckOf } from '../../lib/review/flags.ts';
import type { Docket, Flag } from '../../lib/review/rows.ts';
import { answerTasks, flagTasks, taskDiff } from '../../lib/review/tasks.ts';
import type { Command, CommandContext } from './command.ts';
import { define, notFound, refused } from './define.ts';
import { docketOf } from './docket.ts';
import { grantOf } from './grant.ts';
import { answerTaskRows, flagOf, flagTaskRows } from './task-rows.ts';

/** Open flags one person may have; the rest would bury those who answer. */
const MOST_OPEN = 20;

/** Open flags one lesson may have, from however many people: as many say no more. */
const MOST_ON_LESSON = 100;

async function put(
  { tx, caller: { team }, nextSeq }: CommandContext<unknown>,
  flag: Flag,
  version: number,
): Promise<void> {
  await tx.put('flag', {
    team_id: team,
    flag_id: flag.id,
    lesson_id: flag.lesson,
    by_id: flag.by,
    state: flag.state,
    seq: nextSeq(),
    version,
    body: canonical(flag),
  });
}

/** Whether the lesson has to be looked at again, as its flags and its date say now. */
async function mark(
  { tx, caller: { team }, now, nextSeq }: CommandContext<unknown>,
  { lesson }: Docket,
): Promise<void> {
  const key = { team_id: team, lesson_id: lesson.id };
  const flags = (await tx.list('flag', { where: key })).map(flagOf);
  const row = await tx.get('lesson', key);
  const recheck = recheckOf(lesson, flags, now);
  if (row !== null && row.recheck !== recheck)
    await tx.patch('lesson', key, { recheck, seq: nextSeq(), version: row.version + 1 });
}

const flagging = define(flagKind, async (context) => {
  const { body, caller, tx } = context;
  const docket = await docketOf(context, body.lesson);
  if (docket === null) return notFound('lesson');
  if (docket.lesson.state === 'live' && docket.lesson.liveRev !== body.rev)
    return refused({ kind: 'stale', live: docket.lesson.liveRev });
  if ((await tx.get('flag', { team_id: caller.team, flag_id: body.flag })) !== null)
    return refused({ kind: 'not-new' });
  const own = { team_id: caller.team, by_id: caller.person, state: 'open' };
  if ((await tx.list('flag', { where: own, limit: MOST_OPEN })).length >= MOST_OPEN)
    return { status: 'rejected', code: 'too-many-open', current: { most: MOST_OPEN } };
  const here = { team_id: caller.team, lesson_id: body.lesson, state: 'open' };
  if ((await tx.list('flag', { where: here, limit: MOST_ON_LESSON })).length >= MOST_ON_LESSON)
    return { status: 'rejected', code: 'too-many-flags', current: { most: MOST_ON_LESSON } };
  const flagged = flagLesson(docket, { who: caller.person, id: body.flag, text: body.text });
  if (!flagged.ok) return refused(flagged.problem);
  await put(context, flagged.value, 1);
  await mark(context, docket);
  return {
    status: 'done',
    result: {},
    tasks: flagTaskRows(flagged.value, flagTasks(docket, flagged.value), 'put'),
    audited: [{ verb: 'flag.raised', subject: { kind: 'flag', id: body.flag }, detail: body.text }],
  };
});

const closing = define(closeFlagKind, async (context) => {
  const { body, caller, tx } = context;
  const row = await tx.get('flag', { team_id: caller.team, flag_id: body.flag });
  const docket = row === null ? null : await docketOf(context, row.lesson_id);
  if (row === null || docket === null) return notFound('flag');
  const before = flagOf(row);
  const { grant } = await grantOf(context);
  const closed = closeFlag(docket, before, { who: caller.person, answer: body.answer, grant });
  if (!closed.ok) return refused(closed.problem);
  // Who was erased meanwhile is not written back from what the flag said.
  const answered = { ...closed.value, by: row.by_id };
  await put(context, answered, row.version + 1);
  await mark(context, docket);
  const { lost } = taskDiff(flagTasks(docket, before), flagTasks(docket, closed.value));
  return {
    status: 'done',
    result: {},
    tasks: [
      ...flagTaskRows(closed.value, lost, 'del'),
      ...answerTaskRows(answered, answerTasks(docket, answered, caller.person)),
    ],
    audited: [{ verb: 'flag.closed', subject: { kind: 'flag', id: body.flag }, detail: body.answer }],
  };
});

export const flagCommands: readonly Command[] = [flagging, closing];
