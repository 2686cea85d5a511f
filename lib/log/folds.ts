import { foldSkills } from './fold-skills.ts';
import { projectLesson } from './project-lesson.ts';

/** The folds the database keeps its projections by. Raise `version` when a fold, a key of a count or a starter skill changes: projections are then rebuilt. */
export const folds = { version: 8, lesson: projectLesson, skills: foldSkills } as const;
