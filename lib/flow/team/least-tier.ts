import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent, TierValue } from '../../model/lesson.ts';
import { highest } from '../../review/floor.ts';
import type { Block } from '../views/block.ts';
import { blocksOf } from './blocks.ts';
import { type LastSent, lastSent } from './last-sent.ts';
import { rowBody } from './team-rows.ts';
import { thereOf } from './there.ts';

/** The tier a lesson that was never approved has there, as its last submission's task says. */
async function proposedTier(db: Db, team: Id, { submission }: LastSent): Promise<TierValue> {
  const task = await rowBody(db, [team, 'me', 'task', `submission:${submission}`]);
  return (task as { lesson?: { tier?: TierValue } } | undefined)?.lesson?.tier ?? 1;
}

/** The tier a team's lesson never falls below, whatever its next revision says; 1 of a new one. `last` is what was sent there before. */
export async function leastTier(db: Db, team: Id, as: Id, last: LastSent | null): Promise<TierValue> {
  const row = await thereOf(db, team, as);
  if (row !== null) return row.state === 'retired' ? 1 : row.tier;
  return last?.as === as ? proposedTier(db, team, last) : 1;
}

/** What keeps these words of a personal lesson from becoming the next revision of the team's lesson `as`. */
export async function blocksThere(
  db: Db,
  team: Id,
  { lesson, as }: { lesson: Id; as: Id },
  content: LessonContent,
): Promise<Block[]> {
  const least = await leastTier(db, team, as, await lastSent(db, { lesson, team }));
  return blocksOf(content, highest(content.tier.value, least));
}
