import type { Db } from '../../db/schema.ts';
import { draftedSince } from '../../lesson/drafted.ts';
import { teamContent } from '../../lesson/team-content.ts';
import type { Id } from '../../model/id.ts';
import type { SkillId } from '../../model/skill.ts';
import { floorOf } from '../../review/floor.ts';
import type { Link } from '../../sync/link.ts';
import { readLesson } from '../read-lesson.ts';
import { foundHere } from './found-here.ts';
import type { SubmissionWords } from './submission-words.ts';
import { teamPolicy } from './team-rows.ts';

type ToSend = SubmissionWords & { rev: Id; skills: SkillId[] };

/** The newest revision of a personal lesson with its words as they would go to a team; null where there is none. */
export async function contentToSend(
  db: Db,
  { team, personName: name }: Link,
  { lesson, skill }: { lesson: Id; skill: SkillId | null },
): Promise<ToSend | null> {
  const { kept, deletedBy } = await readLesson(db, lesson);
  const head = kept.at(-1)?.revision;
  if (head === undefined || deletedBy !== null) return null;
  const revisions = kept.map(({ revision }) => revision);
  const floor = floorOf(head.content, await teamPolicy(db, team));
  return {
    rev: head.rev,
    content: teamContent(head.content, { skill, name, floor }),
    skills: head.content.skills,
    drafted: draftedSince(revisions),
    found: foundHere(head.content, revisions),
  };
}
