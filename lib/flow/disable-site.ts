import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { originsNeeded } from './origins-needed.ts';
import { prefsProblem } from './prefs-problem.ts';

/** Takes a site off the list and gives the browser's permission back, unless a server of this device needs it. */
export async function disableSite(
  { db, sites }: Deps,
  { origin }: { origin: string },
): Promise<Result<void>> {
  const needed = await originsNeeded(db).catch(() => []);
  return sites.remove(origin, needed).then(() => ok(undefined), prefsProblem);
}

/** Turns every site off, whichever of them fails, and tells which did; the permissions that `needed` needs stay. Problems: storage. */
export async function disableSites({ sites }: Deps, needed: readonly string[]): Promise<Result<string[]>> {
  const failed: string[] = [];
  try {
    for (const { origin } of await sites.list())
      await sites.remove(origin, needed).catch(() => void failed.push(origin));
    return ok(failed);
  } catch (error) {
    return prefsProblem(error);
  }
}
