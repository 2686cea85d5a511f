import type { LessonContent, Tier, TierValue } from '../model/lesson.ts';
import { lessonTexts } from '../model/lesson-texts.ts';
import { tierSigns } from '../rules/tier-signs.ts';

const larger = (a: TierValue, b: TierValue): TierValue => (a > b ? a : b);

/** Raises floor and value where the words of the lesson carry signs of harm; never lowers either. */
export function raiseTier(content: LessonContent): LessonContent {
  const { tier } = content;
  const found = tierSigns(lessonTexts(content));
  const floor = found.reduce((highest, sign) => larger(highest, sign.tier), tier.floor);
  const signs = [...new Set([...tier.signs, ...found.map(({ id }) => id)])];
  if (floor === tier.floor && signs.length === tier.signs.length) return content;
  const raised: Tier = { ...tier, floor, signs };
  return {
    ...content,
    tier: floor > tier.value ? { ...raised, value: floor, by: 'rule', reason: '' } : raised,
  };
}

/** The tier a person chose, never below the floor. */
export const chooseTier = (content: LessonContent, value: TierValue, reason: string): LessonContent => ({
  ...content,
  tier: { ...content.tier, value: larger(value, content.tier.floor), by: 'person', reason },
});
