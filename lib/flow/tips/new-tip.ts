import type { NewTip } from '../../db/put-tips.ts';
import type { LessonContent } from '../../model/lesson.ts';
import { tipDocument, tipLesson } from '../../tips/lesson.ts';
import { type TipOf, tipName } from './tip-name.ts';

type Said = { of: TipOf; content: LessonContent; stamp: string; until: number | null };

/** A lesson as it goes into the index; `names` are those of the skills. */
export function newTip({ of, content, stamp, until }: Said, names: ReadonlyMap<string, string>): NewTip {
  const document = tipDocument(tipLesson(content, (skill) => names.get(skill) ?? ''));
  const home = content.skills[0] ?? null;
  const { title, cues } = document;
  return { stamp, document, entry: { lesson: tipName(of), title, cues, home, until } };
}
