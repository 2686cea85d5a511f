import { readMeta } from '../../db/meta.ts';
import { readCount, rollupKey } from '../../db/rollup.ts';
import type { Deps, Live } from '../deps.ts';
import { live } from './live.ts';

export type Counts = { lessons: number; events: number };

/** Counts what takes space beside the log, only so that a capture or draft more has the space estimated again. */
const readBulk = ({ db }: Deps) => Promise.all([db.captures.count(), db.drafts.count()]);

/** How many lessons and events there are; again with every change of the log, captures or drafts. */
export const watchCounts = (deps: Deps): Live<Counts> =>
  live(async () => {
    await readBulk(deps);
    return {
      lessons: await readCount(deps.db, rollupKey.lessons('*')),
      events: (await readMeta<number>(deps.db, 'events')) ?? 0,
    };
  });
