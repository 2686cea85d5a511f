import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent, TierValue } from '../../model/lesson.ts';
import { highest } from '../../review/floor.ts';
import { requiredFor, type TierPolicy } from '../../review/policy.ts';
import type { NextThere } from '../views/next-there.ts';
import { besideLive } from './beside-live.ts';
import type { LastSent } from './last-sent.ts';
import { rowBody } from './team-rows.ts';
import { thereOf } from './there.ts';

/** The tier a lesson that was never approved has there, as its last submission's task says. */
async function proposedTier(db: Db, team: Id, { submission }: LastSent): Promise<TierValue> {
  const task = await rowBody(db, [team, 'me', 'task', `submission:${submission}`]);
  return (task as { lesson?: { tier?: TierValue } } | undefined)?.lesson?.tier ?? 1;
}

/** Who decides about these words in the team and at which tier, where a lesson of theirs is there already, and what else is live of it. */
export async function nextThere(
  db: Db,
  team: Id,
  { last, content, policy }: { last: LastSent | null; content: LessonContent; policy: TierPolicy },
): Promise<NextThere> {
  const row = last && (await thereOf(db, team, last.as));
  const isNew = last === null || row?.state === 'retired';
  const least = isNew ? 1 : (row?.tier ?? (await proposedTier(db, team, last)));
  const tier = highest(content.tier.value, least);
  return {
    ...{ tier, seats: requiredFor(policy, tier), home: row?.state === 'live' ? row.homeSkill : null },
    other: last && (await besideLive(db, team, { last, content })),
  };
}
