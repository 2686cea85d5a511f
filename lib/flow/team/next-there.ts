import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import { highest } from '../../review/floor.ts';
import { requiredFor, type TierPolicy } from '../../review/policy.ts';
import type { NextThere } from '../views/next-there.ts';
import { besideLive } from './beside-live.ts';
import type { LastSent } from './last-sent.ts';
import { leastTier } from './least-tier.ts';
import { thereOf } from './there.ts';

/** Who decides about these words in the team and at which tier, where a lesson of theirs is there already, and what else is live of it. */
export async function nextThere(
  db: Db,
  team: Id,
  { last, content, policy }: { last: LastSent | null; content: LessonContent; policy: TierPolicy },
): Promise<NextThere> {
  const row = last && (await thereOf(db, team, last.as));
  const least = last === null ? 1 : await leastTier(db, team, last.as, last);
  const tier = highest(content.tier.value, least);
  return {
    ...{ tier, seats: requiredFor(policy, tier), home: row?.state === 'live' ? row.homeSkill : null },
    other: last && (await besideLive(db, team, { last, content })),
  };
}
