import type { Capture } from '../model/capture.ts';
import type { Job } from '../model/job.ts';
import { problemOf } from './problem-of.ts';
import { requireSame } from './same-capture.ts';
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
    const keep = async () => {
      const now = await db.jobs.get(begun.id);
      // It is gone once a word was redacted or everything erased, and must not come back.
      if (now?.at === begun.at && now.hash === begun.hash) await db.jobs.put(job);
    };
    writing = writing.then(() => db.transaction('rw', db.jobs, keep)).catch(() => undefined);
    return writing;
  };
  return {
    /** @throws where the capture was erased or changed meanwhile: what it said is not to be asked about. */
    async begin(capture: Capture): Promise<void> {
      const first = async () => {
        await requireSame(db, capture);
        await db.jobs.put(begun);
      };
      await db.transaction('rw', [db.jobs, db.captures], first).catch((error) => {
        if (problemOf(error)?.kind === 'not-kept') throw error;
      });
    },
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
