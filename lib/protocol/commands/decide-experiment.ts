import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { ExperimentVerdict } from '../experiment.ts';
import { reviewed } from './command.ts';
import { Sentence } from './parts.ts';

/** Ends an experiment with what a human concludes. */
export const decideExperiment = reviewed(
  'experiment.decide',
  z.looseObject({ experiment: Id, decision: ExperimentVerdict, reason: Sentence }),
);
