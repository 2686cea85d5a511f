import type { Db } from '../../db/schema.ts';
import { nearOnes } from '../../lesson/near.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent, TierValue } from '../../model/lesson.ts';
import type { SkillId } from '../../model/skill.ts';
import { highest } from '../../review/floor.ts';
import { requiredFor, type TierPolicy } from '../../review/policy.ts';
import type { ToSendView } from '../views/to-send.ts';
import { teamRows } from './team-rows.ts';

type Body = { state: string; content: LessonContent | null; homeSkill: SkillId; tier: TierValue };

/** Live lessons of the team that say nearly this; the team's own copy of the lesson, `own`, is not one. */
export async function nearInTeam(
  db: Db,
  team: Id,
  { content, own, policy }: { content: LessonContent; own: Id | undefined; policy: TierPolicy },
): Promise<ToSendView['near']> {
  const others = (await teamRows(db, team, 'lesson')).flatMap(({ id, body }) => {
    const { state, content: words, homeSkill: skill, tier } = body as Body;
    return words === null || state !== 'live' || id === own ? [] : [{ id, content: words, skill, tier }];
  });
  return nearOnes(content, others).map(({ id: lesson, content: { title, insight }, skill, tier }) => ({
    ...{ lesson, title, skill },
    insight: insight?.text ?? '',
    seats: requiredFor(policy, highest(tier, content.tier.value)),
  }));
}
