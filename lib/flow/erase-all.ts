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

const NOTHING: Prefs = {
  theme: 'system',
  name: '',
  lastBackup: null,
  backupSnoozedAt: null,
  firstRunDone: false,
  persistAsked: false,
  comments: true,
  drafter: 'embedded',
  always: [],
  never: [],
};

/**
 * Deletes everything of the person from this device and begins again, empty. What can be deleted is, whichever store
 * fails; the first Problem is told.
 */
export async function eraseAll(deps: Deps): Promise<Result<void>> {
  const server = await readEndpoint(deps.db).catch(() => null);
  const erased = await attempt(async () => ok(await eraseDb(deps.db, newIds(deps))));
  const rest = [await clearSession(deps), await setPrefs(deps, { patch: NOTHING }), await disableSites(deps)];
  if (server !== null) await releaseOrigin(deps, server.baseUrl).catch(() => undefined);
  return [erased, ...rest].find(({ ok }) => !ok) ?? ok(undefined);
}
