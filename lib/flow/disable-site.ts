import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { prefsProblem } from './prefs-problem.ts';

/** Takes a site off the list and gives the browser's permission back. */
export const disableSite = ({ sites }: Deps, { origin }: { origin: string }): Promise<Result<void>> =>
  sites.remove(origin).then(() => ok(undefined), prefsProblem);

/** Turns every site off. */
export async function disableSites({ sites }: Deps): Promise<Result<void>> {
  try {
    for (const { origin } of await sites.list()) await sites.remove(origin);
    return ok(undefined);
  } catch (error) {
    return prefsProblem(error);
  }
}
