import * as z from 'zod';
import { Skill } from '../../lib/model/skill.ts';
import { Flag } from '../../lib/review/rows.ts';
import type { Task } from '../../lib/review/tasks.ts';
import type { Row } from '../store/tables.ts';
import type { TaskChange } from './command.ts';

type Op = TaskChange['op'];

/** A task's row in its person's stream; what is taken back says nothing more. */
const taskRow = ({ person, entity, ref, why }: Task, op: Op, says: object): TaskChange => ({
  person,
  task: `${entity}:${ref}`,
  entity,
  ref,
  op,
  body: op === 'del' ? null : { ref, why, ...says },
});

/** Takes a task back that somebody was given. */
export const takenBack = ({ person_id, task_id, entity, ref }: Row<'task'>): TaskChange => ({
  person: person_id,
  task: task_id,
  entity,
  ref,
  op: 'del',
  body: null,
});

export const flagOf = (row: Row<'flag'>): Flag => Flag.parse(JSON.parse(row.body));

/** The tasks of those who answer a flag, with what was said. */
export const flagTaskRows = ({ lesson, text, at }: Flag, tasks: readonly Task[], op: Op): TaskChange[] =>
  tasks.map((task) => taskRow(task, op, { lesson, text, at }));

/** What who raised a flag reads once it is answered: what they said and what was answered. */
export const answerTaskRows = ({ lesson, text, answer, at }: Flag, tasks: readonly Task[]): TaskChange[] =>
  tasks.map((task) => taskRow(task, 'put', { lesson, text, answer, at }));

export const skillOf = (row: Row<'skill'>): Skill => Skill.parse(JSON.parse(row.body));

/** What a need's row says: that somebody misses a lesson, without who. */
const NeedBody = z.looseObject({ text: z.string(), skill: z.string().nullable() });

export const needOf = ({ body }: Row<'need'>) => NeedBody.parse(JSON.parse(body));

/** The task of somebody who may answer that a lesson is missed. */
export function needTaskRow(task: Task, row: Row<'need'>, op: Op): TaskChange {
  const { text, skill } = needOf(row);
  return taskRow(task, op, { text, skill });
}

/** The task of somebody who was offered a skill. */
export const offerRow = (task: Task, row: Row<'skill'>, op: Op): TaskChange =>
  taskRow(task, op, { name: skillOf(row).name });
