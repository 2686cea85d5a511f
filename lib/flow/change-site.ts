import { ok, type Result } from '../model/result.ts';
import type { Deps, Site } from './deps.ts';
import { prefsProblem } from './prefs-problem.ts';

/** Shows, hides or moves the button of a site; one that is not on the list stays off it. */
export async function changeSite(
  { sites }: Pick<Deps, 'sites'>,
  { origin, patch }: { origin: string; patch: Partial<Pick<Site, 'shown' | 'place'>> },
): Promise<Result<void>> {
  try {
    const site = (await sites.list()).find((each) => each.origin === origin);
    if (site !== undefined) await sites.put({ ...site, ...patch });
    return ok(undefined);
  } catch (error) {
    return prefsProblem(error);
  }
}
