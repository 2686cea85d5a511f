import { readDevice } from '../db/meta.ts';
import { attempt } from '../db/problem-of.ts';
import type { Id } from '../model/id.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps, Prefs } from './deps.ts';
import { getPrefs } from './get-prefs.ts';

/** What a capture begins with: the preferences, and what this device is called, which tells later whether everything was erased. Problems: storage. */
export const begunHere = (deps: Deps): Promise<Result<{ device: Id; prefs: Prefs }>> =>
  attempt(async () => {
    const device = await readDevice(deps.db);
    const prefs = await getPrefs(deps);
    return prefs.ok ? ok({ device, prefs: prefs.value }) : prefs;
  });
