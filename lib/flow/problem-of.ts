import { problemOf as storageProblem } from '../db/problem-of.ts';
import type { Problem } from '../model/problem.ts';

/** The Problem behind an error of a live value; null means a bug, which must be thrown on. */
export const problemOf = (error: unknown): Problem | null => storageProblem(error);
