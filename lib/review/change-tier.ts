import type { LessonContent, TierValue } from '../model/lesson.ts';
import { liveTier, notPerson, underTier } from './decide.ts';
import { marked } from './eligible.ts';
import { floorOf, highest } from './floor.ts';
import { type Grant, needsReview } from './grant.ts';
import { isAdmin, isPerson, memberOf } from './people.ts';
import { verifyBy } from './policy.ts';
import { type Reviewed, refuse } from './refusal.ts';
import type { Docket, LessonRow, Writes } from './rows.ts';
import { again } from './submit.ts';

/**
 * Raises a lesson's tier and that of all that waits for it. Approvals given under the lower tier no longer count;
 * those who gave them may decide again. A lesson that lives is to be verified by when its new tier asks, or sooner.
 */
export function raiseTier(docket: Docket, { who, to }: { who: string; to: TierValue }): Reviewed<Writes> {
  const { lesson, members, submissions, policy, now } = docket;
  if (memberOf(members, who) === null) return refuse({ kind: 'not-member' });
  if (lesson.state === 'retired') return refuse({ kind: 'not-live', is: 'retired' });
  const lower = submissions.filter(({ state, tier }) => state === 'waiting' && tier < to);
  if (lesson.tier >= to && lower.length === 0) return refuse({ kind: 'tier-lowered', least: lesson.tier });
  const by = verifyBy(policy, to, now);
  const raised: LessonRow = {
    ...lesson,
    tier: highest(lesson.tier, to),
    verifyBy: lesson.verifyBy === null ? null : Math.min(lesson.verifyBy, by),
  };
  const after = { ...docket, lesson: raised };
  return {
    ok: true,
    value: {
      lesson: lesson.tier < to ? raised : lesson,
      submissions: lower.map((submission) => marked(after, underTier(after, submission, to))),
    },
  };
}

/** The owner; where a skill has none, an admin. */
export const isOwner = ({ members, roles }: Pick<Docket, 'members' | 'roles'>, who: string): boolean =>
  isPerson(members, roles.owner) ? roles.owner === who : isAdmin(members, who);

/** What lowering a tier takes; `content` is that of the live revision. */
export type Lowering = { who: string; id: string; to: TierValue; content: LessonContent; grant: Grant };

/** Asks for a lower tier: a submission of the live revision under the rule of the tier it has. */
export function lowerTier(docket: Docket, { who, id, to, content, grant }: Lowering): Reviewed<Writes> {
  const stranger = notPerson(docket, who);
  if (stranger !== null) return refuse(stranger);
  if (!isOwner(docket, who)) return refuse({ kind: 'not-owner' });
  const lacks = needsReview(grant);
  if (lacks !== null) return refuse(lacks);
  if (to >= liveTier(docket.lesson)) return refuse({ kind: 'not-lower' });
  const least = floorOf(content, docket.policy);
  if (to < least) return refuse({ kind: 'tier-lowered', least });
  return again(docket, { id, submitter: who, becomes: to, why: 'lower-tier' });
}
