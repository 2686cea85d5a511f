import type { Db } from '../../db/schema.ts';
import { nearOnes } from '../../lesson/near.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import { requiredFor, type TierPolicy } from '../../review/policy.ts';
import type { ToSendView } from '../views/to-send.ts';
import { blocksOf } from './blocks.ts';
import { ontoLive } from './onto-live.ts';
import { teamRows } from './team-rows.ts';
import type { There } from './there.ts';

/** Live lessons of the team that say nearly this; the team's own copy of the lesson, `own`, is not one. */
export async function nearInTeam(
  db: Db,
  team: Id,
  { content, own, policy }: { content: LessonContent; own: Id | undefined; policy: TierPolicy },
): Promise<ToSendView['near']> {
  const others = (await teamRows(db, team, 'lesson')).flatMap(({ id, body }) => {
    const { state, rev, content: words, homeSkill: skill, tier } = body as There;
    if (words === null || rev === null || state !== 'live' || id === own) return [];
    return [{ id, rev, content: words, skill, tier }];
  });
  return nearOnes(content, others).map(({ id: lesson, rev, content: there, skill, tier: least }) => {
    const { tier, changes } = ontoLive({ content: there, tier: least }, content);
    const { title, insight } = there;
    const said = { title, insight: insight?.text ?? '' };
    const blocks = blocksOf(content, tier);
    return { lesson, rev, ...said, skill, tier, seats: requiredFor(policy, tier), changes, blocks };
  });
}
