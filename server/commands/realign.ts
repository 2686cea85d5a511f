import { unmarked } from '../../lib/review/after.ts';
import type { Member } from '../../lib/review/people.ts';
import type { Docket } from '../../lib/review/rows.ts';
import { flagTasks, lessonTasks, needTasks, skillTasks, submissionTasks } from '../../lib/review/tasks.ts';
import type { Tx } from '../store/port.ts';
import type { TaskChange } from './command.ts';
import { docketOf, membersOf, taskRow } from './docket.ts';
import { rolesOf, submissionRow } from './rows.ts';
import { flagOf, flagTaskRows, needOf, needTaskRow, offerRow, takenBack } from './task-rows.ts';
import { giveTasks, type TaskPlace } from './write-tasks.ts';

/**
 * What people's tasks rest on besides the rows: who is going while their row still says otherwise, what has just ended.
 * With `skill` only what that skill decides about is looked at, with `lesson` only that lesson.
 */
export type Change = {
  team: string;
  now: number;
  gone?: string;
  ended?: readonly string[];
  skill?: string;
  lesson?: string;
};

/** What is looked at: the tasks it should give, and all that tasks could be about. */
type Scope = { wanted: TaskChange[]; refs: Set<string> };

const without = (members: readonly Member[], gone: string | undefined): Member[] =>
  members.map((member) => (member.person === gone ? { ...member, status: 'left' } : member));

/** The lessons that somebody may have a task about: something waits, was flagged, has drifted, is asked badly or is over its time. */
async function lessonsInHand(tx: Tx, { team, now, lesson }: Change): Promise<string[]> {
  if (lesson !== undefined) return [lesson];
  const where = { team_id: team };
  const waiting = await tx.list('submission', { where: { ...where, state: 'waiting' } });
  const flagged = await tx.list('flag', { where: { ...where, state: 'open' } });
  const live = { ...where, state: 'live' };
  const upTo = { column: 'verify_by', value: now } as const;
  const overdue = await tx.list('lesson', { where: live, upTo, order: 'verify_by' });
  const drifted = await tx.list('lesson', { where: live, above: { column: 'drift_at', value: 0 } });
  const low = await tx.list('lesson', { where: live, above: { column: 'low_at', value: 0 } });
  return [
    ...new Set([...waiting, ...flagged, ...overdue, ...drifted, ...low].map(({ lesson_id }) => lesson_id)),
  ];
}

/** Says of each waiting submission anew whether there is somebody to decide it. */
async function mark(tx: Tx, team: string, docket: Docket): Promise<Docket> {
  const changed = new Map(unmarked(docket).map((submission) => [submission.id, submission]));
  for (const submission of changed.values()) {
    const row = await tx.get('submission', { team_id: team, submission_id: submission.id });
    await tx.put('submission', submissionRow(team, submission, (row?.version ?? 0) + 1));
  }
  return { ...docket, submissions: docket.submissions.map((one) => changed.get(one.id) ?? one) };
}

async function aboutLesson(tx: Tx, { team, ended = [] }: Change, docket: Docket): Promise<Scope> {
  const key = { team_id: team, lesson_id: docket.lesson.id };
  const flags = (await tx.list('flag', { where: { ...key, state: 'open' } })).map(flagOf);
  const told = docket.submissions.filter(({ id, state }) => state === 'waiting' || ended.includes(id));
  const tasks = [...told.flatMap((one) => submissionTasks(docket, one)), ...lessonTasks(docket)];
  return {
    wanted: [
      ...tasks.map((task) => taskRow(docket, task, 'put')),
      ...flags.flatMap((flag) => flagTaskRows(flag, flagTasks(docket, flag), 'put')),
    ],
    refs: new Set([docket.lesson.id, ...[...told, ...flags].map(({ id }) => id)]),
  };
}

/** What a skill itself asks of people: to take it over, and to answer who misses a lesson in it. */
async function aboutSkills(tx: Tx, { team, gone, skill, lesson }: Change): Promise<Scope> {
  if (lesson !== undefined) return { wanted: [], refs: new Set() };
  const where = { team_id: team };
  const members = without(await membersOf(tx, team), gone);
  const rows = await tx.list('skill', { where });
  const of = (id: string | null) => rolesOf(rows.find(({ skill_id }) => skill_id === id) ?? null);
  const skills = rows.filter(({ skill_id }) => skill === undefined || skill_id === skill);
  const needs = (await tx.list('need', { where })).filter(
    (row) => skill === undefined || needOf(row).skill === skill,
  );
  return {
    wanted: [
      ...skills.flatMap((row) =>
        skillTasks({ members, roles: rolesOf(row) }, row.skill_id).map((task) => offerRow(task, row, 'put')),
      ),
      ...needs.flatMap((row) =>
        needTasks({ members, roles: of(needOf(row).skill) }, row.need_id).map((task) =>
          needTaskRow(task, row, 'put'),
        ),
      ),
    ],
    refs: new Set([...skills.map(({ skill_id }) => skill_id), ...needs.map(({ need_id }) => need_id)]),
  };
}

async function scopeOf(tx: Tx, change: Change): Promise<Scope> {
  const { team, now, gone, skill } = change;
  const { wanted, refs } = await aboutSkills(tx, change);
  for (const lesson of await lessonsInHand(tx, change)) {
    const docket = await docketOf({ tx, team, now }, lesson);
    if (docket === null || (skill !== undefined && docket.lesson.homeSkill !== skill)) continue;
    const known = await mark(tx, team, { ...docket, members: without(docket.members, gone) });
    const about = await aboutLesson(tx, change, known);
    wanted.push(...about.wanted);
    for (const ref of about.refs) refs.add(ref);
  }
  return { wanted, refs };
}

const nameOf = ({ person, task }: Pick<TaskChange, 'person' | 'task'>): string => `${person}\n${task}`;

/** The tasks people have now that may have to go: about what is looked at, what has just ended, and all of who is going. */
async function heldTasks(tx: Tx, { team, gone, ended = [] }: Change, refs: ReadonlySet<string>) {
  const where = { team_id: team, op: 'put' };
  const values = [...new Set([...refs, ...ended])];
  const held = await tx.list('task', { where, among: { column: 'ref', values }, order: 'ref' });
  const own = gone === undefined ? [] : await tx.list('task', { where: { ...where, person_id: gone } });
  return new Map([...held, ...own].map((row) => [nameOf({ person: row.person_id, task: row.task_id }), row]));
}

/**
 * What has to be written so that people's tasks are as the people, roles, flags and days of now ask for, also in what
 * they say. Marks waiting submissions anew; the team has to be locked.
 */
export async function alignment(tx: Tx, change: Change): Promise<TaskChange[]> {
  const { wanted, refs } = await scopeOf(tx, change);
  const held = await heldTasks(tx, change, refs);
  const names = new Set(wanted.map(nameOf));
  const told = wanted.filter((row) => held.get(nameOf(row))?.body !== JSON.stringify(row.body));
  const lost = [...held].filter(([name]) => !names.has(name));
  return [...told, ...lost.map(([, row]) => takenBack(row))];
}

/** Gives and takes tasks by `alignment`. Done twice, the second time writes nothing. */
export async function realign(tx: Tx, change: Change & TaskPlace): Promise<number> {
  const changes = await alignment(tx, change);
  await giveTasks(tx, change, changes);
  return changes.length;
}
