import { ok, type Result } from '../model/result.ts';
import type { Deps, Prefs } from './deps.ts';
import { prefsProblem } from './prefs-problem.ts';

/** Changes what is given, leaves the rest. Problems: `storage-full`, `storage-unavailable`. */
export const setPrefs = ({ prefs }: Deps, { patch }: { patch: Partial<Prefs> }): Promise<Result<void>> =>
  prefs.set(patch).then(() => ok(undefined), prefsProblem);
