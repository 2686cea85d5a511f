import { diffContent } from '../../lesson/diff.ts';
import type { DiffPart } from '../../lesson/diff-part.ts';
import type { LessonContent, TierValue } from '../../model/lesson.ts';
import { highest } from '../../review/floor.ts';

/** What these words would change of a live lesson as its next revision, and the tier that has: whatever is wished, it only rises. */
export function ontoLive(
  live: { content: LessonContent; tier: TierValue },
  content: LessonContent,
): { tier: TierValue; changes: DiffPart[] } {
  const tier = highest(live.tier, content.tier.value);
  const now = { ...live.content, tier: { ...live.content.tier, value: live.tier } };
  const then = { ...content, skills: live.content.skills, tier: { ...content.tier, value: tier } };
  return { tier, changes: diffContent(now, then, (id) => id) };
}
