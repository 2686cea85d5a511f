import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { ExperimentVerdict } from '../experiment.ts';
import { reviewed } from './command.ts';
import { Version } from './parts.ts';

/** Ends an experiment with what a human concludes. */
export const decideExperiment = reviewed(
  'experiment.decide',
  z.looseObject({
    experiment: Id,
    verdict: ExperimentVerdict,
    reason: z.string().min(1).max(2_000),
    version: Version,
  }),
);
