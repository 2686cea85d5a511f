import { attempt } from '../db/problem-of.ts';
import type { Id } from '../model/id.ts';
import type { Job } from '../model/job.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps, DraftProgress } from './deps.ts';

type Arrived = { job: Job; shown: Extract<DraftProgress, { state: 'arriving' }> };

/** What a model had answered for a capture before it was broken off; null where nothing is under way. Problems: storage. */
export const jobOf = ({ db }: Deps, { capture: id }: { capture: Id }): Promise<Result<Arrived | null>> =>
  attempt(async () => {
    const [job, capture] = await Promise.all([db.jobs.get(id), db.captures.get(id)]);
    if (!job || !capture) return ok(null);
    const [{ arrived }, { byNumber }, { numberPage }] = await Promise.all([
      import('../draft/model/arrived.ts'),
      import('../draft/model/cited.ts'),
      import('../draft/model/numbered.ts'),
    ]);
    const page = byNumber(numberPage(capture));
    return ok({ job, shown: arrived(job.raw, 1, 1, (n) => page.get(n)?.text ?? '') });
  });
