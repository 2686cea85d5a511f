import type { Claim } from '../model/claim.ts';
import type { LessonContent } from '../model/lesson.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { SkillId } from '../model/skill.ts';
import { claimsOf } from './claims.ts';
import { breachesOf } from './judge.ts';
import { missingOf } from './missing.ts';
import { withoutIdleExcerpts } from './quoted.ts';
import { refusedText } from './refused-text.ts';

/** The content as it goes into a revision, or why it cannot, the warnings still `open` among the reasons: `lesson-incomplete`, `text-refused`. */
export function readyContent(
  content: LessonContent,
  skills: ReadonlySet<SkillId>,
  open: readonly Claim[] = [],
): Result<LessonContent> {
  const missing = missingOf(content, breachesOf(content), skills, open);
  if (missing.length > 0) return fail({ kind: 'lesson-incomplete', missing });
  const why = refusedText(content);
  if (why !== null) return fail({ kind: 'text-refused', why });
  return ok(withoutIdleExcerpts(content, claimsOf(content)));
}
