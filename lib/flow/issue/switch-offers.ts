import { forgetIssues } from '../../db/issues-seen.ts';
import { attempt } from '../../db/problem-of.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { setPrefs } from '../set-prefs.ts';

/** Says whether the solution of a resolved issue is offered to be captured; turned off, what was remembered for it goes. Problems: storage. */
export async function switchOffers(deps: Deps, { on }: { on: boolean }): Promise<Result<void>> {
  const set = await setPrefs(deps, { patch: { resolved: on } });
  return set.ok && !on ? attempt(async () => ok(await forgetIssues(deps.db))) : set;
}
