import { fail, ok, type Result } from '../model/result.ts';
import type { Deps, Prefs } from './deps.ts';
import { prefsProblem } from './prefs-problem.ts';

/** A longer name would be read as none. */
const MAX_NAME = 120;

/** Changes what is given, leaves the rest. Problems: `text-too-long` for the name, `storage-full`, `storage-unavailable`. */
export async function setPrefs({ prefs }: Deps, { patch }: { patch: Partial<Prefs> }): Promise<Result<void>> {
  if ((patch.name ?? '').length > MAX_NAME) return fail({ kind: 'text-too-long', max: MAX_NAME });
  return prefs.set(patch).then(() => ok(undefined), prefsProblem);
}
