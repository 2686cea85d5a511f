import type { LessonContent, TierValue } from '../model/lesson.ts';
import type { SkillId } from '../model/skill.ts';
import { changeClaims } from './claims.ts';
import { SELF } from './own-words.ts';

/**
 * The words of a personal lesson as they go to a team: under the team's skill, never below the team's own floor, and with the
 * person's name there in the place of "me", which would mean whoever reads it.
 */
export function teamContent(
  content: LessonContent,
  { skill, name, floor }: { skill: SkillId | null; name: string; floor: TierValue },
): LessonContent {
  const named = (by: string): string => (by === SELF ? name : by);
  const { tier, why } = content;
  const said = changeClaims(content, (claim) =>
    claim.support.kind === 'testimony'
      ? { ...claim, support: { ...claim.support, by: named(claim.support.by) } }
      : claim,
  );
  return {
    ...said,
    why: why && { ...why, by: named(why.by) },
    skills: skill === null ? [] : [skill],
    tier: floor > tier.value ? { ...tier, value: floor, floor, by: 'rule', reason: '' } : tier,
  };
}
