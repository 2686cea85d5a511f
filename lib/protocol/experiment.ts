import * as z from 'zod';
import { Id } from '../model/id.ts';
import { SkillId } from '../model/skill.ts';

/** "We believe that this lesson brings this measure from one figure to another by that day", `by` in ms. */
export const Experiment = z.looseObject({
  id: Id,
  lesson: Id,
  skill: SkillId,
  belief: z.string().trim().min(1).max(2_000),
  from: z.number(),
  to: z.number(),
  unit: z.string().max(60),
  by: z.int().nonnegative(),
});
export type Experiment = z.infer<typeof Experiment>;

/** What a human concludes of an experiment. */
export const ExperimentVerdict = z.enum(['keep', 'change', 'retire']);
export type ExperimentVerdict = z.infer<typeof ExperimentVerdict>;
