import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { ExperimentReading } from '../experiment.ts';
import { reviewed } from './command.ts';

/** Adds one week's figure to an experiment; a second one for the week takes its place. */
export const readExperiment = reviewed(
  'experiment.read',
  z.looseObject({ experiment: Id, ...ExperimentReading.shape }),
);
