import type { Problem } from '../model/problem.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Deps, Prefs } from './deps.ts';

/** The preferences' store names its errors in their text only. */
const problemOf = (error: unknown): Problem =>
  /quota/i.test(String(error)) ? { kind: 'storage-full' } : { kind: 'storage-unavailable' };

/** Changes what is given, leaves the rest. Problems: `storage-full`, `storage-unavailable`. */
export async function setPrefs(deps: Deps, { patch }: { patch: Partial<Prefs> }): Promise<Result<void>> {
  try {
    await deps.prefs.set(patch);
    return ok(undefined);
  } catch (error) {
    return fail(problemOf(error));
  }
}
