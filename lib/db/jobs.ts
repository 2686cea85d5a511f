import type { Job } from '../model/job.ts';
import type { Db } from './schema.ts';

/** What arrives within this time is stored in one write, in ms. */
const EVERY = 400;

/** Keeps what a model answers while it answers, so that a page closed meanwhile loses none of it. */
export function keepJob(db: Db, begun: Job, now: () => number) {
  let raw = '';
  let last = 0;
  // In order, and at most one at a time; a write that fails loses only the keeping.
  let writing = Promise.resolve();
  const put = (state: Job['state']) => {
    const job = { ...begun, raw, state };
    writing = writing.then(async () => void (await db.jobs.put(job))).catch(() => undefined);
    return writing;
  };
  return {
    begin: () => put('open'),
    hear(more: string): void {
      raw = more;
      if (now() - last < EVERY) return;
      last = now();
      void put('open');
    },
    /** Ends it without a draft; what arrived stays. */
    fail: (state: 'broken-off' | 'nothing-held') => put(state),
    end: () => writing.then(() => db.jobs.delete(begun.id)),
  };
}
