import { asksBadly, hasDrifted } from './drift.ts';
import { standing } from './eligible.ts';
import { isOverdue } from './flags.ts';
import { isAdmin, isPerson, leads } from './people.ts';
import type { Docket, Flag, SubmissionRow } from './rows.ts';
import type { SkillDocket } from './skill.ts';

/** Something one person has to do or know; a person has at most one about a thing. */
export type Task = {
  person: string;
  entity: 'submission' | 'flag' | 'answer' | 'skill' | 'lesson' | 'need';
  ref: string;
  /** `wrote` is the submitter's, `no-reviewer` an admin's who sees that nobody can decide, `verify` a lesson's whose time is over or whose page has changed, `questions` one's whose questions few answer right, `answered` is of who raised a flag and is told what became of it. */
  why:
    | 'decide'
    | 'wrote'
    | 'no-reviewer'
    | 'answer'
    | 'answered'
    | 'accept'
    | 'verify'
    | 'questions'
    | 'need';
};

/** Who has a task about a submission now: its submitter, and while it waits those who may decide it. */
export function submissionTasks(docket: Docket, submission: SubmissionRow): Task[] {
  const { members } = docket;
  const { submitter, id, state } = submission;
  const why = new Map<string, Task['why']>();
  if (state === 'waiting') {
    const { people, noReviewer } = standing(docket, submission);
    const admins = members.filter(({ person }) => isAdmin(members, person));
    if (noReviewer) for (const { person } of admins) why.set(person, 'no-reviewer');
    for (const person of people) why.set(person, 'decide');
  }
  if (members.some(({ person, status }) => person === submitter && status === 'active'))
    why.set(submitter, 'wrote');
  return [...why].map(([person, reason]) => ({ person, entity: 'submission', ref: id, why: reason }));
}

/** Who has to answer a flag now. */
export const flagTasks = (docket: Pick<Docket, 'members' | 'roles'>, { id, state }: Flag): Task[] =>
  state === 'open' ? leads(docket).map((person) => ({ person, entity: 'flag', ref: id, why: 'answer' })) : [];

/** Who is told what was answered to a flag: who raised it, unless `who` answered is the same. */
export const answerTasks = (
  { members }: Pick<Docket, 'members'>,
  { id, by, state }: Flag,
  who: string,
): Task[] =>
  state === 'closed' && isPerson(members, by) && by !== who
    ? [{ person: by, entity: 'answer', ref: id, why: 'answered' }]
    : [];

/**
 * Who stands for a lesson that has to be looked at: whether it still holds, where its time is over or its page has changed, else its
 * questions, where few answer them right.
 */
export function lessonTasks(docket: Docket): Task[] {
  const { lesson, now } = docket;
  const why =
    isOverdue(lesson, now) || hasDrifted(lesson) ? 'verify' : asksBadly(lesson) ? 'questions' : null;
  if (why === null) return [];
  return leads(docket).map((person) => ({ person, entity: 'lesson', ref: lesson.id, why }));
}

/** Who stands for the skill in which somebody misses a lesson; an admin where none is named or nobody stands for it. */
export const needTasks = (docket: SkillDocket, need: string): Task[] =>
  leads(docket).map((person) => ({ person, entity: 'need', ref: need, why: 'need' }));

/** Who has been offered a skill and has not answered. */
export const skillTasks = ({ members, roles }: SkillDocket, skill: string): Task[] =>
  isPerson(members, roles.offered)
    ? [{ person: roles.offered, entity: 'skill', ref: skill, why: 'accept' }]
    : [];

const keyOf = ({ person, entity, ref }: Task): string => [person, entity, ref].join('\n');

/** What a change does to tasks: rows to write to those who gain or whose reason changed, and to take from the others. */
export function taskDiff(before: readonly Task[], after: readonly Task[]): { gained: Task[]; lost: Task[] } {
  const held = new Map(before.map((task) => [keyOf(task), task]));
  const now = new Set(after.map(keyOf));
  return {
    gained: after.filter((task) => held.get(keyOf(task))?.why !== task.why),
    lost: before.filter((task) => !now.has(keyOf(task))),
  };
}
