import { fail, ok, type Result } from '../model/result.ts';
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

/**
 * Takes every site off the list, whichever of them fails; the permissions that `needed` needs stay, and one the browser keeps is its
 * to tell. Problems: storage, also where a site stays on the list.
 */
export async function disableSites({ sites }: Deps, needed: readonly string[]): Promise<Result<void>> {
  try {
    for (const { origin } of await sites.list()) await sites.remove(origin, needed).catch(() => undefined);
    return (await sites.list()).length === 0 ? ok(undefined) : fail({ kind: 'storage-unavailable' });
  } catch (error) {
    return prefsProblem(error);
  }
}
