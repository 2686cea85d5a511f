import { readEndpoint } from '../db/endpoint.ts';
import { ok, type Result } from '../model/result.ts';
import { webOrigin } from '../platform/origin-pattern.ts';
import type { Deps } from './deps.ts';
import { prefsProblem } from './prefs-problem.ts';

/** Takes a site off the list and gives the browser's permission back. */
export async function disableSite(
  { db, sites }: Deps,
  { origin }: { origin: string },
): Promise<Result<void>> {
  const server = webOrigin((await readEndpoint(db).catch(() => null))?.baseUrl);
  return sites.remove(origin, server === null ? [] : [server]).then(() => ok(undefined), prefsProblem);
}

/** Turns every site off. */
export async function disableSites({ sites }: Deps): Promise<Result<void>> {
  try {
    for (const { origin } of await sites.list()) await sites.remove(origin);
    return ok(undefined);
  } catch (error) {
    return prefsProblem(error);
  }
}
