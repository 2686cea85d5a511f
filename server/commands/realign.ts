import { marked } from '../../lib/review/eligible.ts';
import type { Member } from '../../lib/review/people.ts';
import type { Docket } from '../../lib/review/rows.ts';
import { flagTasks, skillTasks, submissionTasks, type Task, verifyTasks } from '../../lib/review/tasks.ts';
import type { Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import type { TaskChange } from './command.ts';
import { docketOf, membersOf, taskRow } from './docket.ts';
import { flagOf, flagTaskRows } from './flags.ts';
import { rolesOf, submissionRow } from './rows.ts';
import { offerRow } from './skills.ts';
import { giveTasks } from './write-tasks.ts';

/** What people's tasks rest on besides the rows: who is going while their row still says otherwise, what has just ended. */
export type Change = { team: string; now: number; gone?: string; ended?: readonly string[] };

type Wanted = { task: Task; row: TaskChange };

const without = (members: readonly Member[], gone: string | undefined): Member[] =>
  members.map((member) => (member.person === gone ? { ...member, status: 'left' } : member));

/** The lessons that somebody may have a task about: something waits, was flagged, or is over its time. */
async function lessonsInHand(tx: Tx, { team, now }: Change): Promise<string[]> {
  const where = { team_id: team };
  const waiting = await tx.list('submission', { where: { ...where, state: 'waiting' } });
  const flagged = await tx.list('flag', { where: { ...where, state: 'open' } });
  const upTo = { column: 'verify_by', value: now } as const;
  const overdue = await tx.list('lesson', { where: { ...where, state: 'live' }, upTo, order: 'verify_by' });
  return [...new Set([...waiting, ...flagged, ...overdue].map(({ lesson_id }) => lesson_id))];
}

/** Says of each waiting submission anew whether there is somebody to decide it. */
async function mark(tx: Tx, team: string, docket: Docket): Promise<Docket> {
  const submissions = docket.submissions.map((submission) =>
    submission.state === 'waiting' ? marked(docket, submission) : submission,
  );
  for (const [index, submission] of submissions.entries()) {
    if (submission.noReviewer === docket.submissions[index]?.noReviewer) continue;
    const row = await tx.get('submission', { team_id: team, submission_id: submission.id });
    await tx.put('submission', submissionRow(team, submission, (row?.version ?? 0) + 1));
  }
  return { ...docket, submissions };
}

async function aboutLesson(tx: Tx, team: string, docket: Docket): Promise<Wanted[]> {
  const key = { team_id: team, lesson_id: docket.lesson.id };
  const flags = (await tx.list('flag', { where: { ...key, state: 'open' } })).map(flagOf);
  const tasks = [
    ...docket.submissions
      .filter(({ state }) => state === 'waiting')
      .flatMap((submission) => submissionTasks(docket, submission)),
    ...verifyTasks(docket),
  ];
  const answers = flags.flatMap((flag) =>
    flagTasks(docket, flag).flatMap((task) =>
      flagTaskRows(flag, [task], 'put').map((row) => ({ task, row })),
    ),
  );
  return [...tasks.map((task) => ({ task, row: taskRow(docket, task, 'put') })), ...answers];
}

async function wantedBy(tx: Tx, change: Change): Promise<Wanted[]> {
  const { team, now, gone } = change;
  const wanted: Wanted[] = [];
  for (const lesson of await lessonsInHand(tx, change)) {
    const docket = await docketOf({ tx, team, now }, lesson);
    if (docket === null) continue;
    const known = await mark(tx, team, { ...docket, members: without(docket.members, gone) });
    wanted.push(...(await aboutLesson(tx, team, known)));
  }
  const members = without(await membersOf(tx, team), gone);
  for (const row of await tx.list('skill', { where: { team_id: team } }))
    for (const task of skillTasks({ members, roles: rolesOf(row) }, row.skill_id))
      wanted.push({ task, row: offerRow(task, row, 'put') });
  return wanted;
}

const nameOf = ({ person, task }: Pick<TaskChange, 'person' | 'task'>): string => `${person}\n${task}`;

const whyOf = ({ body }: Row<'task'>): unknown => (JSON.parse(body) as { why?: unknown } | null)?.why;

/** Whether a task that was given is taken back when nothing asks for it now; what one wrote stays when it is decided. */
const isOver = ({ person_id, entity, ref }: Row<'task'>, { gone, ended = [] }: Change, open: Set<string>) =>
  person_id === gone ||
  entity === 'flag' ||
  entity === 'skill' ||
  entity === 'lesson' ||
  (entity === 'submission' && (open.has(ref) || ended.includes(ref)));

/** The tasks people have now that may have to go: about what is in hand, about any skill, and all of who is going. */
async function heldTasks(tx: Tx, { team: team_id, gone, ended = [] }: Change, refs: readonly string[]) {
  const skills = await tx.list('skill', { where: { team_id } });
  const flags = await tx.list('flag', { where: { team_id, state: 'open' } });
  const all = [...refs, ...ended, ...skills.map((row) => row.skill_id), ...flags.map((row) => row.flag_id)];
  const where = { team_id, op: 'put' };
  const held = await tx.list('task', {
    where,
    among: { column: 'ref', values: [...new Set(all)] },
    order: 'ref',
  });
  const own = gone === undefined ? [] : await tx.list('task', { where: { ...where, person_id: gone } });
  return [...held, ...own];
}

/**
 * Gives and takes tasks so that they are as the people, roles, flags and days of now ask for, in a transaction that has
 * locked the team. Done twice, the second time writes nothing.
 */
export async function realign(tx: Tx, change: Change): Promise<number> {
  const { team: team_id } = change;
  const wanted = await wantedBy(tx, change);
  const open = new Set(
    (await tx.list('submission', { where: { team_id, state: 'waiting' } })).map((row) => row.submission_id),
  );
  const known = await heldTasks(tx, change, [...open, ...wanted.map(({ task }) => task.ref)]);
  const held = new Map(known.map((row) => [nameOf({ person: row.person_id, task: row.task_id }), row]));
  const names = new Set(wanted.map(({ row }) => nameOf(row)));
  const gained = wanted.filter(({ task, row }) => {
    const known = held.get(nameOf(row));
    return known === undefined || whyOf(known) !== task.why;
  });
  const lost = [...held].filter(([name, row]) => !names.has(name) && isOver(row, change, open));
  const changes = [
    ...gained.map(({ row }) => row),
    ...lost.map(([, { person_id, task_id, entity, ref }]) => ({
      person: person_id,
      task: task_id,
      entity,
      ref,
      op: 'del' as const,
      body: null,
    })),
  ];
  await giveTasks(tx, team_id, changes);
  return changes.length;
}
