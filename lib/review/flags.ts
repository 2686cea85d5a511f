import { notPerson } from './decide.ts';
import { hasDrifted } from './drift.ts';
import { type Grant, needsReview } from './grant.ts';
import { leads, memberOf } from './people.ts';
import { type Reviewed, refuse } from './refusal.ts';
import type { Docket, Flag, LessonRow } from './rows.ts';

/** A member says that something is wrong with what is live. */
export function flagLesson(
  { lesson, members, now }: Pick<Docket, 'lesson' | 'members' | 'now'>,
  { who, id, text }: { who: string; id: string; text: string },
): Reviewed<Flag> {
  if (memberOf(members, who) === null) return refuse({ kind: 'not-member' });
  if (lesson.state !== 'live') return refuse({ kind: 'not-live', is: lesson.state });
  return { ok: true, value: { id, lesson: lesson.id, by: who, text, state: 'open', answer: null, at: now } };
}

/** Owner or deputy answers a flag. */
export function closeFlag(
  docket: Pick<Docket, 'members' | 'roles'>,
  flag: Flag,
  { who, answer, grant }: { who: string; answer: string; grant: Grant },
): Reviewed<Flag> {
  const stranger = notPerson(docket, who);
  if (stranger !== null) return refuse(stranger);
  if (!leads(docket).includes(who)) return refuse({ kind: 'not-owner' });
  const lacks = needsReview(grant);
  if (lacks !== null) return refuse(lacks);
  if (flag.state !== 'open') return refuse({ kind: 'not-waiting', is: flag.state });
  return { ok: true, value: { ...flag, state: 'closed', answer } };
}

/** Whether the day a live lesson has to be verified by has come. */
export const isOverdue = ({ state, verifyBy }: LessonRow, now: number): boolean =>
  state === 'live' && verifyBy !== null && verifyBy <= now;

/** Why a live lesson is to be looked at again, or null: a mark beside its state, never a state. */
export function recheckOf(
  lesson: LessonRow,
  flags: readonly Flag[],
  now: number,
): 'flag' | 'drift' | 'verify-by' | null {
  if (lesson.state !== 'live') return null;
  if (flags.some(({ state, lesson: about }) => state === 'open' && about === lesson.id)) return 'flag';
  if (hasDrifted(lesson)) return 'drift';
  return isOverdue(lesson, now) ? 'verify-by' : null;
}
