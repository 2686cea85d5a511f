import { readSkills } from '../../db/skills.ts';
import { diffContent } from '../../lesson/diff.ts';
import type { Id } from '../../model/id.ts';
import type { Skill } from '../../model/skill.ts';
import type { Deps, DiffPart, Live } from '../deps.ts';
import { readLesson } from '../read-lesson.ts';
import { live } from './live.ts';

type Input = { lesson: Id; from: Id; to: Id };

/** Makes the query of what differs between two revisions of a lesson, nothing when either is gone; `nameOf` words a skill. */
export const watchDiff =
  (nameOf: (skill: Skill) => string) =>
  ({ db }: Deps, { lesson, from, to }: Input): Live<DiffPart[]> =>
    live(async () => {
      const { kept } = await readLesson(db, lesson);
      const names = new Map((await readSkills(db)).map((skill) => [skill.id, nameOf(skill)]));
      const contentOf = (rev: Id) => kept.find(({ revision }) => revision.rev === rev)?.revision.content;
      const [before, after] = [contentOf(from), contentOf(to)];
      return before && after ? diffContent(before, after, (id) => names.get(id) ?? id) : [];
    });
