import { ok, type Result } from '../model/result.ts';
import type { Deps, Prefs } from './deps.ts';

/** Changes what is given, leaves the rest. */
export async function setPrefs(deps: Deps, { patch }: { patch: Partial<Prefs> }): Promise<Result<void>> {
  await deps.prefs.set(patch);
  return ok(undefined);
}
