import { ok, type Result } from '../model/result.ts';
import type { Deps, Prefs } from './deps.ts';
import { prefsProblem } from './prefs-problem.ts';

/** What the person prefers. Problems: `storage-full`, `storage-unavailable`. */
export const getPrefs = ({ prefs }: Deps): Promise<Result<Prefs>> => prefs.get().then(ok, prefsProblem);
