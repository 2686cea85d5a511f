import { attempt } from '../db/problem-of.ts';
import type { Id } from '../model/id.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps } from './deps.ts';

/** Forgets what had arrived of a draft that is wanted no more; its capture stays. Problems: storage. */
export const dropJob = ({ db }: Deps, { capture }: { capture: Id }): Promise<Result<void>> =>
  attempt(async () => ok(await db.jobs.delete(capture)));
