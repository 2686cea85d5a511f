import { attempt } from '../db/problem-of.ts';
import { htmlOf } from '../lesson/html.ts';
import { markdownOf } from '../lesson/markdown.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { readLesson } from './read-lesson.ts';

/** A lesson's head to copy elsewhere: Markdown, or an HTML fragment for rich text. Problem: `not-found`. */
export const lessonAs = (
  deps: Deps,
  { lesson, format }: { lesson: Id; format: 'markdown' | 'html' },
): Promise<Result<string>> =>
  attempt(async () => {
    const head = (await readLesson(deps.db, lesson)).kept.at(-1);
    if (!head) return fail({ kind: 'not-found', what: 'lesson' });
    const { content } = head.revision;
    return ok(format === 'markdown' ? markdownOf(content) : htmlOf(content));
  });
