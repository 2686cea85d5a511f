import { embedded } from '../../../../lib/draft/embedded.ts';
import type { LessonBody, LessonContent } from '../../../../lib/model/lesson.ts';
import { buildCapture, countingIds, type Piece } from '../build-capture.ts';

/** The lesson drafted from these pieces under this title. */
export async function lessonOf(
  title: string,
  pieces: readonly Piece[],
  language = 'en',
): Promise<LessonContent> {
  const capture = buildCapture(title, pieces, { language });
  const drafted = await embedded.draft({ capture, skills: [], newId: countingIds() });
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  return drafted.value.content;
}

/** A body of this kind, or none. */
export const bodyAs = <K extends LessonBody['kind']>(
  { body }: LessonContent,
  kind: K,
): Extract<LessonBody, { kind: K }> | null =>
  body.kind === kind ? (body as Extract<LessonBody, { kind: K }>) : null;
