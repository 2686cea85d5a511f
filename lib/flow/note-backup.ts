import type { Result } from '../model/result.ts';
import type { Deps } from './deps.ts';
import { setPrefs } from './set-prefs.ts';

/** Remembers when the file was read that the person now has. Problems: storage; the file is good all the same. */
export const noteBackup = (deps: Deps, { at }: { at: number }): Promise<Result<void>> =>
  setPrefs(deps, { patch: { lastBackup: at } });
