import { attempt } from '../db/problem-of.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';

/** Forgets what was sent; it stays sent. Problems: storage. */
export const clearSendings = ({ db }: Deps): Promise<Result<void>> =>
  attempt(async () => ok(await db.sendings.clear()));
