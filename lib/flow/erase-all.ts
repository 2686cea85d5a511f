import { eraseDb } from '../db/erase-db.ts';
import { attempt } from '../db/problem-of.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { clearSession } from './clear-session.ts';
import type { Deps } from './deps.ts';
import { disableSites } from './disable-site.ts';
import { newIds } from './new-id.ts';
import { NO_PREFS } from './no-prefs.ts';
import { originsNeeded } from './origins-needed.ts';
import { setPrefs } from './set-prefs.ts';
import { goodbyes } from './team/end-all.ts';

/** Hears how it went on this device, before the servers of teams are told. */
type Hearing = { onHere?: (here: Result<void>) => void };

/**
 * Deletes everything of the person from this device and begins again, empty, with no permission but the goodbyes' own. What can be
 * deleted is, whichever store fails. The servers of the person's teams hear that this device is gone, as far as they can be reached.
 * Problems: those of the database, or `erase-unfinished` where that is empty and something else is not, with the origins the browser still allows.
 */
export async function eraseAll(deps: Deps, { onHere }: Hearing = {}): Promise<Result<void>> {
  const needed = await originsNeeded(deps.db).catch(() => []);
  const farewell = await goodbyes(deps).catch(() => null);
  const erased = await attempt(async () => ok(await eraseDb(deps.db, newIds(deps))));
  const rest = [
    await disableSites(deps, needed),
    await clearSession(deps),
    await setPrefs(deps, { patch: NO_PREFS }),
  ];
  // Null where the browser does not say what it still grants.
  const left = erased.ok ? await deps.net.releaseAll(farewell?.addresses ?? []).catch(() => null) : [];
  const isDone = left?.length === 0 && rest.every(({ ok }) => ok);
  const here = erased.ok && !isDone ? fail({ kind: 'erase-unfinished', sites: left ?? [] }) : erased;
  onHere?.(here);
  if (erased.ok) await farewell?.say();
  return here;
}
