import { attempt } from '../db/problem-of.ts';
import type { Job } from '../model/job.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps, DraftProgress } from './deps.ts';
import { jobOf } from './job-of.ts';
import { previewSending } from './preview-sending.ts';

/** A draft that no page makes any more: what had come of it, the page it is of, and what going on would send in tokens. */
export type BrokenOff = {
  job: Job;
  shown: Extract<DraftProgress, { state: 'arriving' }>;
  address: string;
  site: string;
  tokens: number | null;
};

/** The newest draft a model had begun, unless it is one of those under way in another page; null where there is none. */
export const brokenOff = (
  deps: Deps,
  { underWay }: { underWay: readonly string[] },
): Promise<Result<BrokenOff | null>> =>
  attempt(async () => {
    const jobs = (await deps.db.jobs.toArray()).filter(({ id }) => !underWay.includes(id));
    const newest = jobs.sort((a, b) => b.at - a.at)[0];
    const capture = newest && (await deps.db.captures.get(newest.id));
    if (!newest || !capture) return ok(null);
    const found = await jobOf(deps, { capture: newest.id });
    if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
    const { section } = newest;
    const wanted = section === null ? { capture: capture.id } : { capture: capture.id, section };
    const preview = newest.origin === '' ? null : await previewSending(deps, wanted);
    const tokens = preview?.ok ? preview.value.tokens : null;
    const { address, site } = capture.source;
    return ok({ ...found.value, address, site, tokens });
  });
