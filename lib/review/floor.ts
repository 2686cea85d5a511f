import type { LessonContent, TierValue } from '../model/lesson.ts';
import { lessonTexts } from '../model/lesson-texts.ts';
import { tierSigns } from '../rules/tier-signs.ts';
import type { TierPolicy } from './policy.ts';

const higher = (a: TierValue, b: TierValue): TierValue => (a > b ? a : b);

/** The largest of some tiers; 1 of none. */
export const highest = (...tiers: readonly TierValue[]): TierValue => tiers.reduce(higher, 1);

/** A text as words between single spaces, so that a word is found only whole. */
const worded = (text: string): string =>
  ` ${text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;

/** The least tier a lesson with these words may have, by the rules' signs of harm and the team's own. */
export function floorOf(content: LessonContent, policy: TierPolicy): TierValue {
  const texts = lessonTexts(content);
  const words = texts.map(worded);
  const own = policy.signs.filter(({ word }) => words.some((text) => text.includes(worded(word))));
  return highest(...tierSigns(texts).map(({ tier }) => tier), ...own.map(({ tier }) => tier));
}
