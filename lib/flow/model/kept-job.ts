import { keepJob } from '../../db/jobs.ts';
import type { Capture } from '../../model/capture.ts';
import type { Job } from '../../model/job.ts';
import type { Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';

/**
 * Begins to keep what a model answers; `ended` says what becomes of it.
 * @throws where the capture was erased or changed meanwhile, which `attempt` tells as `not-kept`.
 */
export async function keptJob(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  capture: Capture,
  about: Pick<Job, 'origin' | 'model' | 'section' | 'hash'>,
) {
  const begun = { ...about, id: capture.id, at: now(), raw: '', state: 'open' as const };
  const job = keepJob(db, begun, now);
  await job.begin(capture);
  return {
    hear: job.hear,
    ended(drafted: Result<unknown>): Promise<void> {
      // What the person stopped they do not want to go on with.
      if (drafted.ok || drafted.problem.kind === 'cancelled') return job.end();
      return job.fail(drafted.problem.kind === 'nothing-held' ? 'nothing-held' : 'broken-off');
    },
  };
}
