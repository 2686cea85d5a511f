import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { prefsProblem } from './prefs-problem.ts';

type Needs = Pick<Deps, 'sites' | 'now'>;

/** Asks the browser for one origin and puts it on the list; false when the person said no. Call it first in the click. */
export async function enableSite(deps: Needs, { origin }: { origin: string }): Promise<Result<boolean>> {
  const granted = await deps.sites.request(origin).catch(() => false);
  return granted ? keepSite(deps, { origin }) : ok(false);
}

/** Puts a granted origin on the list; one that is there stays as it is. */
export async function keepSite(
  { sites, now }: Needs,
  { origin }: { origin: string },
): Promise<Result<boolean>> {
  try {
    if ((await sites.list()).some((site) => site.origin === origin)) return ok(true);
    await sites.put({ origin, enabledAt: now(), shown: true, place: null });
    return ok(true);
  } catch (error) {
    return prefsProblem(error);
  }
}
