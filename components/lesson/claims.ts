import type { Claim } from '../../lib/model/claim.ts';
import type { Id } from '../../lib/model/id.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { slotGroups } from './slots.ts';

/** Every claim of a lesson in reading order. */
export function allClaims(content: LessonContent): Claim[] {
  const items = slotGroups(content.body).flatMap((group) => group.items);
  const body = items.flatMap(({ claim, caution }) => (caution ? [claim, caution] : [claim]));
  return [...(content.insight === null ? [] : [content.insight]), ...body, ...content.mistakes];
}

/** The claim of that id, if the lesson still has it. */
export const claimOf = (content: LessonContent, id: Id): Claim | undefined =>
  allClaims(content).find((claim) => claim.id === id);
