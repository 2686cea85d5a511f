import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { prefsProblem } from './prefs-problem.ts';

/** Forgets what the browser keeps only until it closes: own words that are no draft yet, captures on their way. */
export const clearSession = ({ session }: Deps): Promise<Result<void>> =>
  session.clear().then(() => ok(undefined), prefsProblem);
