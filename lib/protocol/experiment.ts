import * as z from 'zod';
import { Id } from '../model/id.ts';
import { OpenName } from '../model/open-name.ts';
import { SkillId } from '../model/skill.ts';
import { Week } from './week.ts';

/** "We believe that this lesson brings this measure from one figure to another by that day." */
export const Experiment = z.looseObject({
  id: Id,
  lesson: Id,
  skill: SkillId,
  measure: z.string().min(1).max(300),
  unit: z.string().max(60),
  from: z.number(),
  to: z.number(),
  by: z.iso.date(),
});
export type Experiment = z.infer<typeof Experiment>;

/** The figures an experiment may have: one a week for five years. */
export const MOST_READINGS = 260;

/** One week's figure of the measure. */
export const ExperimentReading = z.looseObject({
  week: Week,
  value: z.number(),
  /** 'typed', 'csv' or 'jira'. */
  how: OpenName,
});
export type ExperimentReading = z.infer<typeof ExperimentReading>;

/** What a human concludes of an experiment. */
export const ExperimentVerdict = z.enum(['keep', 'change', 'retire']);
export type ExperimentVerdict = z.infer<typeof ExperimentVerdict>;
