import * as z from 'zod';
import { Experiment } from '../experiment.ts';
import { reviewed } from './command.ts';
import { Version } from './parts.ts';

/** Makes or changes an experiment that is not decided. */
export const putExperiment = reviewed(
  'experiment.put',
  z.looseObject({ experiment: Experiment, version: Version }),
);
