import type { Problem } from '../model/problem.ts';
import { fail } from '../model/result.ts';

/** An error of the browser's small stores as a Result; they name their errors in their text only. */
export const prefsProblem = (error: unknown): { ok: false; problem: Problem } =>
  fail({ kind: /quota/i.test(String(error)) ? 'storage-full' : 'storage-unavailable' });
