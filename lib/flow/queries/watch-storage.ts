import { diskUse } from '../../db/disk.ts';
import { readMeta } from '../../db/meta.ts';
import { readCount, rollupKey } from '../../db/rollup.ts';
import type { Deps, Live, Prefs, StorageView } from '../deps.ts';
import { live } from './live.ts';
import { reminder } from './reminder.ts';
import { watchPrefs } from './watch-prefs.ts';

type Counts = { lessons: number; events: number };

/** Counts what takes space beside the log, only so that a capture or draft more has the space estimated again. */
const readBulk = ({ db }: Deps) => Promise.all([db.captures.count(), db.drafts.count()]);

const watchCounts = (deps: Deps): Live<Counts> =>
  live(async () => {
    await readBulk(deps);
    return {
      lessons: await readCount(deps.db, rollupKey.lessons('*')),
      events: (await readMeta<number>(deps.db, 'events')) ?? 0,
    };
  });

/** Space used and left, what is kept, and whether a backup is due; again with every change of the log, captures, drafts or preferences. */
export const watchStorage = (deps: Deps): Live<StorageView> => ({
  subscribe({ next, error }) {
    let counts: Counts | undefined;
    let prefs: Prefs | undefined;
    let live = true;
    const tell = async () => {
      if (!counts || !prefs) return;
      const { lessons, events } = counts;
      const { lastBackup } = prefs;
      const remind = reminder(prefs, lessons, deps.now());
      const view = { ...(await diskUse()), lessons, events, lastBackup, remind };
      if (live) next(view);
    };
    const watch = <T>(source: Live<T>, take: (value: T) => void) =>
      source.subscribe({
        next(value) {
          take(value);
          tell().catch((cause) => error?.(cause));
        },
        error: (cause) => error?.(cause),
      });
    const watches = [
      watch(watchCounts(deps), (value) => {
        counts = value;
      }),
      watch(watchPrefs(deps), (value) => {
        prefs = value;
      }),
    ];
    return {
      unsubscribe() {
        live = false;
        for (const one of watches) one.unsubscribe();
      },
    };
  },
});
