import type { Deps, Live, PracticeView } from '../deps.ts';
import { boundsOf } from '../practice/day-of.ts';
import { readPractice } from '../practice/read-practice.ts';
import { live } from './live.ts';

/** What is asked on a calendar day `YYYY-MM-DD` of this device; again with every answer, lesson and pause. */
export const watchPractice = (deps: Deps, day: string): Live<PracticeView> =>
  live(() => readPractice(deps, boundsOf(day)));
