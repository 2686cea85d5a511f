import { keepJob } from '../../db/jobs.ts';
import type { Job } from '../../model/job.ts';
import type { Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';

/** Begins to keep what a model answers; `ended` says what becomes of it. */
export async function keptJob(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  begun: Pick<Job, 'id' | 'origin' | 'model' | 'section' | 'hash'>,
) {
  const job = keepJob(db, { ...begun, at: now(), raw: '', state: 'open' as const }, now);
  await job.begin();
  return {
    hear: job.hear,
    ended(drafted: Result<unknown>): Promise<void> {
      // What the person stopped they do not want to go on with.
      if (drafted.ok || drafted.problem.kind === 'cancelled') return job.end();
      return job.fail(drafted.problem.kind === 'nothing-held' ? 'nothing-held' : 'broken-off');
    },
  };
}
