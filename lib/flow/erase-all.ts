import { readEndpoint } from '../db/endpoint.ts';
import { eraseDb } from '../db/erase-db.ts';
import { attempt } from '../db/problem-of.ts';
import { ok, type Result } from '../model/result.ts';
import { clearSession } from './clear-session.ts';
import type { Deps, Prefs } from './deps.ts';
import { disableSites } from './disable-site.ts';
import { newIds } from './new-id.ts';
import { releaseOrigin } from './release-origin.ts';
import { setPrefs } from './set-prefs.ts';
import { goodbyes } from './team/end-all.ts';

const NOTHING: Prefs = {
  theme: 'system',
  name: '',
  lastBackup: null,
  backupSnoozedAt: null,
  firstRunDone: false,
  persistAsked: false,
  comments: true,
  tips: true,
  resolved: true,
  drafter: 'embedded',
  always: [],
  never: [],
};

/**
 * Deletes everything of the person from this device and begins again, empty. What can be deleted is, whichever store
 * fails; the first Problem is told. The servers of the person's teams hear that this device is gone, as far as they can be reached.
 */
export async function eraseAll(deps: Deps): Promise<Result<void>> {
  const server = await readEndpoint(deps.db).catch(() => null);
  const sayGoodbye = await goodbyes(deps).catch(() => undefined);
  const erased = await attempt(async () => ok(await eraseDb(deps.db, newIds(deps))));
  const rest = [await clearSession(deps), await setPrefs(deps, { patch: NOTHING }), await disableSites(deps)];
  if (erased.ok) await sayGoodbye?.();
  if (server !== null) await releaseOrigin(deps, server.baseUrl).catch(() => undefined);
  return [erased, ...rest].find(({ ok }) => !ok) ?? ok(undefined);
}
